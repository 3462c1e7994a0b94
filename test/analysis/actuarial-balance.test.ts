import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actuarialBalance,
  presentValue,
  type ActuarialRequest,
} from '../../models/analysis/actuarial-balance.ts';
import type { Change, Scenario } from '../../models/scenario/scenario.ts';
import { run, scenarioOf, set, shipped, total } from '../projection/run-baseline.ts';

const zhuzhou = shipped('zhuzhou-2021h1');

function balanceOf(
  fund: ActuarialRequest['fund'],
  options: Partial<ActuarialRequest> = {},
  changes: Change[] = [],
  rest: Partial<Scenario> = {},
  baseline = zhuzhou,
) {
  const result = actuarialBalance({ scenario: scenarioOf(baseline, changes, rest), fund, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('present value', () => {
  it('a year of 100 a month at 12 % is 100·(1 − 1/1.12)/(1.12^(1/12) − 1)', () => {
    // 1.12^(1/12) = 1.00948879293: 100 · 0.10714285714 / 0.00948879293
    expect(presentValue(new Array<number>(12).fill(100), 0.12)).toBeCloseTo(1129.15, 2);
  });

  it('an amount a year away is divided by one year’s rate, and nothing is discounted at zero', () => {
    expect(presentValue([...new Array<number>(11).fill(0), 103], 0.03)).toBeCloseTo(100, 10);
    expect(presentValue([1, 2, 3], 0)).toBe(6);
  });

  it('is linear, and falls with the rate', async () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 60 });
    const rates = fc.double({ min: 0, max: 0.2, noNaN: true });
    await fc.assert(
      fc.asyncProperty(amounts, rates, rates, async (series, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(presentValue(series, high)).toBeLessThanOrEqual(presentValue(series, low));
        const twice = presentValue(
          series.map((x) => 2 * x),
          a,
        );
        expect(Math.abs(twice - 2 * presentValue(series, a))).toBeLessThanOrEqual(1e-9 * twice);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('actuarial balance', () => {
  it('at a rate of zero it is balance and sums: (end balance − target) over the base', () => {
    const base = run(zhuzhou).funds['employee.pool']!;
    const { share, parts } = balanceOf('employee.pool', { discountRate: 0, targetMonths: 0 });
    expect(parts.balance! + parts.income - parts.spending).toBeCloseTo(base.balance.at(-1)!, 0);
    expect(share).toBeCloseTo(base.balance.at(-1)! / parts.base!, 12);
  });

  it('the employees’ base is wages: contributions of pool and account over 10.7 %', () => {
    const base = run(zhuzhou);
    const paid = ['employee.pool', 'employee.account'].reduce(
      (sum, fund) => sum + total(base.accrual[fund]!.income['contribution']!, 6),
      0,
    );
    expect(balanceOf('employee.pool', { discountRate: 0 }).parts.base! * 0.107).toBeCloseTo(paid, -1);
  });

  it('the residents’ base is premium and subsidy of the enrolled', () => {
    const { premium, subsidy } = run(zhuzhou).accrual['resident.pool']!.income as Record<string, number[]>;
    const { parts } = balanceOf('resident.pool', { discountRate: 0 });
    expect(parts.base).toBeCloseTo(total(premium!, 6) + total(subsidy!, 6), 0);
  });

  it('a balance that much larger brings it to zero, a rate that much higher to within a tenth', () => {
    const all = set('employee.account.employerShare', 0, '2021-07'); // all of a raise goes to the pool
    const costs = set('employee.undivided.costGrowth', 0.15, '2021-07');
    const { share, parts } = balanceOf('employee.pool', {}, [all, costs]);
    expect(share).toBeLessThan(-0.01);
    const amount = Math.round((parts.balance! - share! * parts.base!) * 100) / 100;
    const given = { balances: [{ fund: 'employee.pool', month: '2021-06', amount }] };
    expect(balanceOf('employee.pool', {}, [all, costs], given).share).toBeCloseTo(0, 10);
    const raised = set('employee.contribution.employerRate', 0.087 - share!, '2021-07');
    const left = balanceOf('employee.pool', {}, [all, costs, raised]).share!;
    expect(Math.abs(left / share!)).toBeLessThan(0.1);
  });

  it('a target of six months is 6/12 of the last year’s spending, discounted from the horizon', () => {
    const pool = run(zhuzhou).funds['employee.pool']!;
    const { parts, valuation, until } = balanceOf('employee.pool');
    expect([valuation, until]).toEqual(['2021-06', '2031-12']);
    const lastYear = total(pool.expenditure['undivided']!, 120);
    expect(parts.target! * Math.pow(1.03, 10.5)).toBeCloseTo(lastYear / 2, 2);
  });

  it('without a balance it is null and says so; with one given it is there', () => {
    const ezhou = shipped('ezhou-2024h1');
    expect(balanceOf('resident.pool', {}, [], {}, ezhou)).toMatchObject({
      share: null,
      needs: ['openingBalance'],
    });
    const given = { balances: [{ fund: 'resident.pool', month: '2024-06', amount: 4e8 }] };
    expect(balanceOf('resident.pool', {}, [], given, ezhou).share).toBeLessThan(0);
    expect(balanceOf('employee.pool', {}, [], {}, shipped('shandan-2024h1')).needs).toEqual(['poolingLevel']);
  });

  it('without any rate wages cannot be told from contributions', () => {
    const none = ['employer', 'employee'].map((who) => set(`employee.contribution.${who}Rate`, 0, '2023-01'));
    expect(balanceOf('employee.pool', {}, none)).toMatchObject({ share: null, needs: ['base'] });
  });

  it('a rate of −100 % or none at all is a fault', () => {
    const fault = (discountRate: number) => {
      const result = actuarialBalance({ scenario: scenarioOf(zhuzhou), fund: 'employee.pool', discountRate });
      return result.ok ? [] : result.error.map((e) => e.kind);
    };
    expect([fault(-1), fault(Number.NaN), fault(-0.01)]).toEqual([['notANumber'], ['notANumber'], []]);
  });

  it('more given balance never lowers it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1e9, max: 5e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        async (amount, more) => {
          const at = (given: number): number => {
            const rest = { balances: [{ fund: 'resident.pool', month: '2021-06', amount: given }] };
            return balanceOf('resident.pool', { until: '2023-12' }, [], rest).share!;
          };
          expect(at(amount + more)).toBeGreaterThan(at(amount));
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);
});
