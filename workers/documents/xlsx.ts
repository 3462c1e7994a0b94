/**
 * An .xlsx as text: sheet after sheet, the rows as lines, the numbers as their cells show them.
 *
 * Sheets that the writer hid are left out. A sheet's name stands before it when there are more
 * and the name says something. A cell that is merged over others is printed once.
 */
import type { ModelError } from '../../models/errors.ts';
import { LIMITS } from '../../models/limits.ts';
import { err, ok, type Result } from '../../models/result.ts';
import { openArchive } from './archive.ts';
import { shownNumber } from './cell-format.ts';
import { breathe, type Progress } from './document.ts';
import { rowLines, type Row } from './row-lines.ts';
import { FORMAT, readWorkbook, richText, xmlPart, type Workbook } from './workbook.ts';
import { child, childrenNamed, textOf, type XmlElement } from './xml.ts';

const UNNAMED = /^(?:sheet|工作表)\s*\d*$/i;

export async function xlsxText(bytes: Uint8Array, progress: Progress): Promise<Result<string, ModelError>> {
  const archive = openArchive(bytes, FORMAT);
  if (!archive.ok) return archive;
  const workbook = await readWorkbook(archive.value);
  if (!workbook.ok) return workbook;
  const { sheets } = workbook.value;
  const lines: string[] = [];
  const counted = { cells: 0 };
  for (const [index, { name, part }] of sheets.entries()) {
    const sheet = await xmlPart(archive.value, part);
    if (!sheet.ok) return sheet;
    const rows = rowsOf(sheet.value, name, workbook.value, counted);
    if (!rows.ok) return rows;
    const printed = rowLines(rows.value, 'sheet');
    if (sheets.length > 1 && !UNNAMED.test(name) && printed.length > 0) lines.push(name);
    lines.push(...printed, '');
    progress((index + 1) / sheets.length);
    await breathe();
  }
  return ok(lines.join('\n'));
}

function rowsOf(
  sheet: XmlElement,
  name: string,
  workbook: Workbook,
  counted: { cells: number },
): Result<Row[], ModelError> {
  const spanning = spanningCells(sheet);
  const rows: Row[] = [];
  let last = 0;
  for (const row of childrenNamed(child(sheet, 'sheetData') ?? sheet, 'row')) {
    const at = Number(row.attributes['r'] ?? last + 1);
    const cells: string[] = [];
    let spans = false;
    for (const cell of childrenNamed(row, 'c')) {
      const reference = cell.attributes['r'];
      const column = reference === undefined ? cells.length : columnOf(reference);
      const text = cellText(cell, `${name}!${reference ?? `${column + 1}:${at}`}`, workbook);
      if (!text.ok) return text;
      if (text.value === '') continue;
      if (!(column < LIMITS.sheetColumns)) return tooLarge('columns', LIMITS.sheetColumns);
      while (cells.length < column) cells.push('');
      if (cells.every((before) => before === '')) spans = spanning.has(reference ?? '');
      cells[column] = text.value;
      counted.cells += 1;
    }
    if (counted.cells > LIMITS.sheetCells) return tooLarge('cells', LIMITS.sheetCells);
    if (at > last + 1 && rows.length > 0) rows.push({ cells: [], spans: false });
    rows.push({ cells, spans });
    if (rows.length > LIMITS.sheetRows) return tooLarge('rows', LIMITS.sheetRows);
    last = at;
  }
  return ok(rows);
}

/** First cells of merges over more than one column. */
function spanningCells(sheet: XmlElement): Set<string> {
  const merges = childrenNamed(child(sheet, 'mergeCells') ?? sheet, 'mergeCell');
  const spanning = merges
    .map(({ attributes }) => (attributes['ref'] ?? '').split(':'))
    .filter(([from, to]) => from && to && columnOf(from) !== columnOf(to));
  return new Set(spanning.map(([from]) => from!));
}

/** A1 → 0, AB7 → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,4}/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellText(cell: XmlElement, place: string, workbook: Workbook): Result<string, ModelError> {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') return ok(richText(child(cell, 'is') ?? cell));
  const value = child(cell, 'v');
  const raw = value ? textOf(value) : '';
  if (raw === '')
    return child(cell, 'f') && type === 'n' ? err({ kind: 'formulaWithoutValue', place }) : ok('');
  switch (type) {
    case 's':
      return sharedText(workbook.texts[Number(raw)], place);
    case 'str':
    case 'd':
    case 'e':
      return ok(raw);
    case 'b':
      return ok(raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE');
    default:
      return numberText(
        raw,
        workbook.formats[Number(cell.attributes['s'] ?? 0)] ?? 'General',
        place,
        workbook,
      );
  }
}

const sharedText = (text: string | undefined, place: string): Result<string, ModelError> =>
  text === undefined ? badCell(place) : ok(text);

function numberText(
  raw: string,
  format: string,
  place: string,
  { is1904 }: Workbook,
): Result<string, ModelError> {
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(raw.trim()) ? Number(raw) : Number.NaN;
  return Number.isFinite(value) ? ok(shownNumber(value, format, is1904)) : badCell(place);
}

const badCell = (place: string): { readonly ok: false; readonly error: ModelError } =>
  err({ kind: 'damagedDocument', format: FORMAT, place, problem: 'badCell' });

const tooLarge = (
  measure: 'rows' | 'columns' | 'cells',
  limit: number,
): { readonly ok: false; readonly error: ModelError } => err({ kind: 'documentTooLarge', measure, limit });
