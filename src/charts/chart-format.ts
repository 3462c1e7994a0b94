/** How a chart prints its numbers, from the unit and the size of what it shows. */
import { SHOWN_SHIFT, type NumberUnit } from '../format/number-unit.ts';
import { digitsOf } from '../format/quantity.ts';

export interface ChartFormats {
  /** In tooltip and table: to the last digit that reports print. */
  readonly full: (value: number | null) => string;
  /** At the end of a line, shorter where the amounts are large. */
  readonly end: (value: number) => string;
  readonly axis: (value: number, step: number) => string;
  /** The same two for differences, with a sign. */
  readonly signedEnd: (value: number) => string;
  readonly signedAxis: (value: number, step: number) => string;
}

/** Shown amounts from here up lose their decimals at the end of a line; the table keeps them. */
const LARGE = 100;

export function chartFormats(
  unit: NumberUnit,
  values: Iterable<number | null>,
  digits?: number,
): ChartFormats {
  const shift = 10 ** SHOWN_SHIFT[unit];
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value ?? 0) * shift);
  const own = digits === undefined ? {} : { digits };
  const isShare = unit === 'share' || unit === 'rate';
  const percent = isShare ? '%' : '';
  const short = digits === undefined && most >= LARGE && !isShare ? { digits: 0 } : own;
  const places = (step: number): number => Math.max(0, Math.ceil(-Math.log10(step * shift) - 1e-9));
  return {
    full: (value) => digitsOf(value, unit, own) + (value === null ? '' : percent),
    end: (value) => digitsOf(value, unit, short) + percent,
    axis: (value, step) => digitsOf(value, unit, { digits: places(step) }) + percent,
    // Shares differ by 百分点, so no % here.
    signedEnd: (value) => digitsOf(value, unit, { ...short, sign: true }),
    signedAxis: (value, step) => digitsOf(value, unit, { digits: places(step), sign: true }),
  };
}
