/**
 * headcount × rate: a whole year's premiums are the insured times the premium per head, and
 * the subsidy likewise. An office that collected from all of them prints the product to the
 * last digit: money per head that comes to a round sum is such a product. Elsewhere the
 * product says nothing, and only a slip of one of the three breaks it.
 */
import { quotient, type Identity } from '../identity.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

const PAIRS = [
  ['premiumIncome', 'personalPremium'],
  ['fiscalSubsidyIncome', 'fiscalSubsidy'],
] as const;

export function standardIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure) => {
    const pair = PAIRS.find(([metric]) => metric === figure.metric);
    const income = index.printed(figure, 'value');
    if (!pair || !income || figure.scheme !== 'resident') return [];
    const ref = index.ref(figure);
    const standard = index.nearest({ ...ref, fund: null, metric: pair[1] }, figure);
    const heads = index.nearest({ ...ref, fund: null, metric: 'insured', period: '' }, figure);
    if (!standard || !heads || !/^元\/人/.test(standard.unit)) return [];
    return [
      quotient('standardMismatch', [standard, income, heads], 1, 0, isSet(income, heads) ? 'strong' : 'weak'),
    ];
  });
}

/** Standards are set in tens; within half a fen per head chance hardly comes so near. */
function isSet(income: Printed, heads: Printed): boolean {
  const perHead = income.value / heads.value;
  const apart = Math.abs(perHead - Math.round(perHead / 10) * 10);
  return apart <= 0.005 && income.step / heads.value <= 0.01;
}
