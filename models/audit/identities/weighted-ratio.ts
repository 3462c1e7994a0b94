/** A ratio of the whole is a mean of those of its parts: it lies between the smallest and the largest. */
import type { Figure } from '../../report/figure.ts';
import { isPart } from '../figure-ref.ts';
import type { ReadingIndex } from '../reading-index.ts';
import type { Printed } from '../printed.ts';

const RATIOS = /^(?:inScopeReimbursementRatio|actualReimbursementRatio|basicSegmentActualRatio|costPer.*|reimbursedPer.*|fundPaymentPer.*|avgLengthOfStay)$/;

export interface OutOfRange {
  readonly whole: Printed;
  readonly lowest: Printed;
  readonly highest: Printed;
}

/** Wholes outside their parts, where the parts are those of one section or table. */
export function ratiosOutOfRange(index: ReadingIndex): OutOfRange[] {
  return index.figures.flatMap((figure, at) => {
    const whole = RATIOS.test(figure.metric) ? index.printed(figure, 'value') : null;
    if (!whole) return [];
    const parts = partsOf(index, figure, at).map((part) => index.printed(part, 'value')!);
    if (parts.length < 2) return [];
    const sorted = [...parts].sort((a, b) => a.value - b.value);
    const [lowest, highest] = [sorted[0]!, sorted.at(-1)!];
    const inside = whole.value >= lowest.value - lowest.step && whole.value <= highest.value + highest.step;
    return inside ? [] : [{ whole, lowest, highest }];
  });
}

/** The next figures of the same metric below this one, at most 12. */
function partsOf(index: ReadingIndex, figure: Figure, at: number): Figure[] {
  const found: Figure[] = [];
  if (figure.tableRef) return found;
  for (let i = at + 1; i < Math.min(index.figures.length, at + 60) && found.length < 12; i += 1) {
    const next = index.figures[i]!;
    if (next.origin === 'table' || !(next.section ?? '').startsWith(`${figure.section ?? ''} / `)) continue;
    const comparable = next.value !== null && next.breakdown.group === figure.breakdown.group;
    if (comparable && isPart(index.ref(next), index.ref(figure))) found.push(next);
  }
  const cut = (part: Figure): string => (part.breakdown.tier ?? '') + (part.breakdown.location ?? '');
  return new Set(found.map(cut)).size === found.length ? found : [];
}
