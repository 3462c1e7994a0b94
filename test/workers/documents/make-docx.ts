/** .docx files made with an independent library: numbers typed, or counted by the word processor. */
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import type { ReportPart } from './report-parts.ts';

/** 一、 → level 0, （一） → 1, 1. → 2; anything else is text. */
const NUMBERS = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+\.(?!\d)/];

const levels = [
  { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
  { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
  { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
].map((level) => ({ ...level, alignment: AlignmentType.START }));

export async function makeDocx(
  parts: readonly ReportPart[],
  numbered: 'typed' | 'counted',
): Promise<Uint8Array> {
  const children = parts.map((part) =>
    part.kind === 'table' ? tableOf(part.rows) : paragraphOf(part.text, numbered === 'counted'),
  );
  const document = new Document({
    numbering: { config: [{ reference: 'report', levels }] },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A run breaks anywhere, as word processors do it after edits. */
function paragraphOf(text: string, counted: boolean): Paragraph {
  const level = counted ? NUMBERS.findIndex((pattern) => pattern.test(text)) : -1;
  const own = level < 0 ? text : text.replace(NUMBERS[level]!, '');
  const children = own.match(/[\s\S]{1,7}/g)!.map((piece) => new TextRun(piece));
  return new Paragraph({ children, ...(level < 0 ? {} : { numbering: { reference: 'report', level } }) });
}

const tableOf = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
    ),
  });

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A document part by part: its body, and other parts by their names. */
export function rawDocx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(others).map(([name, xml]) => [`word/${name}.xml`, `<w:${name} ${W}>${xml}</w:${name}>`]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
