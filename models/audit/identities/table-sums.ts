/**
 * Rows of a table add up to its 小计, and its 小计 (or its rows) to its 合计.
 *
 * Only columns of amounts and counts; a column with an empty cell, as merged cells leave
 * them, is not added up. Each column is passed over once.
 */
import type { Figure } from '../../report/figure.ts';
import { isAdditive } from '../figure-ref.ts';
import { linear, type Identity } from '../identity.ts';
import type { Field, Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

const SUBTOTAL = /^小计$/;
const TOTAL = /^(?:合计|总计|共计|总和|合计数|全[市县区省州])$/;

export function tableSumIdentities(index: ReadingIndex): Identity[] {
  const byTable = new Map<string, Figure[]>();
  for (const figure of index.figures) {
    const table = figure.tableRef?.table;
    if (table === undefined) continue;
    const listed = byTable.get(table);
    if (listed) listed.push(figure);
    else byTable.set(table, [figure]);
  }
  return index.tables.flatMap(({ id, rows }) => {
    const labels = rows.map((row) => (row[0] ?? '').replace(/[\s:：]/g, ''));
    if (!labels.some((label) => TOTAL.test(label) || SUBTOTAL.test(label))) return [];
    return columns(byTable.get(id) ?? []).flatMap((column) => sumsOf(index, column, labels));
  });
}

interface Cell {
  readonly figure: Figure;
  readonly field: Field;
}
type Column = ReadonlyMap<number, Cell>;

/** Columns of figures by row: the values, and the earlier values and changes that stand beside them. */
function columns(figures: readonly Figure[]): Column[] {
  const found = new Map<string, Map<number, Cell>>();
  for (const figure of figures) {
    if (!isAdditive(figure.metric)) continue;
    const { row, column } = figure.tableRef!;
    for (const field of ['value', 'prior', 'delta'] as const) {
      if (figure[field] === null) continue;
      const name = `${column} ${field}`;
      const cells = found.get(name) ?? new Map<number, Cell>();
      cells.set(Number(row), { figure, field });
      found.set(name, cells);
    }
  }
  return [...found.values()];
}

function sumsOf(index: ReadingIndex, column: Column, labels: readonly string[]): Identity[] {
  const found: Identity[] = [];
  let open: (Cell | null)[] = [];
  let subtotals: (Cell | null)[] = [];
  for (const [row, label] of labels.entries()) {
    const cell = column.get(row) ?? null;
    if (SUBTOTAL.test(label)) {
      found.push(...sum(index, cell, open));
      subtotals.push(cell);
      open = [];
    } else if (TOTAL.test(label)) {
      found.push(...sum(index, cell, subtotals.length > 0 && open.length === 0 ? subtotals : [...subtotals, ...open]));
      open = [];
      subtotals = [];
    } else open.push(cell);
  }
  return found;
}

function sum(index: ReadingIndex, total: Cell | null, parts: readonly (Cell | null)[]): Identity[] {
  const cells = [total, ...parts];
  if (parts.length < 2 || cells.some((cell) => cell === null)) return [];
  const terms = cells.map((cell) => index.printed(cell!.figure, cell!.field));
  if (terms.some((term) => term === null)) return [];
  return [linear('sumMismatch', terms as Printed[], [-1, ...parts.map(() => 1)])];
}
