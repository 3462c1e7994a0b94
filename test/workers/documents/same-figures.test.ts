/** One report, handed in as every kind of document, gives the same figures. */
import { describe, expect, test } from 'vitest';
import { readReport, type Figure } from '../../../models/index.ts';
import { readDocument } from '../../../workers/documents/read-document.ts';
import { gbkBytes, utf16Bytes } from './encodings.ts';
import { makeDocx } from './make-docx.ts';
import { makePdf } from './make-pdf.ts';
import { makeXlsx } from './make-xlsx.ts';
import { reportParts, sampleText } from './report-parts.ts';

const text = sampleText();
const parts = reportParts(text);
const utf8 = new TextEncoder().encode(text);

/** What a figure says, without where it stands in the text. */
const said = ({
  scheme,
  fund,
  metric,
  category,
  breakdown,
  value,
  unit,
  prior,
  yoyPercent,
  changeKind,
  delta,
  deltaUnit,
  period,
  asOf,
}: Figure) => ({
  scheme,
  fund,
  metric,
  category,
  breakdown,
  value,
  unit,
  prior,
  yoyPercent,
  changeKind,
  delta,
  deltaUnit,
  period,
  asOf,
});

function figuresOf(of: string): ReturnType<typeof said>[] {
  const read = readReport(of);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.figures.map(said);
}

const csvOf = (): string =>
  parts
    .flatMap((part) => (part.kind === 'table' ? part.rows : [[part.text]]))
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');

const documents: Record<string, [name: string, make: () => Uint8Array | Promise<Uint8Array>]> = {
  'UTF-8 text with a byte order mark': ['a.txt', () => Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
  'UTF-16 text': ['a.txt', () => utf16Bytes(text)],
  'GBK text': ['a.txt', () => gbkBytes(text)],
  Markdown: ['a.md', () => utf8],
  'CSV in UTF-8': ['a.csv', () => new TextEncoder().encode(csvOf())],
  'CSV in GBK': ['a.csv', () => gbkBytes(csvOf())],
  'a workbook': ['a.xlsx', () => makeXlsx(parts)],
  'a Word document with typed numbers': ['a.docx', () => makeDocx(parts, 'typed')],
  'a Word document with automatic numbers': ['a.docx', () => makeDocx(parts, 'counted')],
  'a PDF with ruled tables': ['a.pdf', () => makePdf(parts, 'ruled')],
  'a PDF across': ['a.pdf', () => makePdf(parts, 'ruled', true)],
  'a PDF with tables without rules': ['a.pdf', () => makePdf(parts, 'plain')],
  'a PDF across with tables without rules': ['a.pdf', () => makePdf(parts, 'plain', true)],
};

describe('the figures of the sample report', () => {
  const expected = figuresOf(text);

  test('are many, of every scheme, from text and tables', () => {
    expect(expected.length).toBeGreaterThan(100);
    expect(new Set(expected.map(({ scheme }) => scheme))).toEqual(
      new Set(['resident', 'employee', 'maternity', 'assistance']),
    );
  });

  test.each(Object.entries(documents))(
    'are the same from %s',
    { timeout: 60_000 },
    async (_, [name, make]) => {
      const told: number[] = [];
      const read = await readDocument(await make(), name, (done) => told.push(done));
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(figuresOf(read.value.text)).toEqual(expected);
      expect(told.every((done, i) => done > 0 && done <= 1 && done >= (told[i - 1] ?? 0))).toBe(true);
    },
  );
});
