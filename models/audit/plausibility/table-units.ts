/**
 * A table whose money is headed 元 where a stay in hospital would then cost less than one:
 * the head lacks its 万. One finding a table, on its largest amount; the like under the same
 * head follow it.
 */
import type { Figure } from '../../report/figure.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const COST = /^(?:totalCost|inScopeCost|itemSettlement|dipSettlement|reimbursed)$/;
/** No stay costs as little, 元. */
const LEAST = 1;

export function tableUnitFindings(index: ReadingIndex, known: ReadonlySet<string>): Unnumbered[] {
  const byHead = new Map<string, Figure[]>();
  for (const figure of index.figures) {
    if (figure.origin !== 'table' || !figure.tableRef || figure.unit !== '元') continue;
    const head = `${figure.tableRef.table}|${figure.section ?? ''}`;
    const under = byHead.get(head);
    if (under) under.push(figure);
    else byHead.set(head, [figure]);
  }
  return [...byHead.values()].flatMap((figures) => headFinding(index, figures, known));
}

function headFinding(
  index: ReadingIndex,
  figures: readonly Figure[],
  known: ReadonlySet<string>,
): Unnumbered[] {
  if (figures.some(({ id }) => known.has(id))) return [];
  const paid = figures.flatMap((figure) => stay(index, figure) ?? []);
  if (paid.length < 2 || paid.some(({ amount, cases }) => amount.value >= LEAST * cases.value)) return [];
  const { amount, cases } = paid.reduce((most, one) => (one.amount.value > most.amount.value ? one : most));
  const to = `万${amount.unit}`;
  return [
    noteOf(index, {
      kind: 'unitError',
      severity: 'error',
      printed: amount.text + amount.unit,
      expected: amount.text + to,
      figures: [amount.figure, cases.figure, ...figures.filter((figure) => figure !== amount.figure)],
      field: 'value',
      from: [cases.text + cases.unit],
      correction: { figure: amount.figure.id, field: 'unit', from: amount.unit, to },
      moves: ['spending'],
    }),
  ];
}

/** What was paid in a row and for how many stays; nothing where nobody stayed. */
function stay(index: ReadingIndex, figure: Figure): { amount: Printed; cases: Printed }[] | null {
  if (!COST.test(figure.metric)) return null;
  const amount = index.printed(figure, 'value');
  const cases = index.nearest({ ...index.ref(figure), metric: 'admissions' }, figure, 'value', true);
  const { table, row } = figure.tableRef!;
  const same = cases?.figure.tableRef;
  if (!cases?.unit.startsWith('人') || same?.table !== table || same.row !== row) return null;
  return amount && amount.value > 0 && cases.value > 0 ? [{ amount, cases }] : null;
}
