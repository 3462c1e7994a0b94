/** Maternity before and after its merger, interest on a balance, transfers and recoveries. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import { run, set, shipped, total } from './run-baseline.ts';

const city = shipped('zhuzhou-2021h1');
const plain = shipped('ezhou-2024h1');

describe('maternity', () => {
  it('inside the pool, 0.7 points are 0.7 of the employers’ 8.7: without them the pool loses that part', () => {
    const id = 'maternity.contribution.rate';
    const parameter = city.parameters.find((p) => p.id === id)!;
    expect(parameter.path).toEqual({ kind: 'constant', value: 0.007 });
    const pool = (...changes: Parameters<typeof run>[1] & object) =>
      run(city, changes, {}, '2022-12').funds['employee.pool']!.income['contribution']!;
    const [base, without] = [pool(), pool(set(id, 0, '2022-01'))];
    const cut = pool(set('employee.contribution.employerRate', 0.08, '2022-01'));
    expect(without.slice(0, 12)).toEqual(base.slice(0, 12));
    // A point of the employers' rate gives a fifth to accounts, maternity money gives nothing.
    const [maternity, rate] = [without, cut].map((p) => total(base, 12) - total(p, 12)) as [number, number];
    expect(rate / maternity).toBeCloseTo(0.8, 6);
  });

  it('merged already, or without rate and income, the levers are inert and say why', () => {
    for (const [baseline, id, words] of [
      [city, 'maternity.merged', '单位费率已含生育保险'],
      [plain, 'maternity.contribution.rate', '报告没有印生育保险费率'],
    ] as const) {
      expect(baseline.parameters.find((p) => p.id === id)!.inert!.zh).toContain(words);
      const p = run(baseline, [set(id, 0, `${baseline.id === city.id ? 2022 : 2025}-01`)], {}, '2025-12');
      expect(p.notices.find((n) => n.kind === 'movesNothing')!.message.zh).toContain(words);
    }
  });

  /** Ezhou with contributions of 14,000,000 元 at 0.7 % in the maternity fund. */
  const separate: Baseline = {
    ...plain,
    parameters: plain.parameters.map((p) => {
      if (p.id !== 'maternity.contribution.rate') return p;
      const { inert: _, ...open } = p;
      return { ...open, path: { kind: 'constant' as const, value: 0.007 } };
    }),
    funds: plain.funds.map((fund) => {
      if (fund.id !== 'maternity') return fund;
      const pool = plain.funds.find((f) => f.id === 'employee.pool')!.income[0]!;
      const driver = { kind: 'contribution' as const, part: 'maternity' as const };
      return {
        ...fund,
        income: [{ ...pool, driver, reported: { ...pool.reported!, value: 14_000_000 } }],
      };
    }),
  };

  it('before the merger its own fund receives what is printed, and the pool what it did', () => {
    const p = run(separate, [], {}, '2025-12');
    expect(total(p.funds['maternity']!.income['contribution']!, 0, 6)).toBeCloseTo(14_000_000, 1);
    expect(p.funds['employee.pool']).toEqual(run(plain, [], {}, '2025-12').funds['employee.pool']);
  });

  it('from its month the merger moves income and benefits to the pool, and no sum changes', () => {
    const base = run(separate, [], {}, '2026-12');
    const merged = run(separate, [set('maternity.merged', 1, '2025-01')], {}, '2026-12');
    const [pool, own] = [merged.funds['employee.pool']!, merged.funds['maternity']!];
    const before = base.funds['maternity']!;
    expect(own.income['contribution']!.slice(0, 12)).toEqual(before.income['contribution']!.slice(0, 12));
    expect(total(own.income['contribution']!, 12)).toBe(0);
    for (const line of ['maternityMedical', 'maternityAllowance']) {
      expect(pool.expenditure[line]!.slice(12)).toEqual(before.expenditure[line]!.slice(12));
      expect(total(own.expenditure[line]!, 12)).toBe(0);
    }
    const contributions = (p: typeof base): number[] =>
      p.months.map((_, t) =>
        ['employee.pool', 'employee.account', 'maternity'].reduce(
          (sum, fund) => sum + Math.round(p.funds[fund]!.income['contribution']![t]! * 100),
          0,
        ),
      );
    const [a, b] = [contributions(base), contributions(merged)];
    a.forEach((cents, t) => expect(Math.abs(cents - b[t]!)).toBeLessThanOrEqual(1));
  });
});

describe('interest', () => {
  const rate = (value: number, from = '2022-01') => set('employee.pool.interest.rate', value, from);

  it('carried from the report until a rate is set: 233 万元 on 5 % of the year, 2.111 % of the balance', () => {
    const parameter = city.parameters.find((p) => p.id === 'employee.pool.interest.rate')!;
    expect(parameter.path).toEqual({ kind: 'constant', value: 0.02111 });
    expect(233 / 0.05 / 220_754).toBeCloseTo(0.02111, 5);
    const { income } = run(city).funds['employee.pool']!;
    expect(total(income['interest']!, 0, 6)).toBeCloseTo(2_330_000, 1);
  });

  it('from its month is the balance of the month before × rate × the month’s part of the year', () => {
    const { income, balance } = run(city, [rate(0.03)], {}, '2023-12').funds['employee.pool']!;
    const season = city.seasons['interestIncome.employee']!.weights;
    for (let t = 12; t < 36; t++)
      expect(income['interest']![t]).toBeCloseTo((balance[t - 1]! * 0.03 * season[t % 12]!) / 12, 1);
    const before = run(city, [], {}, '2023-12').funds['employee.pool']!;
    expect(income['interest']!.slice(0, 12)).toEqual(before.income['interest']!.slice(0, 12));
  });

  it('meets a balance that is given after the rate was set, whatever both are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.integer({ min: -1e9, max: 1e10 }),
        fc.integer({ min: 0, max: 11 }),
        async (value, amount, at) => {
          const month = `2025-${String(at + 1).padStart(2, '0')}`;
          const balances = [{ fund: 'employee.pool', month, amount }];
          const p = run(plain, [rate(value, '2024-08')], { balances }, '2025-12');
          const { balance, income } = p.funds['employee.pool']!;
          expect(balance[12 + at]).toBe(amount);
          for (let t = 7; t < 24; t++)
            expect(
              Math.abs(income['interest']![t]! - (Math.max(0, balance[t - 1]!) * value) / 12),
            ).toBeLessThan(0.02);
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('without a balance moves nothing and says so; below the pooling level it is inert', () => {
    const p = run(plain, [rate(0.03, '2025-01')], {}, '2025-12');
    expect(p.funds).toEqual(run(plain, [], {}, '2025-12').funds);
    expect(p.notices.find((n) => n.kind === 'movesNothing')!.message.zh).toContain('没有累计结余');
    const county = shipped('shandan-2024h1').parameters;
    expect(county.find((q) => q.id === 'resident.pool.interest.rate')!.inert).toBeDefined();
  });

  it('leaves a month whose interest the office has entered', () => {
    const month = '2022-03';
    const entered: Baseline = {
      ...city,
      actuals: [{ fund: 'employee.pool', side: 'income', line: 'interest', month, amount: 123_456 }],
    };
    const { income } = run(entered, [rate(0.03)], {}, '2022-12').funds['employee.pool']!;
    expect(income['interest']![14]).toBe(123_456);
    expect(income['interest']![15]).toBeGreaterThan(500_000);
  });
});

describe('transfers and recoveries', () => {
  const amount = (line: string, value: number) => set(`employee.pool.${line}.amount`, value, '2022-01');
  const base = run(city, [], {}, '2023-12').funds['employee.pool']!;

  it('no line stands there until an office moves money', () => {
    expect(Object.keys(base.income)).not.toContain('transferIn');
    expect(Object.keys(base.expenditure)).not.toContain('transferOut');
  });

  it('50 万元 out a month lowers the balance and leaves the spending that reserves are measured by', () => {
    const p = run(city, [amount('transferOut', 500_000)], {}, '2023-12').funds['employee.pool']!;
    expect(p.expenditure['transferOut']!.slice(11, 14)).toEqual([0, 500_000, 500_000]);
    expect(p.balance[23]).toBeCloseTo(base.balance[23]! - 6_000_000, 2);
    const spent = base.balance[23]! / base.reserveMonths.trailing12.raw[23]!;
    expect(p.reserveMonths.trailing12.raw[23]).toBeCloseTo((base.balance[23]! - 6_000_000) / spent, 9);
  });

  it('money in is a line of its own, recoveries join other income', () => {
    const changes = [amount('transferIn', 300_000), amount('recoveries', 20_000)];
    const p = run(city, changes, {}, '2023-12').funds['employee.pool']!;
    expect(p.income['transferIn']![12]).toBe(300_000);
    expect(p.income['other']![12]).toBeCloseTo(base.income['other']![12]! + 20_000, 2);
    expect(p.income['other']!.slice(0, 12)).toEqual(base.income['other']!.slice(0, 12));
  });
});
