/**
 * A value as the text of its number field: in the shown unit, to the last digit, so that
 * reading it back gives the very same value.
 */
import { Exact, MINUS } from './fixed.ts';
import { SHOWN_SHIFT, type NumberUnit } from './number-unit.ts';

export interface BoxDigits {
  /** At least so many digits after the point. Default 2 for 万元, else 0. */
  readonly minDigits?: number | undefined;
  /** At most so many: for display of computed values; reading back then gives the rounded one. */
  readonly maxDigits?: number | undefined;
  /** Write + before a positive number. */
  readonly signed?: boolean | undefined;
}

/**
 * A share below 1 % carries its own % sign ("0.5%"), because a bare 0.5 in a field of shares is
 * read as one half.
 */
export function boxText(value: number, unit: NumberUnit, options: BoxDigits = {}): string {
  const { minDigits = unit === 'wan' ? 2 : 0, maxDigits, signed = false } = options;
  const shown = new Exact(value).times(new Exact(10).pow(SHOWN_SHIFT[unit]));
  const rounded = maxDigits === undefined ? shown : shown.toDecimalPlaces(maxDigits);
  const digits = Math.max(minDigits, rounded.decimalPlaces());
  const [whole = '0', part] = rounded.abs().toFixed(digits).split('.');
  const sign = rounded.isZero() ? '' : rounded.isNegative() ? MINUS : signed ? '+' : '';
  const mark = unit === 'share' && !rounded.isZero() && rounded.abs().lt(1) ? '%' : '';
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part ? `.${part}` : ''}${mark}`;
}
