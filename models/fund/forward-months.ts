/**
 * For how many months a balance pays if no more money comes in:
 *
 *     n = the largest number of months, from the next one on, whose spending adds up to no more than the balance
 *
 * Spending that begins at 100 and stays there: a balance of 250 pays 2 months. Counted up
 * to the first month that cannot be paid, so that a month with negative spending (a
 * clearing in the fund's favour) after it brings nobody back. A deficit pays 0 months.
 */
import { toCents, type Yuan } from '../units.ts';

/** Plain data: no infinity, nothing that JSON would lose. */
export interface ForwardMonths {
  /** Months paid in full; null where the balance is unknown. */
  readonly months: number | null;
  /** The known spending ended before the balance did: `months` is a lower bound. */
  readonly atLeast: boolean;
}

/**
 * @param balance  balance at a month's end, 元; null where unknown
 * @param spending spending of the months after it, 元, in order
 */
export function forwardMonths(balance: Yuan | null, spending: readonly Yuan[]): ForwardMonths {
  if (balance === null) return { months: null, atLeast: false };
  let left = toCents(balance);
  if (left < 0) return { months: 0, atLeast: false };
  for (const [n, amount] of spending.entries()) {
    left -= toCents(amount);
    if (left < 0) return { months: n, atLeast: false };
  }
  return { months: spending.length, atLeast: true };
}
