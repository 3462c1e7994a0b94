/**
 * Shrinking a region's one or two points towards what the nation shows.
 *
 *     posterior mean = (prior/τ² + observed/σ²) / (1/τ² + 1/σ²)
 *
 * τ is the spread of regions around the national mean, σ the noise of one yearly change;
 * both are stated assumptions. n changes count as their mean with the noise σ/√n. A jump of +110 % visits with σ = 0.25 and τ = 0.03 moves
 * the trend by about a point and a half, which is the point.
 */
export function shrunk(prior: number, observed: readonly number[], tau: number, sigma: number): number {
  if (observed.length === 0) return prior;
  const noise = (sigma * sigma) / observed.length;
  const weight = (tau * tau) / (tau * tau + noise);
  return prior + weight * (meanOf(observed) - prior);
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Growth rates are carried with four decimals: no trend is known better than that. */
export const rounded = (rate: number): number => Math.round(rate * 10_000) / 10_000;
