/**
 * Parts that are complete by definition, wherever they are printed: active and retired;
 * pool and account; both schemes together; the layers of a reimbursement; premium and subsidy.
 */
import type { Figure } from '../../report/figure.ts';
import { kindOf, type Ref } from '../figure-ref.ts';
import { linear, type Identity } from '../identity.ts';
import type { Field, Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

interface Partition {
  readonly whole: (ref: Ref) => boolean;
  readonly parts: (ref: Ref) => readonly Ref[];
  readonly strength: Identity['strength'];
}

const BALANCE_SHEET = new Set(['income', 'expenditure', 'cumulativeBalance', 'periodBalance', 'executed']);
const CARE = new Set(['admissions', 'totalCost', 'reimbursed', 'bedDays', 'insured']);
const LAYERS = ['basicReimbursed', 'catastrophicReimbursed', 'largeAmountReimbursed', 'assistanceReimbursed'];

const PARTITIONS: readonly Partition[] = [
  {
    whole: ({ scheme, metric, group }) => scheme === 'employee' && metric === 'insured' && group === null,
    parts: (ref) => ['activeInsured', 'retiredInsured'].map((metric) => ({ ...ref, metric })),
    strength: 'strong',
  },
  {
    whole: ({ scheme, fund, metric }) =>
      scheme === 'employee' && fund === 'total' && BALANCE_SHEET.has(metric),
    parts: (ref) => (['pooled', 'personalAccount'] as const).map((fund) => ({ ...ref, fund })),
    strength: 'strong',
  },
  {
    whole: ({ scheme, metric, group }) => scheme === 'all' && CARE.has(metric) && group === null,
    parts: (ref) => (['employee', 'resident'] as const).map((scheme) => ({ ...ref, scheme })),
    strength: 'weak',
  },
  {
    whole: ({ metric }) => metric === 'financingStandard',
    parts: (ref) => ['personalPremium', 'fiscalSubsidy'].map((metric) => ({ ...ref, metric })),
    strength: 'strong',
  },
];

export function partitionIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure) => [
    ...PARTITIONS.flatMap((partition) => fieldsOf(index, figure, partition)),
    ...layers(index, figure),
  ]);
}

function fieldsOf(index: ReadingIndex, figure: Figure, { whole, parts, strength }: Partition): Identity[] {
  const ref = index.ref(figure);
  if (!whole(ref)) return [];
  return (['value', 'prior', 'delta'] as const).flatMap((field) => {
    const total = index.printed(figure, field);
    const terms = parts(ref).map((part) => partIn(index, part, figure, field));
    if (!total || terms.some((term) => term === null)) return [];
    return [linear('sumMismatch', [total, ...(terms as Printed[])], [-1, ...terms.map(() => 1)], strength)];
  });
}

/** A part of the account may carry the account as its category. */
function partIn(index: ReadingIndex, ref: Ref, near: Figure, field: Field): Printed | null {
  const found = index.nearest(
    ref,
    near,
    field,
    kindOf(ref.metric) === 'spending' && ref.fund === 'pooled' && ref.category !== null,
  );
  if (found || ref.fund !== 'personalAccount') return found;
  return index.nearest({ ...ref, category: 'personalAccount' }, near, field);
}

/** The layers of one row, each of a fund of its own: basic, catastrophic or large-amount, assistance. */
function layers(index: ReadingIndex, figure: Figure): Identity[] {
  const { tableRef, metric } = figure;
  if (metric !== 'reimbursed' || !tableRef) return [];
  const total = index.printed(figure, 'value');
  const terms = LAYERS.flatMap((layer) => {
    const found = index.nearest({ ...index.ref(figure), metric: layer }, figure, 'value', true);
    const same = found?.figure.tableRef;
    return found && same?.table === tableRef.table && same.row === tableRef.row ? [found] : [];
  });
  if (!total || terms.length < 2) return [];
  return [linear('sumMismatch', [total, ...terms], [-1, ...terms.map(() => 1)])];
}
