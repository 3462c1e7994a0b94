import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEven, type BreakEvenGoal, type BreakEvenLever } from '../../models/analysis/break-even.ts';
import { fundRun } from '../../models/analysis/fund-run.ts';
import { targetValue } from '../../models/analysis/target.ts';
import { surplusOf } from '../../models/analysis/compare.ts';
import type { Change, Scenario } from '../../models/scenario/scenario.ts';
import { run, scenarioOf, set, shipped, total } from '../projection/run-baseline.ts';

const zhuzhou = shipped('zhuzhou-2021h1');
const ezhou = shipped('ezhou-2024h1');
const RATE = 'employee.contribution.employerRate';
const rest = (amount: number): Partial<Scenario> => ({
  balances: [{ fund: 'resident.pool', month: '2024-06', amount }],
});

function solved(
  baseline: typeof zhuzhou,
  lever: BreakEvenLever,
  from: string,
  goal: BreakEvenGoal,
  more: { changes?: Change[]; rest?: Partial<Scenario>; until?: string } = {},
) {
  const scenario = scenarioOf(baseline, more.changes ?? [], more.rest ?? {});
  const result = breakEven({ scenario, lever, from, goal, ...(more.until ? { until: more.until } : {}) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('break-even', () => {
  it('an employers’ rate: what the rate is less the surplus over what one point more brings', () => {
    const surplus = (...changes: Change[]) => surplusOf(run(zhuzhou, changes), 'employee.pool', 2027)!;
    const point = surplus(set(RATE, 0.097, '2024-01')) - surplus();
    const byHand = 0.087 - (surplus() / point) * 0.01;
    const answer = solved(zhuzhou, RATE, '2024-01', { kind: 'surplus', year: 2027 });
    expect(answer.reached && answer.value).toBeCloseTo(byHand, 9);
    expect(answer.reached && answer.value).toBeCloseTo(0.067, 3);
  });

  it('a premium: spending that nothing else pays, over the heads that pay 19.7 % this year and 80.3 % for the next', () => {
    const base = run(ezhou);
    const pool = base.funds['resident.pool']!;
    const at = base.months.indexOf('2027-01');
    const heads = (from: number): number => base.insured['resident']![from]!;
    const accrued = (from: number): number =>
      total(base.accrual['resident.pool']!.income['premium']!, from, from + 12);
    const amount = (year: number): number => (year === 2027 ? 412 : 424.36);
    const enrolled = [accrued(at) / amount(2027), accrued(at + 12) / amount(2028)];
    expect(Math.abs(enrolled[0]! / heads(at) - 1)).toBeLessThan(0.03);
    const others = total(pool.income['premium']!, at, at + 12) - surplusOf(base, 'resident.pool', 2027)!;
    const byHand = others / (0.197 * enrolled[0]! + 0.803 * enrolled[1]!);
    const answer = solved(ezhou, 'resident.premium.amount', '2026-01', { kind: 'surplus', year: 2027 });
    expect(answer.reached && answer.value).toBeCloseTo(byHand, 4);
  });

  it('the answer put into a whole projection leaves at most 1 元 for each 亿 of income', () => {
    const goals: BreakEvenGoal[] = [
      { kind: 'surplus', year: 2028 },
      { kind: 'cumulativeSurplus', year: 2030 },
    ];
    for (const lever of ['resident.premium.amount', 'resident.subsidy.amount'] as const) {
      for (const goal of goals) {
        const answer = solved(ezhou, lever, '2025-01', goal);
        const value = answer.reached ? answer.value : Number.NaN;
        const after = run(ezhou, [set(lever, value, '2025-01')]);
        const fund = after.funds['resident.pool']!;
        const left = targetValue({ months: after.months, fund }, goal as { kind: 'surplus'; year: number });
        expect(Math.abs(left!), `${lever} ${goal.kind}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('nine reserve months at the horizon hold to a millionth of a month', () => {
    const answer = solved(zhuzhou, RATE, '2022-01', { kind: 'reserveMonths', months: 9 });
    const value = answer.reached ? answer.value : Number.NaN;
    const after = run(zhuzhou, [set(RATE, value, '2022-01')]).funds['employee.pool']!;
    expect(after.reserveMonths.trailing12.raw.at(-1)).toBeCloseTo(9, 6);
  });

  it('a change of the same lever in the scenario gives way from the month on', () => {
    const own = set(RATE, 0.05, '2022-01');
    const goal = { kind: 'surplus', year: 2027 } as const;
    expect(solved(zhuzhou, RATE, '2024-01', goal, { changes: [own] })).toMatchObject({
      reached: true,
      value: (solved(zhuzhou, RATE, '2024-01', goal) as { value: number }).value,
    });
  });
});

describe('what cannot be reached', () => {
  it('ten years of deficits by a subsidy raised in the last month alone: the range stops it', () => {
    const goal = { kind: 'cumulativeSurplus', year: 2034 } as const;
    const answer = solved(ezhou, 'resident.subsidy.amount', '2034-12', goal);
    expect(answer).toMatchObject({ reached: false, why: 'range', needs: [] });
    expect(!answer.reached && answer.nearest!.value).toBe(5000);
    expect(!answer.reached && answer.nearest!.gap).toBeLessThan(0);
  });

  it('money that comes after the year has no effect', () => {
    expect(solved(zhuzhou, RATE, '2028-01', { kind: 'surplus', year: 2027 })).toMatchObject({
      reached: false,
      why: 'noEffect',
    });
  });

  it('reserve months need a balance, or a level at which the fund is pooled', () => {
    const goal = { kind: 'reserveMonths', months: 6 } as const;
    const needs = (id: string) => solved(shipped(id), 'resident.premium.amount', '2025-01', goal);
    expect(needs('ezhou-2024h1')).toMatchObject({
      reached: false,
      why: 'unknown',
      needs: ['openingBalance'],
    });
    expect(needs('shandan-2024h1')).toMatchObject({ reached: false, needs: ['poolingLevel'] });
    expect(solved(ezhou, 'resident.premium.amount', '2025-01', goal, { rest: rest(4e8) }).reached).toBe(true);
  });

  it('faults of the request are errors, said at once', () => {
    const fault = (from: string, goal: BreakEvenGoal) => {
      const result = breakEven({ scenario: scenarioOf(zhuzhou), lever: RATE, from, goal });
      return result.ok ? [] : result.error.map((e) => e.kind);
    };
    expect(fault('2050-01', { kind: 'surplus', year: 2027 })).toEqual(['monthOutOfHorizon']);
    expect(fault('2024-01', { kind: 'surplus', year: 2050 })).toEqual(['monthOutOfHorizon']);
    expect(fault('2024-01', { kind: 'reserveMonths', months: Number.NaN })).toEqual(['notANumber']);
    expect(fault('soon', { kind: 'surplus', year: 2027 })).toEqual(['notAMonth']);
  });
});

describe('over random goals of a real fund', () => {
  const until = '2024-12';
  const levers = fc.constantFrom<BreakEvenLever>(RATE, 'resident.premium.amount', 'resident.subsidy.amount');
  const goals = fc.oneof(
    fc.record({
      kind: fc.constantFrom<'surplus' | 'cumulativeSurplus'>('surplus', 'cumulativeSurplus'),
      year: fc.integer({ min: 2022, max: 2024 }),
    }),
    fc.record({ kind: fc.constant('reserveMonths' as const), months: fc.integer({ min: 0, max: 24 }) }),
  );
  const months = fc.constantFrom('2021-07', '2022-01', '2022-09', '2023-01');
  const growth = fc.double({ min: -0.1, max: 0.2, noNaN: true });

  it('the answer zeroes the goal; a value above it never leaves less', async () => {
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(levers, goals, months, growth, async (lever, goal, from, costs) => {
        const changes = [
          set('employee.undivided.costGrowth', costs, '2021-07'),
          set('resident.undivided.costGrowth', costs, '2021-07'),
        ];
        const answer = solved(zhuzhou, lever, from, goal, { changes, until });
        if (!answer.reached) {
          expect(['range', 'noEffect']).toContain(answer.why);
          return;
        }
        reached += 1;
        expect(Math.abs(answer.gap)).toBeLessThanOrEqual(1);
        const at = (value: number): number => {
          const scenario = scenarioOf(zhuzhou, [...changes, set(lever, value, from)]);
          const alone = fundRun({ scenario, until }, lever === RATE ? 'employee.pool' : 'resident.pool');
          const target = goal.kind === 'reserveMonths' ? { kind: 'balance' as const, year: 2024 } : goal;
          return alone.ok ? targetValue(alone.value, target)! : Number.NaN;
        };
        const left = at(answer.value);
        if (goal.kind !== 'reserveMonths') expect(left).toBe(answer.gap);
        expect(at(Math.min(answer.value * 1.1, lever === RATE ? 0.3 : 5000))).toBeGreaterThanOrEqual(left);
      }),
      { numRuns: 300 },
    );
    expect(reached).toBeGreaterThan(80);
  }, 120_000);

  it('more wanted reserve months never ask for a lower rate', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 10 }),
        async (few, more) => {
          const at = (wanted: number) =>
            solved(zhuzhou, RATE, '2022-01', { kind: 'reserveMonths', months: wanted }, { until });
          const [a, b] = [at(few), at(few + more)];
          if (a.reached && b.reached) expect(b.value).toBeGreaterThan(a.value);
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);
});
