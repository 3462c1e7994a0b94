/**
 * headcount × rate: a whole year's premiums are the insured times the premium per head, and
 * the subsidy likewise. An office that collected from all of them prints the product to the
 * last digit; where it did not the product says nothing, so only a slip of one of the three
 * breaks it.
 */
import { quotient, type Identity } from '../identity.ts';
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
    return [quotient('standardMismatch', [standard, income, heads], 1, 0, 'weak')];
  });
}
