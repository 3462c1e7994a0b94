/**
 * Heads over two lines of blanks, told apart by where they stand on the page: the lower line names
 * the parts of those cells of the upper line that it stands under.
 *
 * A lower cell stands under the last upper cell that begins before it, or (heads in the middle of
 * their span) under the nearest one. Either holds only if it gives as many columns as the rows have.
 */
import type { Cell } from './table-blocks.ts';

export interface Column {
  /** All of the head, outer first. */
  readonly parts: readonly string[];
  /** How many columns the outermost part covers. */
  readonly span: number;
}

type Under = (upper: readonly Cell[], lower: Cell) => number;

const middle = (cell: Cell): number => cell.column! + (cell.width ?? 0) / 2;
const after = (cell: Cell): number => cell.column! + (cell.width ?? 0);

const leftAligned: Under = (upper, lower) => upper.findLastIndex((cell) => cell.column! <= lower.column! + 1);
const centred: Under = (upper, lower) =>
  upper.findIndex((cell, i) => {
    const next = upper[i + 1];
    return !next || middle(lower) < (after(cell) + next.column!) / 2;
  });

function placed(upper: readonly Cell[], lower: readonly Cell[], under: Under): Column[] {
  const covers = lower.map((cell) => under(upper, cell));
  return upper.flatMap((cell, i): Column[] => {
    const parts = lower.filter((_, at) => covers[at] === i);
    if (parts.length === 0) return [{ parts: [cell.text], span: 1 }];
    return parts.map((part) => ({ parts: [cell.text, part.text], span: parts.length }));
  });
}

/** As many columns as the rows have; two columns of labels count as one. */
function fitting(columns: readonly Column[], width: number): Column[] | null {
  if (columns.length === width) return columns.slice();
  const [first, second, ...rest] = columns;
  const labels = columns.length === width + 1 && first?.span === 1 && second?.span === 1;
  return labels ? [{ parts: [...first.parts, ...second.parts], span: 1 }, ...rest] : null;
}

export function placedHeads(head: readonly (readonly Cell[])[], width: number): Column[] | null {
  const [upper, lower] = head;
  if (head.length !== 2 || !upper || !lower || lower.length < 2 || upper.length < 2) return null;
  if ([...upper, ...lower].some((cell) => cell.column === undefined)) return null;
  return fitting(placed(upper, lower, leftAligned), width) ?? fitting(placed(upper, lower, centred), width);
}
