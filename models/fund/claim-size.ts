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
import { clippedMean, normalShare } from '../normal.ts';
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
  // Never more than the mean: far out, rounding of the tail times the limit would be.
  return Math.min(mean, clippedMean({ mu: log(mean) - (spread * spread) / 2, sigma: spread }, 0, limit));
}

/** In-scope cost at which the cap is reached. */
export const capReached = ({ ratio, deductible, cap }: Segment): number =>
  ratio <= 0 ? Infinity : deductible + cap / ratio;

/** The share of in-scope cost that the fund pays. */
export function effectiveRatio(size: ClaimSize, segment: Segment): number {
  if (segment.ratio <= 0) return 0;
  const above = limitedMean(size, capReached(segment));
  return segment.ratio * ((above - limitedMean(size, segment.deductible)) / size.mean);
}

/**
 * The segment ratio at which an effective ratio comes out; it may exceed 1 where the
 * deductible leaves no room for the ratio. Null where the cap keeps it out of reach.
 *
 *     s ← s + (paid wanted − paid(s)) / E[X − d; d < X < u]        Newton from below
 *
 * What is paid rises with s and bends down, so no step goes past the solution.
 */
export function segmentRatioFor(
  size: ClaimSize,
  effective: number,
  { deductible, cap }: Pick<Segment, 'deductible' | 'cap'>,
): number | null {
  if (effective <= 0) return 0;
  const wanted = effective * size.mean;
  const below = limitedMean(size, deductible);
  if (size.mean - below <= 0 || wanted >= cap * shareAbove(size, deductible)) return null;
  let ratio = wanted / (size.mean - below);
  for (let i = 0; i < 200; i++) {
    const top = deductible + cap / ratio;
    const room = limitedMean(size, top) - below;
    const slope = cap === Infinity ? room : room - (cap / ratio) * shareAbove(size, top);
    const next = ratio + (wanted - ratio * room) / slope;
    if (!Number.isFinite(next)) return null;
    if (next <= ratio * (1 + 1e-13)) return next;
    ratio = next;
  }
  return null;
}

/** Share of cases above a limit. */
function shareAbove({ mean, spread }: ClaimSize, limit: number): number {
  if (limit <= 0) return 1;
  return limit === Infinity ? 0 : 1 - normalShare((log(limit) - log(mean)) / spread + spread / 2);
}
