/** What each of the three shipped offices must see: runways, budgets, and a county without a runway of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, yearSum } from '../../models/analysis/compare.ts';
import { run, set, shipped, total } from './run-baseline.ts';

describe('a city with balances', () => {
  const p = run(shipped('zhuzhou-2021h1'));

  it('supplementary cover lasts 16.5 months, the civil servants’ supplement 106.4 (the report prints 16)', () => {
    expect(p.funds['supplementary']!.reserveMonths.trailing6.raw[5]).toBeCloseTo(16.46, 2);
    expect(p.funds['civilServant']!.reserveMonths.trailing6.raw[5]).toBeCloseTo(106.39, 2);
    expect(
      shipped('zhuzhou-2021h1').funds.find((f) => f.id === 'supplementary')!.printedReserveMonths!.value,
    ).toBe(16);
  });

  it('its budget execution is 39.2, 41.3, 45.6 % for employees and 31.9, 19.7, 45.7 % for residents', () => {
    expect(p.budget.map(({ scheme, line, rate }) => [scheme, line, Math.round(rate * 1000) / 10])).toEqual([
      ['employee', 'income', 39.2],
      ['employee', 'premiumIncome', 41.3],
      ['employee', 'expenditure', 45.6],
      ['resident', 'income', 31.9],
      ['resident', 'premiumIncome', 19.7],
      ['resident', 'expenditure', 45.7],
    ]);
  });

  it('accounts have a balance and no reserve months', () => {
    const account = p.funds['employee.account']!;
    expect(account.balance[5]).toBe(2_249_220_000);
    expect(account.reserveMonths.trailing6.raw.every((m) => m === null)).toBe(true);
  });
});

describe('a county below its pooling level', () => {
  const baseline = shipped('shandan-2024h1');
  const p = run(baseline);

  it('shows flows and no runway of its own, and says why', () => {
    for (const fund of ['employee.pool', 'resident.pool']) {
      expect(p.funds[fund]!.balance.every((b) => b === null)).toBe(true);
      expect(p.solvency[fund]!.needs).toEqual(['poolingLevel']);
      expect(total(Object.values(p.funds[fund]!.expenditure)[0]!, 0, 6)).toBeGreaterThan(0);
    }
    expect(p.missing.map((m) => m.what)).not.toContain('openingBalance resident.pool');
  });

  it('shows what it has remitted, its share of the subsidy and its budget execution', () => {
    expect([baseline.remittance!.budget!.value, baseline.remittance!.remitted!.value]).toEqual([
      2_593_800, 1_600_000,
    ]);
    const share = baseline.subsidyLevels!.find((l) => l.level === 'ownCounty')!.share.value;
    expect(share * 640 * 146_495).toBeCloseTo(2_593_800, 0);
    expect(baseline.subsidyLevels!.reduce((sum, l) => sum + l.share.value, 0)).toBeCloseTo(1, 12);
    expect(p.budget.map(({ scheme, rate }) => [scheme, Math.round(rate * 10_000) / 100])).toEqual([
      ['employee', 54.85],
      ['resident', 97.02],
    ]);
  });

  it('its DIP budget moves settlement and next year’s clearing and leaves the by-item lines alone', () => {
    const more = run(baseline, [set('resident.dip.budgetGrowth', 0.09, '2025-01')]);
    const [a, b] = [p.dip['resident.pool']!, more.dip['resident.pool']!];
    expect(b.settled[14]! / a.settled[14]!).toBeCloseTo(1.09 / 1.04, 9);
    expect(b.byItem).toEqual(a.byItem);
    const lines = p.funds['resident.pool']!.expenditure;
    for (const id of Object.keys(lines)) {
      if (id === 'dipClearing')
        expect(more.funds['resident.pool']!.expenditure[id]![29]).toBeGreaterThan(lines[id]![29]!);
      else expect(more.funds['resident.pool']!.expenditure[id]).toEqual(lines[id]);
    }
    expect(total(a.settled, 0, 6)).toBeCloseTo(18_612_600, 0);
    expect(total(a.byItem, 0, 6)).toBeCloseTo(22_837_700, 0);
  });
});

describe('years and half-years', () => {
  it('are the sums of their months, to the cent, for any line, fund and year', async () => {
    const p = run(shipped('ezhou-2024h1'));
    const rows = compare(p, p);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...rows.filter((r) => r.side !== 'result')), async (row) => {
        await Promise.resolve();
        const series = p.funds[row.fund]![row.side as 'income' | 'expenditure'][row.line]!;
        const at = (row.year - 2024) * 12;
        const halves = total(series, at, at + 6) + total(series, at + 6, at + 12);
        expect(Math.abs(halves - yearSum(p, series, row.year)!)).toBeLessThan(0.005);
        expect(row.a).toBe(yearSum(p, series, row.year));
        expect(row.difference).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });
});
