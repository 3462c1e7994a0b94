import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seek } from '../../models/analysis/seek.ts';

function sought(of: (x: number) => number, min: number, max: number, wanted: number, allowed = 1e-6) {
  const run = (value: number) => ({ value, result: of(value) });
  return seek(run, run(min), max, wanted, ({ result }) => Math.abs(result - wanted) <= allowed);
}

describe('seeking a value', () => {
  it('a straight line takes three trials: 3x + 2 = 14 at 4', () => {
    const { why, nearest, trials } = sought((x) => 3 * x + 2, 0, 10, 14);
    expect([why, nearest.value, trials.length]).toEqual([null, 4, 3]);
  });

  it('a curve is halved: x² = 2 at 1.414214', () => {
    const { why, nearest } = sought((x) => x * x, 0, 10, 2);
    expect([why, nearest.value]).toEqual([null, expect.closeTo(1.414214, 5)]);
  });

  it('a hill whose ends are both too low is found from between them', () => {
    const { why, nearest } = sought((x) => 1 - (x - 5) * (x - 5), 0, 10, 0.5);
    expect([why, nearest.result]).toEqual([null, expect.closeTo(0.5, 5)]);
  });

  it.each([
    ['range', (x: number) => x, 20, 10],
    ['noEffect', () => 3, 20, 0],
    ['jump', (x: number) => (x < 4 ? 0 : 9), 5, expect.closeTo(4, 6)],
  ] as const)('%s is told, with the nearest value tried', (why, of, wanted, value) => {
    const found = sought(of, 0, 10, wanted);
    expect([found.why, found.nearest.value]).toEqual([why, value]);
  });

  it('what any rising curve gives is found again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 10, noNaN: true }),
        fc.double({ min: 0.1, max: 1e6, noNaN: true }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        async (x, slope, bend) => {
          const of = (v: number): number => slope * v + bend * v * v * v;
          const { why, nearest } = sought(of, 0, 10, of(x), 1e-3);
          expect(why).toBeNull();
          expect(Math.abs(nearest.result - of(x))).toBeLessThanOrEqual(1e-3);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
