/**
 * Settlement of one hospital by DIP (按病种分值付费), a year at a time.
 *
 *     k = by item ÷ standard,   standard = points·value
 *     k < low          by item + bonus·(standard − by item), at most the standard
 *     low ≤ k ≤ 1      the standard: the surplus is kept
 *     1 < k ≤ high     standard + share·(by item − standard)
 *     k > high         standard + share·(high − 1)·standard
 *
 * So it never exceeds the standard plus the shared overspend.
 */
export interface Bands {
  /** Cost ratio below which a case counts as under-used, [0, 1]. */
  readonly low: number;
  /** Cost ratio up to which overspend is shared, ≥ 1. */
  readonly high: number;
  /** Share of the overspend that the fund bears, [0, 1]. */
  readonly share: number;
  /** Share of the saving that is given on top of by-item cost below `low`, [0, 1]. */
  readonly bonus: number;
}

/** @param byItem 元 @param standard 元, ≥ 0 @returns 元 */
export function settlement(byItem: number, standard: number, bands: Bands): number {
  const { low, high, share, bonus } = bands;
  if (byItem < low * standard) return Math.min(standard, byItem + bonus * (standard - byItem));
  if (byItem <= standard) return standard;
  return standard + share * (Math.min(byItem, high * standard) - standard);
}
