/**
 * A mean of several institutions is their means weighted with their cases:
 * Σ casesᵢ·meanᵢ = cases·mean, over the rows of a table up to its 小计 or 合计.
 *
 * The cases may stand in another table. Counts are exact, so they are coefficients.
 */
import type { Figure } from '../../report/figure.ts';
import type { Identity } from '../identity.ts';
import type { Field, Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { tableRuns } from './table-sums.ts';

const MEANS = new Set(['costPerAdmission', 'reimbursedPerAdmission', 'avgLengthOfStay']);

export function weightedMeanIdentities(index: ReadingIndex): Identity[] {
  return tableRuns(index, ({ metric }) => MEANS.has(metric), ['value', 'prior']).flatMap((run) => {
    const found = weightedMean(index, run);
    return found ? [found] : [];
  });
}

function weightedMean(
  index: ReadingIndex,
  run: readonly { readonly figure: Figure; readonly field: Field }[],
): Identity | null {
  const terms: Printed[] = [];
  const cases: number[] = [];
  for (const { figure, field } of run) {
    const printed = index.printed(figure, field);
    const count = index.nearest({ ...index.ref(figure), metric: 'admissions' }, figure, field);
    if (!printed || !count) return null;
    terms.push(printed);
    cases.push(count.value);
  }
  const [all, ...parts] = cases;
  const weighed = parts.reduce((sum, count) => sum + count, 0);
  if (all === 0 || weighed !== all) return null;
  const kept = terms.map((_, at) => at === 0 || cases[at] !== 0);
  return {
    kind: 'weightedRatio',
    terms: terms.filter((_, at) => kept[at]),
    relation: { form: 'linear', coefficients: [-all, ...parts].filter((_, at) => kept[at]) },
    target: 0,
    strength: 'strong',
  };
}
