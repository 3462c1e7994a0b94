/**
 * A ratio or a mean of the whole lies between the smallest and the largest of its parts.
 *
 * The parts are those of a sum that holds (of cases, of costs), so that none is missing.
 */
import type { Ref } from '../figure-ref.ts';
import type { Judged } from '../identity.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

const MEANS = [
  'inScopeReimbursementRatio',
  'actualReimbursementRatio',
  'costPerAdmission',
  'reimbursedPerAdmission',
  'avgLengthOfStay',
] as const;

export interface OutOfRange {
  readonly whole: Printed;
  readonly lowest: Printed;
  readonly highest: Printed;
}

export function ratiosOutOfRange(index: ReadingIndex, judged: readonly Judged[]): OutOfRange[] {
  const seen = new Set<string>();
  return judged.flatMap(({ identity, status }) => {
    if (identity.kind !== 'sumMismatch' || status === 'broken') return [];
    if (identity.terms[0]!.figure.metric !== 'admissions' || identity.terms[0]!.field !== 'value') return [];
    const [whole, ...parts] = identity.terms.map(({ figure }) => index.ref(figure));
    return MEANS.flatMap((metric) => {
      const found = outOfRange(index, identity.terms, [whole!, ...parts], metric);
      if (!found || seen.has(found.whole.node)) return [];
      seen.add(found.whole.node);
      return [found];
    });
  });
}

function outOfRange(
  index: ReadingIndex,
  terms: readonly Printed[],
  refs: readonly Ref[],
  metric: string,
): OutOfRange | null {
  const printed = refs.map((ref, at) => index.nearest({ ...ref, metric }, terms[at]!.figure, 'value', true));
  if (printed.some((one) => one === null)) return null;
  const [whole, ...parts] = printed as Printed[];
  const sorted = parts.sort((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
  const inside = whole!.value >= lowest.value - lowest.step && whole!.value <= highest.value + highest.step;
  return inside ? null : { whole: whole!, lowest, highest };
}
