/**
 * The rows of a ruled table with their text, a cell's own lines joined.
 *
 * Rows seldom have their rules all at the same places, least of all where two tables stand close.
 * Columns are counted along the rows with the most cells; a cell of another row stands in the
 * column of the nearest such row where it begins.
 */
import { baseLines, textOf } from './pdf-base-lines.ts';
import type { GridTable } from './pdf-grid.ts';
import { middleOf, type TextItem } from './pdf-text.ts';
import type { Row } from './row-lines.ts';

export function gridRows(table: GridTable, items: readonly TextItem[]): Row[] {
  const texts = cellTexts(table, items);
  const starts = Array.from({ length: table.rows }, (_, row) => startsOf(table, row));
  const width = starts.reduce((most, { length }) => Math.max(most, length), 0);
  const fullest = nearestFull(starts, width);
  return starts
    .map((columns, row): Row => {
      const cells = new Array<string>(width).fill('');
      let spans: boolean | null = null;
      for (const column of columns) {
        const text = texts.get(`${row} ${column}`) ?? '';
        if (text === '') continue;
        spans ??= table.cell(row, column).spans;
        const at = placeIn(starts[fullest[row]!]!, column);
        cells[at] = cells[at] === '' ? text : `${cells[at]} ${text}`;
      }
      return { cells, spans: spans === true };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Columns of the grid where the cells of a row begin. */
const startsOf = (table: GridTable, row: number): number[] =>
  Array.from({ length: table.columns }, (_, column) => column).filter(
    (column) => table.cell(row, column).column === column,
  );

/** For each row the nearest one with the most cells, the one above before the one below. */
function nearestFull(starts: readonly (readonly number[])[], width: number): number[] {
  const nearest = starts.map(() => -1);
  let last = -1;
  for (const [row, { length }] of starts.entries()) nearest[row] = last = length === width ? row : last;
  let next = -1;
  for (let row = starts.length - 1; row >= 0; row -= 1) {
    if (starts[row]!.length === width) next = row;
    const above = nearest[row]!;
    if (above < 0 || (next >= 0 && next - row < row - above)) nearest[row] = next;
  }
  return nearest;
}

/** Which of these beginnings a column of the grid belongs to. */
function placeIn(starts: readonly number[], column: number): number {
  const after = starts.findIndex((start) => start > column);
  return (after < 0 ? starts.length : after) - 1;
}

/** Texts by the first row and column of their cells. */
function cellTexts(table: GridTable, items: readonly TextItem[]): Map<string, string> {
  const inside = new Map<string, TextItem[]>();
  for (const item of items) {
    const { row, column } = table.cellAt(...middleOf(item));
    const cell = inside.get(`${row} ${column}`);
    if (cell) cell.push(item);
    else inside.set(`${row} ${column}`, [item]);
  }
  return new Map([...inside].map(([place, own]) => [place, baseLines(own).map(textOf).join('')]));
}
