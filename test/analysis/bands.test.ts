import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, BANDS, EMPLOYEE_BANDS } from '../../models/analysis/bands.ts';

describe('bands of reserve months', () => {
  it.each([
    [-2, 'short'],
    [2.99, 'short'],
    [3, 'low'],
    [5.99, 'low'],
    [6, 'target'],
    [9, 'target'],
    [9.01, 'ample'],
    [15, 'ample'],
    [15.01, 'excessive'],
  ] as const)('%d months are %s', (months, band) => expect(bandOf(months)).toBe(band));

  it('unknown months have no band', () => {
    expect(bandOf(null)).toBeNull();
    expect(bandOf(Number.NaN)).toBeNull();
  });

  it('an office’s own limits move the bands', () => {
    const limits = { shortBelow: 1, targetFrom: 2, targetTo: 3, excessiveAbove: 4 };
    expect([0, 1, 2, 4, 5].map((months) => bandOf(months, limits))).toEqual([...BANDS]);
  });

  it('the limits carry their source as unconfirmed', () => {
    expect(EMPLOYEE_BANDS.source).toMatchObject({ source: 'S9', unverified: true });
  });

  it('more months never lie in a lower band', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: -50, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        async (months, more) => {
          const rank = (m: number): number => BANDS.indexOf(bandOf(m)!);
          expect(rank(months + more)).toBeGreaterThanOrEqual(rank(months));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
