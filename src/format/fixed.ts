/**
 * A number in digits, rounded half away from zero on its shortest decimal form: 1.005 prints
 * as 1.01, where `toFixed` would print 1.00 because the double lies just below.
 */
import { Decimal } from 'decimal.js';

/** Own settings, so that nobody's change to the shared constructor reaches a printed number. */
export const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export const MINUS = '−';
/** Stands where there is no value; a zero is written 0.00, never this. */
export const NONE = '—';

export interface Digits {
  /** Digits after the point, kept even when they are zeros. */
  readonly digits: number;
  /** Drop zeros at the end: 65.50 → 65.5. */
  readonly trim?: boolean;
  /** Write + before a positive number. */
  readonly sign?: boolean;
  /** Thousands separators; on by default. */
  readonly group?: boolean;
}

/**
 * @param value a finite number; NaN and infinities are bugs of the caller and throw
 * @param shift moves the point: −4 prints 元 as 万元, +2 prints a share as percent
 */
export function fixed(value: number, { digits, trim, sign, group = true }: Digits, shift = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot print ${value}`);
  const rounded = new Exact(value).times(new Exact(10).pow(shift)).toDecimalPlaces(digits);
  const plain = rounded.abs().toFixed(digits);
  const [whole = '0', fraction = ''] = (trim && digits > 0 ? plain.replace(/\.?0+$/, '') : plain).split('.');
  const body = (group ? grouped(whole) : whole) + (fraction ? `.${fraction}` : '');
  if (rounded.isZero()) return body;
  return (rounded.isNegative() ? MINUS : sign ? '+' : '') + body;
}

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/g, ',');
