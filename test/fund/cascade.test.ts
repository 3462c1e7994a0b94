/** Layers of cover: what one leaves is what the next one sees. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerShares, leftAbove, type UpperLayer } from '../../models/fund/cascade.ts';
import { capReached, limitedMean, type Segment } from '../../models/fund/claim-size.ts';
import { normalQuantile } from '../../models/normal.ts';
import { drawn, segments, sizes } from './claims.ts';

const RUNS = { numRuns: 2000 };
const layers: fc.Arbitrary<UpperLayer> = fc.record({
  threshold: fc.double({ min: 0, max: 60_000, noNaN: true }),
  ratio: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** Left by basic cover of one claim, as a counter would have it. */
const leftOf = (claim: number, segment: Segment): number =>
  claim - Math.min(segment.cap, segment.ratio * Math.max(0, claim - segment.deductible));

describe('what basic cover leaves above a threshold', () => {
  const size = { mean: 8000, spread: 1 };
  const claims = drawn(size, normalQuantile);
  it.each([
    ['below the deductible', { ratio: 0.7, deductible: 1200, cap: 150_000 }, 800],
    ['between deductible and cap', { ratio: 0.7, deductible: 800, cap: 20_000 }, 3000],
    ['above what is left where the cap begins', { ratio: 0.8, deductible: 200, cap: 8000 }, 9000],
    ['with a ratio of 100 %', { ratio: 1, deductible: 500, cap: 6000 }, 2000],
    ['with no cover at all', { ratio: 0, deductible: 0, cap: 6000 }, 2000],
  ])('is the mean over 20,000 claims, threshold %s', (_, segment, threshold) => {
    const mean =
      claims.reduce((sum, claim) => sum + Math.max(0, leftOf(claim, segment) - threshold), 0) / claims.length;
    expect(Math.abs(leftAbove(size, segment, threshold) / mean - 1)).toBeLessThan(0.004);
  });

  it('falls as the threshold rises, is what basic cover leaves at 0, and joins where its cases meet', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, segments, layers, async (claim, segment, { threshold }) => {
        const at = (limit: number): number => leftAbove(claim, segment, limit);
        expect(at(threshold * 1.1)).toBeLessThanOrEqual(at(threshold) + 1e-9 * claim.mean);
        const basic = layerShares(claim, segment, { threshold: 0, ratio: 1 }).basic;
        expect(Math.abs(at(0) / claim.mean - (1 - basic))).toBeLessThan(1e-11);
        const top = capReached(segment);
        const joints = [segment.deductible, ...(top < Infinity ? [top - segment.cap] : [])];
        for (const joint of joints)
          expect(Math.abs(at(joint) - at(joint * (1 + 1e-10)))).toBeLessThan(1e-8 * claim.mean);
      }),
      RUNS,
    );
  });
});

describe('layers', () => {
  it('add up to the claim, each between nothing and all of it, for any law and any threshold', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, segments, layers, async (size, segment, layer) => {
        const { basic, upper, left } = layerShares(size, segment, layer);
        expect(Math.abs(basic + upper + left - 1)).toBeLessThan(1e-14);
        for (const share of [basic, upper, left]) {
          expect(share).toBeGreaterThanOrEqual(-1e-12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      RUNS,
    );
  });

  it('without a cap, half paid above nothing: the upper layer has half of what is above twice the threshold', () => {
    // left(X) = X/2 passes 4,000 元 at X = 8,000: E[max(0, X/2 − 4,000)] = ½·(8,000 − LEV(8,000)) = ½·3,063.40
    const size = { mean: 8000, spread: 1 };
    const segment = { ratio: 0.5, deductible: 0, cap: Infinity };
    expect(leftAbove(size, segment, 4000)).toBeCloseTo((8000 - 4936.6) / 2, 2);
    const { basic, upper, left } = layerShares(size, segment, { threshold: 4000, ratio: 0.6 });
    expect([basic, upper, left]).toEqual([0.5, expect.closeTo(0.114878, 5), expect.closeTo(0.385122, 5)]);
  });

  it('a better basic cover never raises what the upper layer pays', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, segments, layers, async (size, segment, layer) => {
        const better = { ...segment, ratio: Math.min(1, segment.ratio * 1.1) };
        expect(layerShares(size, better, layer).upper).toBeLessThanOrEqual(
          layerShares(size, segment, layer).upper + 1e-11,
        );
        expect(limitedMean(size, layer.threshold)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});
