import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardMonths } from '../../models/fund/forward-months.ts';
import { reserveSpending } from '../../models/fund/spending.ts';
import { run, shipped } from '../projection/run-baseline.ts';

describe('forward months', () => {
  it('a balance of 250 pays two months of 100, and 300 pays three', () => {
    expect(forwardMonths(250, [100, 100, 100, 100])).toEqual({ months: 2, atLeast: false });
    expect(forwardMonths(300, [100, 100, 100, 100])).toEqual({ months: 3, atLeast: false });
  });

  it('an unknown balance gives null, a deficit gives nothing, the end of what is known a lower bound', () => {
    expect(forwardMonths(null, [1])).toEqual({ months: null, atLeast: false });
    expect(forwardMonths(-0.01, [0])).toEqual({ months: 0, atLeast: false });
    expect(forwardMonths(1000, [100, 100])).toEqual({ months: 2, atLeast: true });
    expect(forwardMonths(0, [])).toEqual({ months: 0, atLeast: true });
  });

  it('thirty times 0.1 元 are paid by 3 元: amounts are added in 分', () => {
    expect(forwardMonths(3, new Array<number>(31).fill(0.1))).toEqual({ months: 30, atLeast: false });
  });

  it('a month with negative spending brings back no month that could not be paid before it', () => {
    expect(forwardMonths(100, [60, 60, -50, 10])).toEqual({ months: 1, atLeast: false });
  });

  it('n months are paid and the next one is not, for any spending', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.integer({ min: 0, max: 1e5 }), { maxLength: 40 }),
        async (balance, spending) => {
          const { months, atLeast } = forwardMonths(balance, spending);
          const sum = (n: number): number => spending.slice(0, n).reduce((a, b) => a + b, 0);
          expect(sum(months!)).toBeLessThanOrEqual(balance);
          if (atLeast) expect(months).toBe(spending.length);
          else expect(sum(months! + 1)).toBeGreaterThan(balance);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('more money never pays fewer months', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1e5, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.array(fc.integer({ min: -100, max: 1e5 }), { maxLength: 40 }),
        async (balance, more, spending) => {
          const of = (b: number): number => forwardMonths(b, spending).months!;
          expect(of(balance + more)).toBeGreaterThanOrEqual(of(balance));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a city’s 22.08 亿 of June 2021, 21.5 months of the half-year’s spending, pay 17 months of what follows', () => {
    const pool = run(shipped('zhuzhou-2021h1')).funds['employee.pool']!;
    const later = reserveSpending(pool.expenditure).slice(6);
    const { months } = forwardMonths(pool.balance[5]!, later);
    const spent = (n: number): number => later.slice(0, n).reduce((a, b) => a + b, 0);
    expect(spent(months!)).toBeLessThanOrEqual(2_207_540_000);
    expect(spent(months! + 1)).toBeGreaterThan(2_207_540_000);
    expect(months).toBe(17);
  });
});

describe('spending that reserves are measured by', () => {
  it('leaves transfers out and adds up the rest', () => {
    expect(
      reserveSpending({ inpatient: [1, 2], transferOut: [100, 100], catastrophicPremium: [0, 5] }),
    ).toEqual([1, 7]);
    expect(reserveSpending({})).toEqual([]);
  });
});
