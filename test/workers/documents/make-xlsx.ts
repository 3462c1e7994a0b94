/** .xlsx files: the report as a sheet by an independent library, and odd ones part by part. */
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { ReportPart } from './report-parts.ts';

const cellOf = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
/** As many decimals as the report prints, for a cell that holds a number. */
const formatOf = (text: string): string =>
  text.includes('.') ? `0.${'0'.repeat(text.split('.')[1]!.length)}` : '0';

/** Paragraphs and tables one below the other in one sheet. */
export async function makeXlsx(parts: readonly ReportPart[]): Promise<Uint8Array> {
  const texts = parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.map((row) => [...row]) : [[part.text]],
  );
  const cells = new Map(
    texts.flatMap((row, r) =>
      row.flatMap((text, c) =>
        typeof cellOf(text) === 'number'
          ? [[`${r},${c}`, { value: cellOf(text), style: { numFmt: formatOf(text) } }] as const]
          : [],
      ),
    ),
  );
  const file = await writeXlsx({
    sheets: [{ name: 'Sheet1', rows: texts.map((row) => row.map(cellOf)), cells }],
  });
  return new Uint8Array(file);
}

export interface SheetSource {
  readonly name: string;
  /** The `<row>` elements. */
  readonly rows: string;
  /** What follows the rows: merges. */
  readonly after?: string;
  readonly state?: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook part by part. @param formats number formats of the cell styles 1, 2, … */
export function rawXlsx(
  sheets: readonly SheetSource[],
  {
    is1904 = false,
    formats = [],
    texts = [],
  }: { is1904?: boolean; formats?: readonly string[]; texts?: readonly string[] } = {},
): Uint8Array {
  const escaped = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const entries: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${DECLARATION}<workbook ${MAIN} xmlns:r="${LINK}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, i) =>
          `<Relationship Id="rId${i + 1}" Type="${LINK}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${LINK}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${LINK}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `${DECLARATION}<styleSheet ${MAIN}><numFmts>${formats
      .map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`)
      .join(
        '',
      )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARATION}<sst ${MAIN}>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
  };
  for (const [i, { rows, after = '' }] of sheets.entries())
    entries[`xl/worksheets/sheet${i + 1}.xml`] =
      `${DECLARATION}<worksheet ${MAIN}><sheetData>${rows}</sheetData>${after}</worksheet>`;
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, xml]) => [name, strToU8(xml)])));
}
