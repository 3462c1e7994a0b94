import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, around, divide, gap, meet, multiply, scale, subtract } from '../../models/audit/tolerance.ts';

describe('intervals', () => {
  it('two amounts of two decimals add up within a hundredth', () => {
    const sum = add(around(12.34, 0.005), around(5.66, 0.005));
    expect([sum.low, sum.high].map((end) => end.toFixed(3))).toEqual(['17.990', '18.010']);
    expect(meet(sum, around(18.01, 0.005))).toBe(true);
    expect(meet(sum, around(18.02, 0.005))).toBe(false);
  });

  it('are apart by the space between their ends', () => {
    expect(gap({ low: 1, high: 2 }, { low: 5, high: 9 })).toBe(3);
    expect(gap({ low: 1, high: 2 }, { low: 2, high: 9 })).toBe(0);
  });

  it('have no quotient over an interval that holds zero', () => {
    expect(divide({ low: 1, high: 2 }, { low: -1, high: 1 })).toBeNull();
    expect(divide({ low: 1, high: 2 }, { low: 2, high: 4 })).toEqual({ low: 0.25, high: 1 });
  });

  it('a negative factor turns them round', () => {
    expect(scale({ low: 1, high: 3 }, -2)).toEqual({ low: -6, high: -2 });
  });

  it('every result of numbers inside lies inside the result', async () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const half = fc.double({ min: 0, max: 100, noNaN: true });
    const at = fc.double({ min: -1, max: 1, noNaN: true });
    await fc.assert(
      fc.asyncProperty(number, half, at, number, half, at, async (a, ha, x, b, hb, y) => {
        const [p, q] = [around(a, ha), around(b, hb)];
        const [u, v] = [a + x * ha, b + y * hb];
        expect(meet(add(p, q), around(u + v, 1e-6))).toBe(true);
        expect(meet(subtract(p, q), around(u - v, 1e-6))).toBe(true);
        expect(meet(multiply(p, q), around(u * v, 1e-3))).toBe(true);
      }),
      { numRuns: 1000, seed: 11 },
    );
  });
});
