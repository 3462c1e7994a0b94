import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goalSeek, type GoalSeekRequest } from '../../models/analysis/goal-seek.ts';
import { breakEven } from '../../models/analysis/break-even.ts';
import { surplusOf } from '../../models/analysis/compare.ts';
import { run, scenarioOf, set, shipped } from '../projection/run-baseline.ts';

const zhuzhou = shipped('zhuzhou-2021h1');
const ezhou = shipped('ezhou-2024h1');

function sought(request: Omit<GoalSeekRequest, 'scenario'>, baseline = zhuzhou) {
  const result = goalSeek({ scenario: scenarioOf(baseline), ...request });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const RATE = 'employee.contribution.employerRate';
const surplus = { kind: 'surplus', fund: 'employee.pool', year: 2027 } as const;

describe('goal seek', () => {
  it('a linear lever takes three runs and gives the break-even rate', () => {
    const found = sought({ lever: RATE, target: surplus, wanted: 0, from: '2024-01' });
    const rate = breakEven({
      scenario: scenarioOf(zhuzhou),
      lever: RATE,
      from: '2024-01',
      goal: { kind: 'surplus', year: 2027 },
    });
    expect([found.reached, found.trials.length]).toEqual([true, 3]);
    expect(rate.ok && rate.value.reached && rate.value.value).toBe(found.value);
  });

  it('a growth is found by halving, and the whole projection agrees within 1 元', () => {
    const lever = 'employee.undivided.costGrowth';
    const { reached, value, result } = sought({ lever, target: surplus, wanted: 1e8 });
    expect(reached).toBe(true);
    const after = surplusOf(run(zhuzhou, [set(lever, value!, '2022-01')]), 'employee.pool', 2027)!;
    expect([after, Math.abs(after - 1e8) <= 1]).toEqual([result, true]);
  });

  it('nine reserve months in 2027 are found to a millionth of a month', () => {
    const target = { ...surplus, kind: 'reserveMonths' } as const;
    const { result, from } = sought({ lever: RATE, target, wanted: 9 });
    expect(result).toBeCloseTo(9, 6);
    expect(from).toBe('2022-01');
  });

  it('beyond the range it cannot be reached: the nearest is the end of the range', () => {
    const found = sought({
      lever: 'resident.premium.amount',
      target: { ...surplus, fund: 'resident.pool' },
      wanted: 1e12,
    });
    expect(found).toMatchObject({ reached: false, why: 'range', value: 5000 });
  });

  it('a lever of another fund has no effect', () => {
    expect(sought({ lever: 'resident.premium.amount', target: surplus, wanted: 0 }).why).toBe('noEffect');
  });

  it('without a balance reserve months are unknown', () => {
    const target = { kind: 'balance', fund: 'resident.pool', year: 2027 } as const;
    expect(sought({ lever: 'resident.premium.amount', target, wanted: 0 }, ezhou)).toMatchObject({
      reached: false,
      why: 'unknown',
      value: null,
      needs: ['openingBalance'],
    });
  });

  it('what is wrong with the request is said at once', () => {
    const result = goalSeek({
      scenario: scenarioOf(zhuzhou),
      lever: 'nothing',
      target: { ...surplus, year: 2090 },
      wanted: Number.NaN,
    });
    expect(!result.ok && result.error.map((e) => e.kind)).toEqual([
      'unknownLever',
      'monthOutOfHorizon',
      'notANumber',
    ]);
  });

  it('any surplus that a value gives is found again, linear or not', async () => {
    const levers = fc.constantFrom(
      [RATE, 0.02, 0.2],
      ['employee.wage.growth', -0.1, 0.3],
      ['employee.undivided.costGrowth', -0.2, 0.4],
      ['employee.retired.growth', -0.2, 0.3],
      ['employee.insured.retireeShare', 0.05, 0.6],
    );
    await fc.assert(
      fc.asyncProperty(
        levers,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async ([lever, low, high], part) => {
          const value = (low as number) + ((high as number) - (low as number)) * part;
          const until = '2023-12';
          const target = { ...surplus, year: 2023 };
          const changed = run(zhuzhou, [set(lever, value, '2022-01')], {}, until);
          const wanted = surplusOf(changed, 'employee.pool', 2023)!;
          const found = sought({ lever: lever, target, wanted, until });
          expect(found.reached, `${String(lever)} ${value}`).toBe(true);
          expect(Math.abs(found.result! - wanted)).toBeLessThanOrEqual(1);
          expect(found.value).toBeCloseTo(value, 5);
        },
      ),
      { numRuns: 50 },
    );
  }, 120_000);
});
