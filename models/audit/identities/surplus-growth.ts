/**
 * Growth of the surplus, where only growth rates are printed: income and spending of the
 * year before follow from their own growth, and the earlier surplus from those.
 */
import type { Figure } from '../../report/figure.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import { noteOf } from '../plausibility/note.ts';
import type { Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { add, divide, meet, middle, scale, subtract, widen, type Interval } from '../tolerance.ts';

export function surplusGrowths(index: ReadingIndex, known: ReadonlySet<string>): Unnumbered[] {
  return index.figures.flatMap((figure) => {
    if (figure.metric !== 'periodBalance' || figure.prior !== null) return [];
    const percent = index.printed(figure, 'yoyPercent');
    const now = index.printed(figure, 'value');
    const income = grown(index, figure, ['income', 'premiumIncome']);
    const spent = grown(index, figure, ['expenditure', 'benefitExpenditure']);
    if (!percent || !now || !income || !spent) return [];
    if ([figure, income.printed.figure, spent.printed.figure].some(({ id }) => known.has(id))) return [];
    if (!meet(now.range, subtract(income.printed.range, spent.printed.range))) return [];
    const followed = growthOf(now.range, subtract(income.before, spent.before));
    if (!followed || meet(widen(percent.range, percent.step), followed)) return [];
    return [finding(index, percent, followed, [income.printed, spent.printed])];
  });
}

interface Grown {
  readonly printed: Printed;
  readonly before: Interval;
}

function grown(index: ReadingIndex, near: Figure, metrics: readonly string[]): Grown | null {
  for (const metric of metrics) {
    const printed = index.nearest({ ...index.ref(near), metric, category: null }, near);
    if (!printed) continue;
    const before = beforeOf(index, printed);
    return before && { printed, before };
  }
  return null;
}

/** The earlier value: printed, or what the printed change leaves. */
function beforeOf(index: ReadingIndex, printed: Printed): Interval | null {
  const prior = index.printed(printed.figure, 'prior');
  if (prior) return prior.range;
  const delta = index.printed(printed.figure, 'delta');
  if (delta) return subtract(printed.range, delta.range);
  const percent = index.printed(printed.figure, 'yoyPercent');
  return percent && divide(scale(printed.range, 100), add(percent.range, { low: 100, high: 100 }));
}

/** Only where the earlier surplus is surely one: growth over a deficit is written in many ways. */
function growthOf(now: Interval, before: Interval): Interval | null {
  if (before.low <= 0) return null;
  const ratio = divide(scale(now, 100), before);
  return ratio && { low: ratio.low - 100, high: ratio.high - 100 };
}

function finding(
  index: ReadingIndex,
  percent: Printed,
  followed: Interval,
  terms: readonly Printed[],
): Unnumbered {
  const decimals = (percent.text.split('.')[1] ?? '').length;
  return noteOf(index, {
    kind: 'yoyMismatch',
    severity: 'warning',
    printed: `${percent.text}%`,
    expected: `${middle(followed).toFixed(decimals)}%`,
    figures: [percent.figure, ...terms.map(({ figure }) => figure)],
    field: 'yoyPercent',
    from: terms.flatMap(({ figure, text, unit }) => [
      `${text}${unit}`,
      ...(figure.yoyPercent === null ? [] : [`${figure.yoyPercent}%`]),
    ]),
    moves: ['trend'],
  });
}
