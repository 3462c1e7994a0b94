/**
 * The benefit lines of a scheme: the finest printed partition of what its funds paid.
 *
 * Inpatient care is cut by place or by tier, whichever has more parts (place when they
 * are equal, since payment methods and referral rules go by place); every other
 * category stands as it is printed. A second cut of the same money is not a line.
 */
import type { Figure, PolicyStatement, Scheme } from '../report/figure.ts';
import type { FigureIndex, FigureQuery } from './figure-index.ts';
import { type Reading } from './reading.ts';
import { reconcile } from './reconcile.ts';
import type { Sourced } from './source.ts';
import {
  actualRatio,
  derivedRatio,
  isRatioOf,
  policyRatio,
  ratioBefore,
  sameLayer,
  shareOf,
} from './care-ratios.ts';

export interface CareLeaf {
  readonly id: string;
  readonly category: string;
  readonly payment: Reading;
  /** Payment after reconciliation, 元, and how far it was moved. */
  readonly value: number;
  readonly moved: number;
  readonly layer: Figure['layer'];
  readonly volume: Reading | null;
  readonly unitCost: Reading | null;
  readonly ratio: Sourced | null;
  /** The legal ratio before a change within the year up to the report; null where none is told. */
  readonly ratioBefore: number | null;
  readonly inScopeShare: Sourced | null;
}

/** Categories whose figure is a sum of others, or belongs to another scheme or fund. */
const AGGREGATES: ReadonlySet<string> = new Set([
  'inpatient',
  'ordinaryInpatient',
  'outpatient',
  'catastrophic',
  'personalAccount',
]);
const PAYMENT_METRICS = ['basicReimbursed', 'reimbursed', 'fundPayment'] as const;

export function careLeaves(
  index: FigureIndex,
  scheme: Scheme,
  policies: readonly PolicyStatement[],
): CareLeaf[] {
  const inpatient = inpatientLeaves(index, scheme, policies);
  const present = new Set(index.figures.filter((f) => f.scheme === scheme).flatMap((f) => f.category ?? []));
  const seen = new Set<string>();
  const others = index.figures.flatMap((figure) => {
    const { category } = figure;
    if (figure.scheme !== scheme || category === null || AGGREGATES.has(category) || seen.has(category))
      return [];
    if (isFamilyOf(category, present)) return [];
    const payment = paymentOf(index, { scheme, category, metric: '' });
    if (!payment) return [];
    seen.add(category);
    return [leafOf(index, category, { scheme, category, metric: '' }, payment, policies)];
  });
  const leaves = withoutSecondNames([...inpatient, ...others]);
  const query: FigureQuery = { scheme, category: 'outpatient', metric: '' };
  const outpatient = paymentOf(index, query);
  if (
    !outpatient ||
    holds(
      outpatient,
      leaves.filter((leaf) => !inpatient.includes(leaf)),
    )
  )
    return leaves;
  return [...leaves, leafOf(index, 'outpatient', query, outpatient, policies)];
}

/**
 * One amount under two names (单病种住院 in a table, 生育补助 in the prose) is one line: the
 * name of the table stays. Amounts of a single printed digit are alike by chance.
 */
function withoutSecondNames(leaves: readonly CareLeaf[]): CareLeaf[] {
  return leaves.filter(
    (leaf) =>
      leaf.payment.figure.origin === 'table' ||
      !leaves.some(
        (other) =>
          other !== leaf &&
          other.payment.figure.origin === 'table' &&
          other.value === leaf.value &&
          leaf.payment.figure.value!.replace(/\D/g, '').length > 2,
      ),
  );
}

/** Outpatient care as a total is at least the sum of its kinds; a smaller one stands beside them. */
function holds(outpatient: Reading, others: readonly CareLeaf[]): boolean {
  const kinds = others.filter(
    ({ category }) => !category.endsWith('Inpatient') && category !== 'maternityAllowance',
  );
  if (kinds.length === 0) return false;
  const room = kinds.reduce((sum, leaf) => sum + leaf.payment.half, outpatient.half);
  return kinds.reduce((sum, leaf) => sum + leaf.value, 0) <= outpatient.value + room;
}

/** `maternity` is the sum of `maternityInpatient`, `maternityAllowance` … where those are printed too. */
export const isFamilyOf = (category: string, present: ReadonlySet<string>): boolean =>
  [...present].some((other) => other.startsWith(category) && /^[A-Z]/.test(other.slice(category.length)));

function inpatientLeaves(
  index: FigureIndex,
  scheme: Scheme,
  policies: readonly PolicyStatement[],
): CareLeaf[] {
  const total = inpatientTotal(index, scheme);
  const cuts = PAYMENT_METRICS.flatMap((metric) => partitions(index, scheme, metric, total));
  const best = cuts.sort((a, b) => b.length - a.length)[0];
  if (!best) return total ? [leafOf(index, 'inpatient', queryOf(total), total, policies)] : [];
  const target = total ? inpatientTotals(index, scheme).find((t) => closes(best, t)) : undefined;
  const moved = target
    ? reconcile(
        best.map((r) => ({ value: r.value, half: r.half, moved: 0 })),
        target.value,
      ).parts
    : best.map((r) => ({ value: r.value, moved: 0 }));
  return best.map((reading, i) => ({
    ...leafOf(index, `inpatient.${placeOf(reading.figure)}`, queryOf(reading), reading, policies),
    value: moved[i]!.value,
    moved: moved[i]!.moved,
  }));
}

/** Printed totals of ordinary inpatient care, the narrowest first. */
function inpatientTotals(index: FigureIndex, scheme: Scheme): Reading[] {
  return ['ordinaryInpatient', 'inpatient'].flatMap((category) =>
    PAYMENT_METRICS.flatMap((metric) => index.find({ scheme, metric, category }) ?? []),
  );
}

/** The pool's own layer is preferred to a total that also holds other layers. */
function inpatientTotal(index: FigureIndex, scheme: Scheme): Reading | null {
  const totals = inpatientTotals(index, scheme);
  return (
    totals.find((t) => t.figure.metric === 'basicReimbursed' || t.figure.layer === 'basic') ??
    totals[0] ??
    null
  );
}

function partitions(index: FigureIndex, scheme: Scheme, metric: string, total: Reading | null): Reading[][] {
  const parts = ['inpatient', 'ordinaryInpatient'].flatMap((category) =>
    index.figures
      .filter((f) => f.scheme === scheme && f.metric === metric && f.category === category)
      .filter((f) => (f.breakdown.tier ?? f.breakdown.location) !== null && f.breakdown.institution === null)
      .flatMap((f) => index.find({ scheme, metric, category, ...f.breakdown }) ?? []),
  );
  const distinct = [...new Map(parts.map((reading) => [placeOf(reading.figure), reading])).values()];
  const places = distinct.filter((r) => r.figure.breakdown.tier === null);
  const tiers = distinct.filter((r) => r.figure.breakdown.tier !== null);
  const outside = places.filter((r) => r.figure.breakdown.location?.startsWith('out'));
  const totals = total ? inpatientTotals(index, scheme) : [];
  const candidates = [places, [...tiers, ...outside], tiers].filter((cut) => cut.length > 1);
  return totals.length === 0 ? candidates : candidates.filter((cut) => totals.some((t) => closes(cut, t)));
}

function closes(parts: readonly Reading[], total: Reading): boolean {
  const room = parts.reduce((sum, part) => sum + part.half, total.half);
  return Math.abs(parts.reduce((sum, part) => sum + part.value, -total.value)) <= room * 1.000001;
}

const placeOf = (figure: Figure): string => figure.breakdown.tier ?? figure.breakdown.location ?? 'undivided';

const queryOf = ({ figure }: Reading): FigureQuery => ({
  scheme: figure.scheme,
  metric: '',
  category: figure.category,
  ...figure.breakdown,
});

function paymentOf(index: FigureIndex, query: FigureQuery): Reading | null {
  for (const metric of PAYMENT_METRICS) {
    const reading = index.find({ ...query, metric });
    if (reading && reading.figure.fund !== 'personalAccount') return reading;
  }
  return null;
}

function leafOf(
  index: FigureIndex,
  id: string,
  query: FigureQuery,
  payment: Reading,
  policies: readonly PolicyStatement[],
): CareLeaf {
  const at = (metric: string): Reading | null => index.find({ ...query, metric });
  const layer = payment.figure.layer ?? (payment.figure.metric === 'basicReimbursed' ? 'basic' : null);
  const printedRatio = at('inScopeReimbursementRatio');
  const totalCost = at('totalCost');
  const inScope = at('inScopeCost');
  const fits =
    printedRatio && sameLayer(printedRatio.figure.layer, layer) && isRatioOf(printedRatio, payment, inScope);
  const ratioReading = fits ? printedRatio : null;
  const ratio = ratioReading
    ? index.sourced(ratioReading)
    : (derivedRatio(index, payment, inScope) ??
      policyRatio(index, policies, query) ??
      actualRatio(index, at('actualReimbursementRatio'), layer, id));
  return {
    id,
    category: id.split('.')[0]!,
    payment,
    value: payment.value,
    moved: 0,
    layer,
    ratio,
    ratioBefore: ratioBefore(index, ratio, policies),
    volume: at('admissions') ?? at('visits'),
    unitCost: at('costPerAdmission') ?? at('costPerVisit') ?? at('fundPaymentPerVisit'),
    inScopeShare: shareOf(index, payment, totalCost, inScope, ratioReading),
  };
}
