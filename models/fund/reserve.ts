/**
 * Months of spending that a balance would pay for (可支付月数):
 *
 *     months(t) = balance(t) / mean monthly spending over the window
 *
 * Windows: the six or twelve months up to t, or the twelve after it. Spending is benefits
 * and the catastrophic premium, transfers excluded. `adjusted` takes off what the report's
 * own runway sentence takes off; `withUnbooked` also counts the catastrophic premium as it
 * accrues instead of when it is booked. Null where the window is incomplete or nothing was
 * spent; negative when the balance is a deficit.
 */
import type { OpenSeries, ReserveMonths } from '../projection/projection.ts';

export type ReserveWindow = 'trailing6' | 'trailing12' | 'next12';

export interface ReserveInputs {
  /** Month-end balances, 元; null where unknown. */
  readonly balance: OpenSeries;
  readonly adjustment: number;
  /** Booked spending and spending with the premium as it accrues, 元 a month. */
  readonly spending: readonly number[];
  readonly spendingAccrued: readonly number[];
}

export function reserveMonths(inputs: ReserveInputs): Readonly<Record<ReserveWindow, ReserveMonths>> {
  const of = (window: ReserveWindow): ReserveMonths => ({
    raw: months(inputs.balance, 0, inputs.spending, window),
    adjusted: months(inputs.balance, inputs.adjustment, inputs.spending, window),
    withUnbooked: months(inputs.balance, inputs.adjustment, inputs.spendingAccrued, window),
  });
  return { trailing6: of('trailing6'), trailing12: of('trailing12'), next12: of('next12') };
}

function months(
  balance: OpenSeries,
  adjustment: number,
  spending: readonly number[],
  window: ReserveWindow,
): OpenSeries {
  const length = window === 'trailing6' ? 6 : 12;
  const start = (t: number): number => (window === 'next12' ? t + 1 : t - length + 1);
  const sums = [0];
  for (const value of spending) sums.push(sums.at(-1)! + value);
  return balance.map((value, t) => {
    const from = start(t);
    if (value === null || from < 0 || from + length > spending.length) return null;
    const mean = (sums[from + length]! - sums[from]!) / length;
    return mean > 0 ? (value - adjustment) / mean : null;
  });
}
