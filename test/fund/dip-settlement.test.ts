/** Settlement of a hospital by DIP, band by band. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settlement, type Bands } from '../../models/fund/dip-settlement.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.integer({ min: 0, max: 1e10 }).map((cents) => cents / 100);
const allBands: fc.Arbitrary<Bands> = fc.record({
  low: share,
  high: fc.double({ min: 1, max: 3, noNaN: true }),
  share,
  bonus: share,
});

describe('settlement', () => {
  // Standard 100 万元; low band 0.8, high band 1.3, 60 % of the overspend shared, 40 % of the saving given.
  const bands: Bands = { low: 0.8, high: 1.3, share: 0.6, bonus: 0.4 };
  it.each([
    [60, 76, 'under the low band: 60 + 40 %·40'],
    [79.99, 87.994, 'just under it'],
    [80, 100, 'at the low band the surplus is kept'],
    [100, 100, 'at the standard'],
    [120, 112, 'shared: 100 + 60 %·20'],
    [130, 118, 'at the high band: 100 + 60 %·30'],
    [200, 118, 'above it nothing more'],
    [0, 40, 'no cost: the bonus alone'],
  ])('%f 万元 by item settle at %f 万元 (%s)', (byItem, expected) => {
    expect(settlement(byItem * 10_000, 1_000_000, bands) / 10_000).toBeCloseTo(expected, 9);
  });

  it('without bands is the standard, whatever the cost', async () => {
    await fc.assert(
      fc.asyncProperty(money, money, async (byItem, standard) => {
        expect(settlement(byItem, standard, { low: 0, high: 1, share: 0, bonus: 0 })).toBe(standard);
      }),
      { numRuns: 2000 },
    );
  });

  it('never exceeds standard + shared overspend, and under the low band is at least the by-item cost', async () => {
    await fc.assert(
      fc.asyncProperty(money, money, allBands, async (byItem, standard, own) => {
        const settled = settlement(byItem, standard, own);
        const most = standard + own.share * (own.high - 1) * standard;
        expect(settled).toBeLessThanOrEqual(most * (1 + 1e-12));
        expect(settled).toBeGreaterThanOrEqual(0);
        if (byItem < own.low * standard) {
          expect(settled).toBeGreaterThanOrEqual(byItem * (1 - 1e-12));
          expect(settled).toBeLessThanOrEqual(standard);
        } else expect(settled).toBeGreaterThanOrEqual(standard);
      }),
      { numRuns: 2000 },
    );
  });

  it('rises with the cost of the hospital up to the high band and with its points', async () => {
    await fc.assert(
      fc.asyncProperty(money, money, allBands, async (byItem, standard, own) => {
        const settled = settlement(byItem, standard, own);
        expect(settlement(byItem * 1.1, standard, own)).toBeGreaterThanOrEqual(settled * (1 - 1e-12));
      }),
      { numRuns: 2000 },
    );
  });
});
