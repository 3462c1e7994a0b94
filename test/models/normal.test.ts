/** The normal distribution and clipped log-normal means. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clippedMean, logNormalBelow, normalQuantile, normalShare } from '../../models/normal.ts';

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.959963984540054, 0.025],
    [-3, 0.0013498980316301],
    [9, 1],
    [-Infinity, 0],
  ])('Φ(%f) = %f', (x, share) => expect(normalShare(x)).toBeCloseTo(share, 14));

  it('the quantile undoes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: -6, max: 6, noNaN: true }), async (x) => {
        expect(normalShare(normalQuantile(normalShare(x)))).toBeCloseTo(normalShare(x), 13);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a clipped log-normal mean', () => {
  const wages = logNormalBelow(0.6, 0.3, 0.5);

  it('30 % below 0.6 with spread 0.5: mean 0.8837 as it is, 0.9268 between 0.6 and 3', () => {
    expect(wages.mu).toBeCloseTo(Math.log(0.6) + 0.5 * 0.5244005127, 9);
    expect(clippedMean(wages, 0, Infinity)).toBeCloseTo(Math.exp(wages.mu + 0.125), 12);
    expect(clippedMean(wages, 0, Infinity)).toBeCloseTo(0.8837, 4);
    expect(clippedMean(wages, 0.6, 3)).toBeCloseTo(0.92677, 5);
  });

  it('equals the mean of clipped wages, one by one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 5, noNaN: true }),
        async (share, sigma, floor, cap) => {
          const { mu } = logNormalBelow(0.6, share, sigma);
          let mean = 0;
          const parts = 4000;
          for (let i = 0; i < parts; i++) {
            const z = -8 + (16 * (i + 0.5)) / parts;
            const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
            mean += Math.min(cap, Math.max(floor, Math.exp(mu + sigma * z))) * density * (16 / parts);
          }
          expect(clippedMean({ mu, sigma }, floor, cap)).toBeCloseTo(mean, 5);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lies between floor and cap, and never falls when either rises', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        async (f1, f2, c1, c2) => {
          const [low, high] = [Math.min(f1, f2), Math.max(f1, f2)];
          const [near, far] = [Math.min(c1, c2), Math.max(c1, c2)];
          const mean = clippedMean(wages, low, near);
          expect(mean).toBeGreaterThanOrEqual(Math.min(low, near));
          expect(mean).toBeLessThanOrEqual(near);
          expect(clippedMean(wages, high, near)).toBeGreaterThanOrEqual(mean - 1e-12);
          expect(clippedMean(wages, low, far)).toBeGreaterThanOrEqual(mean - 1e-12);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a floor that meets the cap is paid by everyone', () => {
    expect(clippedMean(wages, 0.8, 0.8)).toBe(0.8);
    expect(clippedMean(wages, 3, 0.8)).toBe(0.8);
  });
});
