/** Random claim sizes and segments for the tests of what deductible, ratio and cap leave. */
import fc from 'fast-check';
import type { ClaimSize, Segment } from '../../models/fund/claim-size.ts';

const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });

export const sizes: fc.Arbitrary<ClaimSize> = fc.record({
  mean: amount(50, 60_000),
  spread: amount(0.2, 2),
});

/** Deductibles from none to beyond the mean; caps from a few hundred 元 to none. */
export const segments: fc.Arbitrary<Segment> = fc.record({
  ratio: amount(0.01, 1),
  deductible: fc.oneof(fc.constant(0), amount(0, 5_000)),
  cap: fc.oneof(fc.constant(Infinity), amount(500, 400_000)),
});

/** Log-normal of mean 8 and spread 1 in thousands of 元, drawn at the middles of equal shares. */
export function drawn({ mean, spread }: ClaimSize, quantile: (share: number) => number): number[] {
  const n = 20_000;
  return Array.from({ length: n }, (_, i) =>
    Math.exp(Math.log(mean) - (spread * spread) / 2 + spread * quantile((i + 0.5) / n)),
  );
}
