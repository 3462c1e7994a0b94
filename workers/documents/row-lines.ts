/**
 * Rows of cells as lines: cells between tabs, a row of one cell as running text.
 *
 * Columns that are empty in every row are left out at the edges. A row with only its first cell
 * stands for a label inside a table where numbers follow, unless that cell spans columns.
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

export function rowLines(rows: readonly Row[]): string[] {
  const first = rows.reduce((least, { cells }) => {
    const at = cells.findIndex(isFilled);
    return at < 0 ? least : Math.min(least, at);
  }, Infinity);
  return rows.map((row, index) => {
    if (count(row) === 0) return '';
    if (count(row) === 1 && !isLabel(rows, index)) return row.cells.find(isFilled)!.trim();
    const last = row.cells.findLastIndex(isFilled);
    const cells = row.cells.slice(first, last + 1).map(oneLine);
    return cells.length === 1 ? `${cells[0]!}\t` : cells.join('\t');
  });
}

/** A row of one short cell between the rows of a table. */
function isLabel(rows: readonly Row[], index: number): boolean {
  const row = rows[index]!;
  const text = row.cells.find(isFilled)!;
  return (
    !row.spans &&
    text.trim().length <= 24 &&
    count(rows[index - 1]) > 1 &&
    count(rows[index + 1]) > 1 &&
    holdsNumber(rows[index + 1])
  );
}
