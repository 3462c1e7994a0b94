/** The reported interval comes back, printed flows add up, and nothing is invented. */
import { describe, expect, it } from 'vitest';
import { run, set, shipped, spendingOf, total } from './run-baseline.ts';

const ezhou = shipped('ezhou-2024h1');
const zhuzhou = shipped('zhuzhou-2021h1');

describe('the reported half-year of a city comes back from its lines', () => {
  const p = run(ezhou, [], {}, '2034-12');

  it('covers every month from the report to the horizon', () => {
    expect(p.months).toHaveLength(132);
    expect([p.months[0], p.months.at(-1), p.reportedMonths]).toEqual(['2024-01', '2034-12', 6]);
  });

  it.each([
    ['employee.pool', 320_083_300],
    ['employee.account', 140_574_800],
    ['resident.pool', 435_219_600],
  ])('%s spends what is printed, within half a unit (50 元)', (fund, printed) => {
    expect(Math.abs(spendingOf(p.funds[fund]!, 6) - printed)).toBeLessThanOrEqual(50);
  });

  it.each([
    ['employee.pool', 397_956_000],
    ['employee.account', 148_321_100],
  ])('%s receives what is printed', (fund, printed) => {
    expect(Math.abs(total(p.funds[fund]!.income['contribution']!, 0, 6) - printed)).toBeLessThanOrEqual(50);
  });

  it('every line returns its own printed amount', () => {
    for (const fund of ezhou.funds) {
      for (const line of fund.expenditure.filter((l) => l.reported)) {
        const sum = total(p.funds[fund.id]!.expenditure[line.id]!, 0, 6);
        expect(Math.abs(sum - line.reported!.value), `${fund.id} ${line.id}`).toBeLessThanOrEqual(50);
      }
    }
  });

  it('the reported count of insured people stands in the report’s last month', () => {
    expect(p.insured['employee.active']![5]).toBeCloseTo(136_445, 6);
    expect(p.insured['employee.retired']![5]).toBeCloseTo(67_538, 6);
    expect(p.insured['resident']![5]).toBeCloseTo(683_621, 6);
  });

  it('a balance that no report gives stays unknown and is asked for', () => {
    const fund = p.funds['employee.pool']!;
    expect(fund.openingBalance).toBeNull();
    expect(fund.balance.every((b) => b === null)).toBe(true);
    expect(fund.reserveMonths.trailing6.raw.every((m) => m === null)).toBe(true);
    expect(p.missing.map((m) => m.what)).toContain('openingBalance employee.pool');
    expect(p.solvency['employee.pool']!.needs).toEqual(['openingBalance']);
  });

  it('says that a full year’s levy does not stand against half a year’s spending', () => {
    expect(p.notices.filter((n) => n.kind === 'fullYearLevy')).toHaveLength(2);
  });
});

describe('spending above the levy', () => {
  it('is told as 125 % even and 135 % by season, with possible causes, and never tuned away', () => {
    const notice = run(ezhou).notices.find((n) => n.kind === 'spendingAboveLevy')!;
    expect(notice.message.zh).toMatch(/125%.*46\.1%.*135%.*可能的原因/);
  });
});

describe('accounts that are kept on a booked basis come back with their balances', () => {
  const p = run(zhuzhou);
  const pool = p.funds['employee.pool']!;

  it('the opening balance is derived back through the full booked income', () => {
    expect(pool.openingBalance).toBeCloseTo(2_127_420_000, 0);
  });

  it('reserve months are 21.5 raw and 20.8 after payables and one-offs', () => {
    expect(pool.reserveMonths.trailing6.raw[5]).toBeCloseTo(21.53, 2);
    expect(pool.reserveMonths.trailing6.adjusted[5]).toBeCloseTo(20.84, 2);
  });

  it('residents: 10.4 raw, 8.4 adjusted, 7.3 with the unbooked catastrophic premium', () => {
    const { trailing6 } = p.funds['resident.pool']!.reserveMonths;
    expect(trailing6.raw[5]).toBeCloseTo(10.396, 2);
    expect(trailing6.adjusted[5]).toBeCloseTo(8.378, 2);
    expect(trailing6.withUnbooked[5]).toBeCloseTo(7.294, 2);
  });

  it('booked premium and subsidy of the half-year are the printed ones', () => {
    const { income } = p.funds['resident.pool']!;
    expect(Math.abs(total(income['premium']!, 0, 6) - 167_520_000)).toBeLessThanOrEqual(5000);
    expect(Math.abs(total(income['subsidy']!, 0, 6) - 663_680_000)).toBeLessThanOrEqual(5000);
  });
});

describe('published flows add up to the last digit', () => {
  it.each(['ezhou-2024h1', 'shandan-2024h1', 'zhuzhou-2021h1'])(
    '%s: cumulative surplus is the running sum of the printed flows',
    (id) => {
      const p = run(shipped(id));
      for (const [name, fund] of Object.entries(p.funds)) {
        let cents = 0;
        p.months.forEach((_, t) => {
          for (const s of Object.values(fund.income)) cents += Math.round(s[t]! * 100);
          for (const s of Object.values(fund.expenditure)) cents -= Math.round(s[t]! * 100);
          expect(Math.round(fund.cumulativeSurplus[t]! * 100), `${name} ${t}`).toBe(cents);
        });
      }
    },
  );

  it('with a balance given, balance − opening is the cumulative surplus', () => {
    const p = run(ezhou, [], {
      balances: [{ fund: 'employee.pool', month: '2024-06', amount: 500_000_000 }],
    });
    const fund = p.funds['employee.pool']!;
    expect(fund.balance[5]).toBe(500_000_000);
    fund.balance.forEach((balance, t) => {
      expect(Math.abs(balance! - fund.openingBalance! - fund.cumulativeSurplus[t]!)).toBeLessThan(0.005);
    });
    expect(p.missing.map((m) => m.what)).not.toContain('openingBalance employee.pool');
  });
});

describe('enacted law', () => {
  const accruedOf2024 = (knownAsOf?: string): number => {
    const p = run(ezhou, [], knownAsOf ? { knownAsOf } : {});
    const { income } = p.accrual['resident.pool']!;
    return total(income['premium']!, 0, 12) + total(income['subsidy']!, 0, 12);
  };

  it('as known at the report: 1,020 元 for 683,621 heads', () => {
    expect(accruedOf2024('2024-06')).toBeCloseTo(697_293_420, 0);
  });

  it('as known today the subsidy is 30 元 a head more', () => {
    expect(accruedOf2024() - accruedOf2024('2024-06')).toBeCloseTo(30 * 683_621, 0);
  });

  it('the raise is booked from the month after it became known, arrears included', () => {
    const [today, then] = [run(ezhou), run(ezhou, [], { knownAsOf: '2024-06' })].map(
      (p) => p.funds['resident.pool']!.income['subsidy']!,
    ) as [readonly number[], readonly number[]];
    expect(today.slice(0, 8)).toEqual(then.slice(0, 8));
    expect(today[8]! - then[8]!).toBeGreaterThan(30 * 683_621 * 0.5);
    expect(total(today, 0, 12)).toBeCloseTo(670 * 683_621, 0);
  });
});

describe('changes', () => {
  const growth = (id: string) =>
    shipped(id)
      .parameters.filter((q) => /growth/i.test(q.id))
      .map((q) => set(q.id, 0, `${id === 'zhuzhou-2021h1' ? 2021 : 2024}-01`));

  it.each(['ezhou-2024h1', 'shandan-2024h1', 'zhuzhou-2021h1'])(
    '%s without growth: the second half stands to the first as 0.539 to 0.461, by line',
    (id) => {
      const p = run(shipped(id), growth(id));
      for (const [name, fund] of Object.entries(p.funds)) {
        for (const [line, series] of Object.entries(fund.expenditure)) {
          const first = total(series, 0, 6);
          if (first > 0)
            expect(Math.abs(total(series, 6, 12) / first - 1.169), `${name} ${line}`).toBeLessThan(0.005);
        }
      }
    },
  );

  it('more retired people at constant total lower pool income and raise inpatient spending', () => {
    const base = run(ezhou);
    const aged = run(ezhou, [set('employee.insured.retireeShare', 0.4, '2025-01')]);
    const at = (p: typeof base, t: number) =>
      p.insured['employee.active']![t]! + p.insured['employee.retired']![t]!;
    expect(at(aged, 20)).toBeCloseTo(at(base, 20), 6);
    const sum = (p: typeof base, side: 'income' | 'expenditure', line: string) =>
      total(p.funds['employee.pool']![side][line]!, 12, 24);
    expect(sum(aged, 'income', 'contribution')).toBeLessThan(sum(base, 'income', 'contribution'));
    expect(sum(aged, 'expenditure', 'inpatient.level3')).toBeGreaterThan(
      sum(base, 'expenditure', 'inpatient.level3'),
    );
  });

  it('a ratio without demand response moves its line by the ratio of ratios and nothing else', () => {
    const base = run(ezhou).funds['employee.pool']!;
    const changed = run(ezhou, [
      set('employee.outpatientChronic.reimbursementRatio', 0.75, '2025-01'),
      set('employee.outpatientChronic.demandElasticity', 0, '2024-01'),
    ]).funds['employee.pool']!;
    for (const [line, series] of Object.entries(base.expenditure)) {
      series.forEach((amount, t) => {
        const factor = line === 'outpatientChronic' && t >= 12 ? 0.75 / 0.8 : 1;
        if (factor === 1) expect(changed.expenditure[line]![t]).toBe(amount);
        else expect(Math.abs(changed.expenditure[line]![t]! - amount * factor)).toBeLessThanOrEqual(0.01);
      });
    }
    expect(changed.income).toEqual(base.income);
  });

  it('demand falls by 6.45 % when patients pay 35 instead of 30 % at an elasticity of −0.4', () => {
    const ratio = set('resident.outpatientChronic.reimbursementRatio', 0.65, '2025-01');
    const line = (changes: Parameters<typeof run>[1]) =>
      run(ezhou, changes).funds['resident.pool']!.expenditure['outpatientChronic']!;
    const response =
      line([ratio, set('resident.outpatientChronic.demandElasticity', -0.4, '2025-01')])[12]! /
      line([ratio])[12]!;
    expect(response).toBeCloseTo(0.93551, 5);
  });

  it('a scenario without changes equals the baseline in every bit', () => {
    expect(run(ezhou, [])).toEqual(run(ezhou));
  });

  it('a premium change moves no booked flow before the September in which it is first collected', () => {
    const base = run(ezhou).funds['resident.pool']!.income['premium']!;
    const changed = run(ezhou, [set('resident.premium.amount', 420, '2025-01')]).funds['resident.pool']!
      .income['premium']!;
    expect(changed.slice(0, 8)).toEqual(base.slice(0, 8));
    expect(changed[8]).toBeGreaterThan(base[8]!);
  });

  it('a lever that moves nothing says why', () => {
    const inert = run(ezhou, [set('resident.dip.budgetGrowth', 0.08, '2025-01')]);
    expect(inert.notices.find((n) => n.kind === 'movesNothing')!.message.zh).toContain('DIP');
    expect(inert.funds).toEqual(run(ezhou).funds);
  });
});
