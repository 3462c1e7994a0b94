/** Floor and cap act as clips: what flexible workers choose is clipped itself, wages one by one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clippedBase } from '../../models/projection/contribution-base.ts';
import { contributionsOf } from './contributions.ts';
import { set, shipped } from './run-baseline.ts';

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const one = {
  value: 1,
  unit: '1' as const,
  source: { kind: 'derived' as const, formula: '1', inputs: [] },
};
const at = (group: 'enterprise' | 'flexible', floor: number, cap: number, chosen = 1): number =>
  clippedBase(
    { kind: group, relativeBase: one },
    { floor, cap, statedFloor: 0.6, floorShare: 0.3, spread: 0.5, chosen },
  );

describe('floor and cap', () => {
  it('a chosen base of 0.5, 1 and 4 between 0.6 and 3 is paid on 0.6, 1 and 3', () => {
    expect([0.5, 1, 4].map((chosen) => at('flexible', 0.6, 3, chosen))).toEqual([0.6, 1, 3]);
  });

  it('flexible workers pay on exactly min(cap, max(floor, chosen)), through the whole contribution', async () => {
    const of = contributionsOf(shipped('ezhou-2024h1'));
    const id = (quantity: string): string => `employee.contribution.${quantity}`;
    const january = (floor: number, cap: number, chosen: number): number => {
      const { pool, account } = of([
        set(id('flexibleShare'), 1, '2025-01'),
        set(id('baseFloor'), floor, '2025-01'),
        set(id('baseCap'), cap, '2025-01'),
        set(id('flexibleBase'), chosen, '2025-01'),
      ]);
      return pool[12]! + account[12]!;
    };
    const unit = january(1, 1, 1);
    await fc.assert(
      fc.asyncProperty(within(0.1, 1), within(1, 5), within(0, 1), async (floor, cap, chosen) => {
        const clipped = Math.min(cap, Math.max(floor, chosen));
        expect(january(floor, cap, chosen) / unit / clipped).toBeCloseTo(1, 12);
        return Promise.resolve();
      }),
      { numRuns: 1000 },
    );
  });

  it('the mean clipped wage lies between them, and a floor above the cap is paid by nobody below the cap', async () => {
    await fc.assert(
      fc.asyncProperty(within(0.1, 1), within(1, 5), async (floor, cap) => {
        const mean = at('enterprise', floor, cap);
        expect(mean).toBeGreaterThanOrEqual(floor);
        expect(mean).toBeLessThanOrEqual(cap);
        expect(at('enterprise', cap, cap)).toBeCloseTo(cap, 12);
        return Promise.resolve();
      }),
      { numRuns: 1000 },
    );
  });
});
