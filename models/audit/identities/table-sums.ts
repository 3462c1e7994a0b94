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

const SUMMED = ['value', 'prior', 'delta'] as const;

export function tableSumIdentities(index: ReadingIndex): Identity[] {
  return tableRuns(index, ({ metric }) => isAdditive(metric), SUMMED).flatMap(([total, ...parts]) =>
    sum(index, total!, parts),
  );
}

export interface Cell {
  readonly figure: Figure;
  readonly field: Field;
}
type Column = ReadonlyMap<number, Cell>;

/** Runs of cells: a subtotal or total first, then what it is made of; none has an empty cell. */
export function tableRuns(
  index: ReadingIndex,
  isWanted: (figure: Figure) => boolean,
  fields: readonly Field[],
): Cell[][] {
  const byTable = new Map<string, Figure[]>();
  for (const figure of index.figures) {
    const table = figure.tableRef?.table;
    if (table === undefined || !isWanted(figure)) continue;
    const listed = byTable.get(table);
    if (listed) listed.push(figure);
    else byTable.set(table, [figure]);
  }
  return index.tables.flatMap(({ id, rows }) => {
    const labels = rows.map((row) => (row[0] ?? '').replace(/[\s:：]/g, ''));
    if (!labels.some((label) => TOTAL.test(label) || SUBTOTAL.test(label))) return [];
    return columns(byTable.get(id) ?? [], fields).flatMap((column) => runsOf(column, labels));
  });
}

/** Columns of figures by row: the values, and the earlier values and changes that stand beside them. */
function columns(figures: readonly Figure[], fields: readonly Field[]): Column[] {
  const found = new Map<string, Map<number, Cell>>();
  for (const figure of figures) {
    const { row, column } = figure.tableRef!;
    for (const field of fields) {
      if (figure[field] === null) continue;
      const name = `${column} ${field}`;
      const cells = found.get(name) ?? new Map<number, Cell>();
      cells.set(Number(row), { figure, field });
      found.set(name, cells);
    }
  }
  return [...found.values()];
}

function runsOf(column: Column, labels: readonly string[]): Cell[][] {
  const found: (Cell | null)[][] = [];
  let open: (Cell | null)[] = [];
  let subtotals: (Cell | null)[] = [];
  for (const [row, label] of labels.entries()) {
    const cell = column.get(row) ?? null;
    if (SUBTOTAL.test(label)) {
      found.push([cell, ...open]);
      subtotals.push(cell);
      open = [];
    } else if (TOTAL.test(label)) {
      found.push([cell, ...subtotals, ...open]);
      open = [];
      subtotals = [];
    } else open.push(cell);
  }
  return found.filter((run): run is Cell[] => run.length > 2 && run.every((cell) => cell !== null));
}

function sum(index: ReadingIndex, total: Cell, parts: readonly Cell[]): Identity[] {
  const terms = [total, ...parts].map(({ figure, field }) => index.printed(figure, field));
  if (terms.some((term) => term === null)) return [];
  return [linear('sumMismatch', terms as Printed[], [-1, ...parts.map(() => 1)])];
}
