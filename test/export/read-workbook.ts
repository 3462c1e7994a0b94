/** A written workbook read back part by part, without the code that wrote it. */
import { unzipSync } from 'fflate';
import { childrenNamed, child, parseXml, textOf, type XmlElement } from '../../workers/documents/xml.ts';

export interface ReadCell {
  readonly text: string | null;
  readonly number: number | null;
  readonly formula: string | null;
}
export type ReadSheet = ReadonlyMap<string, ReadCell>;
export type ReadSheets = ReadonlyMap<string, ReadSheet>;

export async function xmlOf(parts: Record<string, Uint8Array>, name: string): Promise<XmlElement> {
  const bytes = parts[name];
  if (!bytes) throw new Error(`no part ${name}`);
  const read = await parseXml(bytes, name, '.xlsx');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

export async function readWorkbook(bytes: Uint8Array): Promise<ReadSheets> {
  const parts = unzipSync(bytes);
  const texts = textsOf(await xmlOf(parts, 'xl/sharedStrings.xml'));
  const main = await xmlOf(parts, 'xl/workbook.xml');
  const sheets = childrenNamed(child(main, 'sheets')!, 'sheet');
  const read = sheets.map(async ({ attributes }, i): Promise<[string, ReadSheet]> => [
    attributes['name']!,
    cellsOf(await xmlOf(parts, `xl/worksheets/sheet${i + 1}.xml`), texts),
  ]);
  return new Map(await Promise.all(read));
}

/** Texts as a program shows them: `_x0041_` is the sign of that number. */
export const textsOf = (shared: XmlElement): string[] =>
  childrenNamed(shared, 'si').map((item) =>
    textOf(child(item, 't')!).replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );

export function cellsOf(sheet: XmlElement, texts: readonly string[]): ReadSheet {
  const rows = childrenNamed(child(sheet, 'sheetData')!, 'row');
  return new Map(
    rows.flatMap((row) =>
      childrenNamed(row, 'c').map((cell): [string, ReadCell] => {
        const formula = child(cell, 'f');
        const value = child(cell, 'v');
        const raw = value ? textOf(value) : '';
        const isText = cell.attributes['t'] === 's';
        return [
          cell.attributes['r']!,
          {
            text: isText ? texts[Number(raw)]! : null,
            number: isText ? null : Number(raw),
            formula: formula ? textOf(formula) : null,
          },
        ];
      }),
    ),
  );
}

/** Rows as shown: texts and numbers in the order of columns, empty cells as null. */
export function rowsOf(sheet: ReadSheet): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  for (const [at, { text, number }] of sheet) {
    const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(at)!;
    const column = [...letters!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const cells = (rows[Number(row) - 1] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = text ?? number;
  }
  return Array.from(rows, (row) => row ?? []);
}
