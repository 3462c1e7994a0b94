/**
 * Tolerances as intervals: a printed number stands for everything that would be printed so.
 *
 * Half a unit of the last printed digit goes through sums, products and quotients by
 * interval arithmetic, so an identity is broken only where no numbers behind the printed
 * ones can satisfy it. Exact while no term occurs twice in a formula, else wider.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Room for the error of binary fractions, relative to the size of the numbers compared. */
const BINARY_SLACK = 1e-10;

export const around = (value: number, half: number): Interval => ({ low: value - half, high: value + half });
export const middle = ({ low, high }: Interval): number => (low + high) / 2;
export const width = ({ low, high }: Interval): number => high - low;

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const subtract = (a: Interval, b: Interval): Interval => ({
  low: a.low - b.high,
  high: a.high - b.low,
});

export function scale({ low, high }: Interval, factor: number): Interval {
  return factor >= 0
    ? { low: low * factor, high: high * factor }
    : { low: high * factor, high: low * factor };
}

export function multiply(a: Interval, b: Interval): Interval {
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** `null` where the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low <= 0 && b.high >= 0) return null;
  return multiply(a, { low: 1 / b.high, high: 1 / b.low });
}

/** How far two intervals are apart; 0 where they meet, up to the error of binary fractions. */
export function gap(a: Interval, b: Interval): number {
  const apart = Math.max(a.low - b.high, b.low - a.high, 0);
  const size = Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high));
  return apart <= size * BINARY_SLACK ? 0 : apart;
}

export const meet = (a: Interval, b: Interval): boolean => gap(a, b) === 0;
export const widen = (a: Interval, by: number): Interval => ({ low: a.low - by, high: a.high + by });
