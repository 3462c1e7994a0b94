/**
 * What deductible, ratio and cap leave of claims of unlike size.
 *
 *     X log-normal, mean m, spread σ          in-scope cost of a case, 元
 *     LEV(k) = E[min(X, k)]                   limited expected value; LEV(0) = 0, LEV(∞) = m
 *     paid   = s·(LEV(u) − LEV(d))            s segment ratio, d deductible, u = d + cap/s
 *     effective ratio = paid / m              d = 0, cap = ∞: the plain ratio s
 *
 * The cap is on what the fund pays for a case, as the legal cap is.
 */
import { clippedMean } from '../normal.ts';
import { log } from '../portable.ts';

export interface ClaimSize {
  /** Mean in-scope cost of a case, 元; > 0. */
  readonly mean: number;
  /** Spread of the logarithm; > 0. */
  readonly spread: number;
}

export interface Segment {
  /** Share paid between deductible and cap, (0, 1]. */
  readonly ratio: number;
  /** 元 a case, ≥ 0. */
  readonly deductible: number;
  /** 元 that the fund pays at most; may be Infinity. */
  readonly cap: number;
}

/** E[min(X, limit)], 元. */
export function limitedMean({ mean, spread }: ClaimSize, limit: number): number {
  if (limit <= 0) return 0;
  if (limit === Infinity) return mean;
  return clippedMean({ mu: log(mean) - (spread * spread) / 2, sigma: spread }, 0, limit);
}

/** In-scope cost at which the cap is reached. */
export const capReached = ({ ratio, deductible, cap }: Segment): number =>
  ratio <= 0 ? Infinity : deductible + cap / ratio;

/** The share of in-scope cost that the fund pays. */
export function effectiveRatio(size: ClaimSize, segment: Segment): number {
  if (segment.ratio <= 0) return 0;
  const above = limitedMean(size, capReached(segment));
  return (segment.ratio * (above - limitedMean(size, segment.deductible))) / size.mean;
}

/**
 * The segment ratio at which an effective ratio comes out; it may exceed 1 where the
 * deductible leaves no room for the ratio. Null where it cannot be reached at all.
 */
export function segmentRatioFor(
  size: ClaimSize,
  effective: number,
  { deductible, cap }: Pick<Segment, 'deductible' | 'cap'>,
): number | null {
  if (effective <= 0) return 0;
  const room = (limit: number): number => limitedMean(size, limit) - limitedMean(size, deductible);
  if (room(Infinity) <= 0) return null;
  let ratio = (effective * size.mean) / room(Infinity);
  // A higher ratio reaches the cap sooner; the fixed point is met from below in a few steps.
  for (let i = 0; i < 60; i++) {
    const next = (effective * size.mean) / room(deductible + cap / ratio);
    if (!Number.isFinite(next)) return null;
    if (Math.abs(next - ratio) <= 1e-13 * next) return next;
    ratio = next;
  }
  return null;
}
