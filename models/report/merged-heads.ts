/**
 * Heads of two rows where a merged cell is printed once and leaves no blank beside it: the upper row
 * is too short, and its first cells that the lower row can divide evenly stand over it.
 *
 * `险种 | 收入 | 支出 | 结余` over `本期 | 同比 | 本期 | 同比` heads 险种, 收入/本期, 收入/同比, 支出/本期,
 * 支出/同比, 结余. Parts of the funds stand under the employees.
 */
import type { Column } from './placed-heads.ts';
import type { Cell } from './table-blocks.ts';

const FUND = /统筹|账户|帐户/;
const EMPLOYEE = /职工/;
const texts = (row: readonly Cell[]): string[] => row.map(({ text }) => text.replace(/\s/g, ''));

/** Without the label's cell and the blanks at the end. */
function named(row: readonly Cell[]): string[] | null {
  const all = texts(row);
  const filled = all.slice(1, all.findLastIndex((text) => text !== '') + 1);
  return filled.length > 0 && filled.every((text) => text !== '') ? filled : null;
}

export function mergedHeads(head: readonly (readonly Cell[])[], width: number): Column[] | null {
  const [first, second] = head;
  if (head.length !== 2 || !first || !second) return null;
  const [upper, lower] = [named(first), named(second)];
  if (!upper || !lower || upper.length >= width - 1 || lower.length >= width - 1) return null;
  const spans = upper.length + lower.length - (width - 1);
  if (spans < 1 || spans > upper.length || lower.length % spans !== 0) return null;
  const from = lower.every((text) => FUND.test(text))
    ? Math.max(
        0,
        upper.findIndex((text) => EMPLOYEE.test(text)),
      )
    : 0;
  const size = lower.length / spans;
  const label: Column = { parts: [texts(first)[0] ?? ''].filter((text) => text !== ''), span: 1 };
  let used = 0;
  const columns = upper.flatMap((text, i): Column[] => {
    if (i < from || i >= from + spans) return [{ parts: [text], span: 1 }];
    const parts = lower.slice(used, used + size);
    used += size;
    return parts.map((part) => ({ parts: [text, part], span: size }));
  });
  return columns.length === width - 1 ? [label, ...columns] : null;
}
