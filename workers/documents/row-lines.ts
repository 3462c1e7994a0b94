/**
 * Rows of cells as lines: cells between tabs. Columns that are empty in every row are left out at
 * the edges.
 *
 * A row of one cell that spans columns is a title, and running text. In a sheet, where text and
 * tables stand in one grid, so is any row of one cell, but for a label or a value among the rows
 * of a table.
 */
export interface Row {
  readonly cells: readonly string[];
  /** Whether the first filled cell is merged over the next ones: a title. */
  readonly spans: boolean;
}

const oneLine = (text: string): string => text.replace(/[\t\r\n]+/g, ' ').trim();
const isFilled = (cell: string): boolean => cell.trim() !== '';
const holdsNumber = (row: Row | undefined): boolean =>
  row?.cells.some((cell) => /^\s*[-+]?[\d,.]+%?\s*$/.test(cell)) ?? false;
const count = (row: Row | undefined): number => row?.cells.filter(isFilled).length ?? 0;

/** @param within `table` where all rows are known to be of one table */
export function rowLines(rows: readonly Row[], within: 'table' | 'sheet'): string[] {
  const first = rows.reduce((least, { cells }) => {
    const at = cells.findIndex(isFilled);
    return at < 0 ? least : Math.min(least, at);
  }, Infinity);
  return rows.map((row, index) => {
    if (count(row) === 0) return '';
    if (count(row) === 1 && (row.spans || (within === 'sheet' && !isOfTable(rows, index, first))))
      return row.cells.find(isFilled)!.replaceAll('\t', ' ').trim();
    const last = row.cells.findLastIndex(isFilled);
    const cells = row.cells.slice(first, last + 1).map(oneLine);
    return cells.length === 1 ? `${cells[0]!}\t` : cells.join('\t');
  });
}

/** A short label after one row of a table and before another with numbers, or a value in a later column beside one. */
function isOfTable(rows: readonly Row[], index: number, first: number): boolean {
  const { cells } = rows[index]!;
  const at = cells.findIndex(isFilled);
  if (cells[at]!.trim().length > LABEL) return false;
  const [before, after] = [rows[index - 1], rows[index + 1]];
  if (at > first) return count(before) > 1 || count(after) > 1;
  return count(before) > 1 && count(after) > 1 && holdsNumber(after);
}

/** Longest label, in characters. */
const LABEL = 24;
