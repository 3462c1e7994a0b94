/**
 * What each layer of cover leaves to the next (基本 → 大病/大额 → 救助), a case of mean size.
 *
 *     left(X)  = X                         X < d
 *                X − s·(X − d)             d ≤ X < u
 *                X − cap                   X ≥ u
 *     upper    = c·E[max(0, left(X) − T)]          T threshold, c ratio of the upper layer
 *     after    = m − basic − upper
 *
 * T is measured a case, as a stand-in for a patient's year; out-of-scope cost is in no layer.
 */
import { capReached, effectiveRatio, limitedMean, type ClaimSize, type Segment } from './claim-size.ts';

export interface UpperLayer {
  /** 元 of in-scope cost left by basic cover from which it pays. */
  readonly threshold: number;
  /** Share paid above it, [0, 1]. */
  readonly ratio: number;
}

export interface LayerShares {
  /** Shares of in-scope cost; they and `left` add up to 1. */
  readonly basic: number;
  readonly upper: number;
  readonly left: number;
}

export function layerShares(size: ClaimSize, segment: Segment, layer: UpperLayer): LayerShares {
  const basic = effectiveRatio(size, segment);
  const upper = (layer.ratio * leftAbove(size, segment, layer.threshold)) / size.mean;
  return { basic, upper, left: 1 - basic - upper };
}

/** E[max(0, left(X) − T)], 元. */
export function leftAbove(size: ClaimSize, segment: Segment, threshold: number): number {
  const { ratio, deductible, cap } = segment;
  const top = capReached(segment);
  const above = (limit: number): number => size.mean - limitedMean(size, limit);
  if (threshold <= deductible) return belowDeductible(size, segment, threshold);
  const reached = ratio >= 1 ? Infinity : (threshold - ratio * deductible) / (1 - ratio);
  if (reached >= top) return above(threshold + cap);
  return (1 - ratio) * (limitedMean(size, top) - limitedMean(size, reached)) + above(top);
}

function belowDeductible(size: ClaimSize, segment: Segment, threshold: number): number {
  const { ratio, deductible } = segment;
  const top = capReached(segment);
  const within = limitedMean(size, deductible) - limitedMean(size, threshold);
  const shared = (1 - ratio) * (limitedMean(size, top) - limitedMean(size, deductible));
  return within + shared + (size.mean - limitedMean(size, top));
}
