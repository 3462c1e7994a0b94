import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepaymentTest } from '../../models/analysis/prepayment-test.ts';
import { reserveMonths } from '../../models/fund/reserve.ts';
import { monthsOf } from '../../models/months.ts';
import type { FundProjection } from '../../models/projection/projection.ts';
import { run, shipped } from '../projection/run-baseline.ts';

/** A fund with so much income and spending a month, from January 2024, six months reported. */
function fundWith(opening: number | null, income: readonly number[], spending: readonly number[]) {
  const cumulativeSurplus: number[] = [];
  income.forEach((amount, t) =>
    cumulativeSurplus.push((cumulativeSurplus[t - 1] ?? 0) + amount - spending[t]!),
  );
  const balance = cumulativeSurplus.map((sum) => (opening === null ? null : opening + sum));
  const fund: FundProjection = {
    income: { contribution: income },
    expenditure: { undivided: spending },
    cumulativeSurplus,
    openingBalance: opening,
    balance,
    reserveMonths: reserveMonths({ balance, adjustment: 0, spending, spendingAccrued: spending }),
  };
  const end = 2024 * 12 + income.length - 1;
  const last = `${Math.floor(end / 12)}-${String((end % 12) + 1).padStart(2, '0')}`;
  const solvency = {
    depletionMonth: null,
    firstMonthUnderLine: null,
    needs: opening === null ? ['openingBalance'] : [],
  };
  return {
    months: monthsOf({ start: '2024-01', end: last }),
    reportedMonths: 6,
    funds: { 'employee.pool': fund, 'resident.pool': fund },
    solvency: { 'employee.pool': solvency, 'resident.pool': solvency },
  };
}

const even = (amount: number, months = 36): number[] => new Array<number>(months).fill(amount);

describe('the prepayment test', () => {
  it('twelve months of spending in hand and no deficit pass in the first January that has a year behind it', () => {
    const test = prepaymentTest(fundWith(1200, even(100), even(100)), 'employee.pool')!;
    expect(test).toMatchObject({ month: '2025-01', passes: true, firstFailingMonth: null, needs: [] });
    expect(test.reasons.map((r) => [r.condition, r.holds, r.value])).toEqual([
      ['reserveMonths', true, 12],
      ['deficitLastYear', true, 0],
      ['deficitForecast', true, 0],
    ]);
  });

  it('eleven months fail employees and pass residents, who need six', () => {
    const projection = fundWith(1100, even(100), even(100));
    expect(prepaymentTest(projection, 'employee.pool')!.passes).toBe(false);
    expect(prepaymentTest(projection, 'resident.pool')!.passes).toBe(true);
  });

  it('a deficit of one month in twelve fails when the year is short by it', () => {
    const income = even(100);
    income[3] = 99.99;
    const test = prepaymentTest(fundWith(5000, income, even(100)), 'employee.pool')!;
    expect(test.reasons.map((r) => r.holds)).toEqual([true, false, true]);
    expect(test.reasons[1]!.value).toBe(-0.01);
    expect([test.passes, test.firstFailingMonth]).toEqual([false, '2025-01']);
  });

  it('a deficit that is only forecast fails from the month whose next twelve are short', () => {
    const income = even(100, 48);
    income[36] = 0; // January 2027
    const test = prepaymentTest(fundWith(5000, income, even(100, 48)), 'employee.pool')!;
    expect([test.passes, test.firstFailingMonth]).toEqual([true, '2026-01']);
  });

  it('without a balance it is open while nothing else fails, and failed when something does', () => {
    const open = prepaymentTest(fundWith(null, even(100), even(100)), 'employee.pool')!;
    expect([open.passes, open.needs, open.month]).toEqual([null, ['openingBalance'], '2025-01']);
    const failed = prepaymentTest(fundWith(null, even(90), even(100)), 'employee.pool')!;
    expect(failed.passes).toBe(false);
  });

  it('a fund that the notice does not speak of has no test, but may be given a limit', () => {
    const projection = run(shipped('zhuzhou-2021h1'));
    expect(prepaymentTest(projection, 'supplementary')).toBeNull();
    expect(prepaymentTest(projection, 'supplementary', { limit: 6 })!.month).toBe('2022-01');
    expect(prepaymentTest(projection, 'nobody', { limit: 6 })).toBeNull();
  });

  it('a horizon too short to judge anything says so', () => {
    const test = prepaymentTest(fundWith(null, even(100, 8), even(100, 8)), 'employee.pool')!;
    expect(test).toMatchObject({ month: null, passes: null, reasons: [], firstFailingMonth: null });
  });

  it('a city with 20 months in hand passes; its month can be named', () => {
    const projection = run(shipped('zhuzhou-2021h1'));
    expect(prepaymentTest(projection, 'employee.pool')!.passes).toBe(true);
    const later = prepaymentTest(projection, 'employee.pool', { month: '2025-06' })!;
    expect(later.reasons[0]!.value).toBe(projection.funds['employee.pool']!.reserveMonths.trailing12.raw[53]);
  });

  it('it passes exactly where every condition holds, month by month', async () => {
    const flows = fc.array(fc.integer({ min: 80, max: 125 }), { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        flows,
        flows,
        fc.integer({ min: 500, max: 2000 }),
        async (income, spending, opening) => {
          const projection = fundWith(opening, income, spending);
          const at = (month: string) => prepaymentTest(projection, 'employee.pool', { month })!;
          const first = prepaymentTest(projection, 'employee.pool')!;
          expect(first.passes).toBe(first.reasons.every((r) => r.holds === true));
          const judged = projection.months.filter((month) => month >= first.month!);
          const failing = judged.find((month) => at(month).reasons.some((r) => r.holds === false));
          expect(first.firstFailingMonth).toBe(failing ?? null);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
