/** What deductible, ratio and cap leave of log-normal claims. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveRatio, limitedMean, segmentRatioFor } from '../../models/fund/claim-size.ts';
import { segments, sizes } from './claims.ts';

const RUNS = { numRuns: 2000 };
const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const near = (a: number, b: number, scale: number): void =>
  expect(Math.abs(a - b)).toBeLessThan(1e-9 * scale);

describe('a limited expected value', () => {
  it('of mean 8,000 元 and spread 1 at 8,000 元 is 8,000·Φ(−½) + 8,000·Φ(−½) = 4,936.60 元', () => {
    // μ = ln 8,000 − ½, z = (ln 8,000 − μ)/1 = ½: m·Φ(z − 1) + k·(1 − Φ(z)), Φ(−½) = 0.3085375387
    expect(limitedMean({ mean: 8000, spread: 1 }, 8000)).toBeCloseTo(16_000 * 0.3085375387, 5);
  });

  it('at 500 元 is 8,000·Φ(−3.272589) + 500·Φ(2.272589) = 498.50 元', () => {
    // ln(500/8,000) = −2.772589; z = −2.272589. Φ(−3.272589) = 0.00053280, Φ(2.272589) = 0.98847470
    expect(limitedMean({ mean: 8000, spread: 1 }, 500)).toBeCloseTo(8000 * 0.0005328 + 500 * 0.9884747, 2);
  });

  it('is 0 at 0 and the mean without a limit, for any size', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        expect(limitedMean(size, 0)).toBe(0);
        expect(limitedMean(size, Infinity)).toBe(size.mean);
        near(limitedMean(size, size.mean * 1e9), size.mean, size.mean);
      }),
      RUNS,
    );
  });

  it('rises with the limit, ever more slowly, and passes neither limit nor mean', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, amount(0, 200_000), amount(0, 50_000), async (size, limit, step) => {
        const [a, b, c] = [0, 1, 2].map((n) => limitedMean(size, limit + n * step)) as [
          number,
          number,
          number,
        ];
        expect(b).toBeGreaterThanOrEqual(a - 1e-9 * size.mean);
        expect(c - b).toBeLessThanOrEqual(b - a + 1e-9 * size.mean);
        expect(a).toBeLessThanOrEqual(Math.min(limit, size.mean) * (1 + 1e-12));
      }),
      RUNS,
    );
  });
});

describe('an effective ratio', () => {
  it('without deductible and cap is the plain ratio, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, amount(0.001, 1), async (size, ratio) => {
        expect(effectiveRatio(size, { ratio, deductible: 0, cap: Infinity })).toBe(ratio);
      }),
      RUNS,
    );
  });

  it('of 80 % after 500 元 of a mean of 8,000 is 80 %·(8,000 − 498.50)/8,000 = 75.01 %', () => {
    const size = { mean: 8000, spread: 1 };
    const ratio = effectiveRatio(size, { ratio: 0.8, deductible: 500, cap: Infinity });
    expect(ratio).toBeCloseTo((0.8 * (8000 - 498.5)) / 8000, 6);
  });

  it('with a cap that the ratio reaches at the mean: 50 % up to 4,000 元 paid is ½·4,936.60/8,000 = 30.85 %', () => {
    const ratio = effectiveRatio({ mean: 8000, spread: 1 }, { ratio: 0.5, deductible: 0, cap: 4000 });
    expect(ratio).toBeCloseTo(0.3085375387, 9);
  });

  it('rises with ratio and cap, falls with the deductible, and never passes the segment ratio', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, segments, amount(0, 0.3), amount(0, 5000), async (size, segment, up, more) => {
        const plain = effectiveRatio(size, segment);
        const of = (part: Partial<typeof segment>): number => effectiveRatio(size, { ...segment, ...part });
        expect(of({ ratio: Math.min(1, segment.ratio + up) })).toBeGreaterThanOrEqual(plain - 1e-12);
        expect(of({ cap: segment.cap + more })).toBeGreaterThanOrEqual(plain - 1e-12);
        expect(of({ deductible: segment.deductible + more })).toBeLessThanOrEqual(plain + 1e-12);
        expect(plain).toBeGreaterThanOrEqual(-1e-12);
        expect(plain).toBeLessThanOrEqual(segment.ratio + 1e-12);
      }),
      RUNS,
    );
  });

  it('and the segment ratio it comes from are each other’s inverse', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, segments, async (size, segment) => {
        const effective = effectiveRatio(size, segment);
        // Where nearly every case is above the cap, the ratio hardly moves what is paid.
        fc.pre(effective > 1e-6 && effective < 0.98 * effectiveRatio(size, { ...segment, ratio: 1e6 }));
        const back = segmentRatioFor(size, effective, segment)!;
        expect(back).not.toBeNull();
        expect(Math.abs(back / segment.ratio - 1)).toBeLessThan(1e-6);
        expect(effectiveRatio(size, { ...segment, ratio: back })).toBeCloseTo(effective, 11);
      }),
      RUNS,
    );
  });

  it('of zero needs none, and what the cap or the deductible keeps out of reach is not found', () => {
    const size = { mean: 8000, spread: 1 };
    expect(segmentRatioFor(size, 0, { deductible: 500, cap: 1000 })).toBe(0);
    expect(segmentRatioFor(size, 0.5, { deductible: 500, cap: 1000 })).toBeNull();
    expect(segmentRatioFor(size, 0.5, { deductible: Infinity, cap: Infinity })).toBeNull();
    // 50 % with a deductible that takes 37 % of the cost: 0.5/0.617 of what is above it.
    const half = limitedMean(size, 8000) / 8000;
    expect(segmentRatioFor(size, 0.5, { deductible: 8000, cap: Infinity })).toBeCloseTo(0.5 / (1 - half), 9);
  });
});
