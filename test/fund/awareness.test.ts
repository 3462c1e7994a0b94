/** How a new benefit becomes known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known } from '../../models/fund/awareness.ts';

const halfLives = fc.double({ min: 1, max: 60, noNaN: true });

describe('awareness', () => {
  it('is (½ − 0.017986)/(1 − 0.017986) = 49.1 % at the half-life, 98.2 % at twice it', () => {
    // l(0) = 1/(1 + e⁴) = 0.017986; l(2h) = 1/(1 + e⁻⁴) = 0.982014
    expect(known(12, 12)).toBeCloseTo(0.482014 / 0.982014, 6);
    expect(known(24, 12)).toBeCloseTo(0.964028 / 0.982014, 6);
  });

  it('starts at nothing, is near half at its half-life, rises and never passes all', async () => {
    await fc.assert(
      fc.asyncProperty(halfLives, fc.nat(600), async (halfLife, month) => {
        expect(known(0, halfLife)).toBe(0);
        expect(Math.abs(known(halfLife, halfLife) - 0.5)).toBeLessThan(0.01);
        expect(known(month + 1, halfLife)).toBeGreaterThanOrEqual(known(month, halfLife));
        expect(known(month, halfLife)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('stops: in the sixth half-life less is gained than a millionth', async () => {
    await fc.assert(
      fc.asyncProperty(halfLives, async (halfLife) => {
        expect(known(6 * halfLife, halfLife) - known(5 * halfLife, halfLife)).toBeLessThan(1e-6);
      }),
      { numRuns: 1000 },
    );
  });
});
