/**
 * The normal distribution, and what clipping leaves of a log-normal one.
 *
 *     Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …)          Marsaglia (2004); absolute error below 1e-15
 *     E[min(max(X, f), c)] = f·Φ(z_f) + m·(Φ(z_c − σ) − Φ(z_f − σ)) + c·(1 − Φ(z_c))
 *
 * X = exp(μ + σ·N), z_k = (ln k − μ)/σ, m = exp(μ + σ²/2). Portable arithmetic only.
 */
import { exp, log } from './portable.ts';

const SQRT_2_PI = 2.5066282746310002;
/** Beyond this Φ is 0 or 1 in the last bit. */
const TAIL = 8.3;

export function normalShare(x: number): number {
  if (x <= -TAIL) return 0;
  if (x >= TAIL) return 1;
  let [sum, term] = [x, x];
  for (let k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return Math.min(1, Math.max(0, 0.5 + (sum * exp(-(x * x) / 2)) / SQRT_2_PI));
}

/** The x below which a share of a normal distribution lies; ±8.3 at the ends. */
export function normalQuantile(share: number): number {
  let [low, high] = [-TAIL, TAIL];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface LogNormal {
  readonly mu: number;
  /** > 0 */
  readonly sigma: number;
}

/** The log-normal distribution of spread σ that has a share of its mass below a value. */
export const logNormalBelow = (value: number, share: number, sigma: number): LogNormal => ({
  mu: log(value) - sigma * normalQuantile(share),
  sigma,
});

/**
 * Mean of a log-normal amount clipped to [floor, cap]: every amount below the floor counts as
 * the floor, every one above the cap as the cap. A floor above the cap gives the cap.
 *
 * @param floor ≥ 0 @param cap ≥ 0, may be Infinity
 */
export function clippedMean({ mu, sigma }: LogNormal, floor: number, cap: number): number {
  const from = Math.min(floor, cap);
  const [zf, zc] = [(log(from) - mu) / sigma, (log(cap) - mu) / sigma];
  const mean = exp(mu + (sigma * sigma) / 2);
  const inside = mean * (normalShare(zc - sigma) - normalShare(zf - sigma));
  const above = 1 - normalShare(zc);
  const value = from * normalShare(zf) + inside + (above === 0 ? 0 : cap * above);
  return Math.min(cap, Math.max(from, value));
}
