/**
 * Units of the model: 元, 人, 人次, shares in [0, 1].
 *
 * The brand is optional, so a plain number enters freely, but an amount can never
 * be passed where people are meant. 万元, 亿元 and percent exist only in text.
 */
export type Yuan = number & { readonly unit?: '元' };
export type Persons = number & { readonly unit?: '人' };
export type Cases = number & { readonly unit?: '人次' };
export type Share = number & { readonly unit?: 'share' };

/**
 * How a model value is measured. `share` lies in [0, 1]; `share/year` is a yearly
 * growth; `元/人·年` is money a head for twelve months; `1` is a pure number.
 */
export const UNITS = [
  '元',
  '元/人·年',
  '元/人·月',
  '元/人次',
  '人',
  '人次',
  'share',
  'share/year',
  '1',
] as const;
export type Unit = (typeof UNITS)[number];

/** Rounds an amount to whole 分 (0.01 元), half away from zero. @returns 元 */
export function roundToCent(amount: Yuan): Yuan {
  return toCents(amount) / 100;
}

/** An amount in whole 分. Exact up to 9·10¹⁵ 分 (90 万亿元); sums of cents stay exact. */
export function toCents(amount: Yuan): number {
  const cents = Math.round(Math.abs(amount) * 100);
  return amount < 0 && cents !== 0 ? -cents : cents;
}
