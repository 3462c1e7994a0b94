import { describe, expect, it } from 'vitest';
import { influence, MAX_RUNS, type InfluenceRequest } from '../../models/analysis/influence.ts';
import { surplusOf } from '../../models/analysis/compare.ts';
import { parameterSteps } from '../../models/analysis/parameter-steps.ts';
import { peopleSteps } from '../../models/analysis/people-steps.ts';
import { arrivalSteps, seasonSteps } from '../../models/analysis/timing-steps.ts';
import type { Target } from '../../models/analysis/target.ts';
import { familyOf } from '../../models/policy/list-levers.ts';
import type { Baseline } from '../../models/baseline/baseline.ts';
import { run, scenarioOf, SHIPPED, shipped, spendingOf, total } from '../projection/run-baseline.ts';

const ezhou = shipped('ezhou-2024h1');
const surplus2027: Target = { kind: 'surplus', fund: 'resident.pool', year: 2027 };

function ranking(baseline: Baseline, target: Target, rest: Partial<InfluenceRequest> = {}) {
  const result = influence({ scenario: scenarioOf(baseline), target, ...rest });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('what moves a result most', { timeout: 60_000 }, () => {
  const { rows, value, leftOut } = ranking(ezhou, surplus2027);
  const row = (id: string) => rows.find((r) => r.id === id)!;

  it('rows stand by absolute effect, and their shares add up to one', () => {
    const sizes = rows.map((r) => Math.abs(r.effect!));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(rows.reduce((sum, r) => sum + r.share!, 0)).toBeCloseTo(1, 12);
    expect([value, leftOut]).toEqual([surplusOf(run(ezhou), 'resident.pool', 2027), 0]);
  });

  it('an effect is the whole projection of the moved baseline less the projection', () => {
    const moved = structuredClone(ezhou);
    const growth = moved.parameters.find((p) => p.id === 'resident.growth')!;
    if (growth.path.kind === 'damped') {
      growth.path.start += 0.01;
      growth.path.limit += 0.01;
    }
    const [after, before] = [moved, ezhou].map((b) => surplusOf(run(b), 'resident.pool', 2027)!);
    expect(row('resident.growth').effect).toBeCloseTo(after! - before!, 2);
    expect(row('resident.growth').step!.zh).toBe('+1 个百分点');
  });

  it('a tenth more of the assumed catastrophic premium costs a tenth of what is booked for it', () => {
    const booked = run(ezhou).funds['resident.pool']!.expenditure['catastrophicPremium']!;
    expect(row('resident.catastrophicPremium.amount')).toMatchObject({
      source: 'std',
      unverified: true,
      missing: 'catastrophicPremium resident.pool',
    });
    expect(row('resident.catastrophicPremium.amount').effect).toBeCloseTo(-total(booked, 36, 48) / 10, 0);
  });

  it('a point more in the first half lowers the year: the same half-year then stands for less', () => {
    expect(row('season.benefits').effect).toBeGreaterThan(0);
  });

  it('an employee assumption moves nothing of residents', () => {
    expect(row('employee.wage.growth').effect).toBe(0);
  });

  it('growth, ratios, amounts, calendars, weights and law without a report are all tried', () => {
    const ids = rows.map((r) => r.id);
    for (const { id, path, source, inert } of ezhou.parameters)
      expect(
        ids.includes(id) ||
          inert !== undefined ||
          source.kind !== 'assumed' ||
          path.kind === 'model' ||
          familyOf(id)?.conditional,
        id,
      ).toBe(true);
    for (const id of ['season.benefits', 'season.contribution', 'season.even', 'employee.retired.useWeight'])
      expect(ids).toContain(id);
    for (const id of ['arrival.premium', 'arrival.subsidy', 'arrival.catastrophicPremium', 'arrival.same'])
      expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('splits of which only the sum is printed are tried, and named as missing numbers', () => {
    const shandan = ranking(shipped('shandan-2024h1'), {
      kind: 'surplus',
      fund: 'employee.pool',
      year: 2027,
    });
    const missing = shandan.rows.flatMap((r) => r.missing ?? []);
    expect(missing).toEqual(
      expect.arrayContaining([
        'poolIncome employee',
        'activeInsured employee',
        'catastrophicPremium resident.pool',
      ]),
    );
  });
});

describe('steps', () => {
  it.each(SHIPPED)(
    '%s: a step of zero moves nothing, to the bit',
    (id) => {
      const baseline = shipped(id);
      const targets: Target[] = [
        { kind: 'surplus', fund: 'resident.pool', year: 2025 },
        { kind: 'cumulativeSurplus', fund: 'employee.pool', year: 2026 },
      ];
      for (const target of targets)
        for (const r of ranking(baseline, target, { scale: 0 }).rows)
          expect([r.id, r.effect]).toEqual([r.id, 0]);
      for (const step of stepsOf(baseline)) {
        const still = run(step.moved(0), [], {}, '2026-12');
        expect(still.funds, step.id).toEqual(run(baseline, [], {}, '2026-12').funds);
      }
    },
    60_000,
  );

  it.each(SHIPPED)(
    '%s: no step of a number breaks the months that the report prints',
    (id) => {
      const baseline = shipped(id);
      const until = `${baseline.period.end.slice(0, 4)}-12`;
      const base = run(baseline, [], { knownAsOf: baseline.period.end }, until);
      for (const step of stepsOf(baseline).filter((s) => !/^arrival\.same$|merged$|\.oneOff\./.test(s.id))) {
        const moved = run(step.moved(1), [], { knownAsOf: baseline.period.end }, until);
        for (const fund of ['employee.pool', 'employee.account', 'resident.pool'])
          expect(
            Math.abs(spendingOf(moved.funds[fund]!, 6) - spendingOf(base.funds[fund]!, 6)),
            `${step.id} ${fund}`,
          ).toBeLessThanOrEqual(1);
      }
    },
    60_000,
  );

  it.each(SHIPPED)('%s: a moved season still has twelve months, its first half a point more', (id) => {
    for (const step of seasonSteps(shipped(id))) {
      const weights = step.moved(1).seasons[step.id.slice('season.'.length)]!.weights;
      const before = shipped(id).seasons[step.id.slice('season.'.length)]!.weights;
      const half = (w: number[]): number => w.slice(0, 6).reduce((a, b) => a + b, 0) / 12;
      expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(12, 9);
      expect(half(weights) - half(before)).toBeCloseTo(0.01, 9);
    }
  });

  it('money a month later: the year of a raise books its December a month on', () => {
    const later = arrivalSteps(ezhou).find((s) => s.id === 'arrival.catastrophicPremium')!;
    const of = (b: Baseline) =>
      run(b, [], {}, '2026-12').funds['resident.pool']!.expenditure['catastrophicPremium']!;
    const [before, after] = [of(ezhou), of(later.moved(1))];
    expect([before[11]! > 0, after[11], after[12]]).toEqual([true, 0, before[11]]);
  });
});

const stepsOf = (baseline: Baseline) => [
  ...seasonSteps(baseline),
  ...arrivalSteps(baseline),
  ...peopleSteps(baseline),
  ...parameterSteps(baseline),
];

describe('missing numbers and unfinished rankings', { timeout: 60_000 }, () => {
  it('a missing balance stands first and blocks reserve months; nothing else can be ranked', () => {
    const blocked = ranking(ezhou, { kind: 'reserveMonths', fund: 'resident.pool', year: 2027 });
    expect(blocked).toMatchObject({ value: null, needs: ['openingBalance'] });
    expect(blocked.rows.map((r) => [r.kind, r.id, r.effect])).toEqual([
      ['missing', 'openingBalance resident.pool', null],
    ]);
  });

  it('with the balance given, reserve months are ranked in months', () => {
    const balances = [{ fund: 'resident.pool', month: '2024-06', amount: 4e8 }];
    const scenario = scenarioOf(ezhou, [], { balances });
    const { rows } = ranking(
      ezhou,
      { kind: 'reserveMonths', fund: 'resident.pool', year: 2027 },
      { scenario },
    );
    expect(rows[0]!.kind).toBe('assumed');
    expect(Math.abs(rows[0]!.effect!)).toBeLessThan(24);
  });

  it('a fund whose income nobody printed says so before its ranking', () => {
    const { rows } = ranking(ezhou, { kind: 'surplus', fund: 'assistance', year: 2027 });
    expect(rows[0]).toMatchObject({ kind: 'missing', id: 'income assistance', effect: null, share: null });
    expect(rows.length).toBeGreaterThan(10);
  });

  it('progress is told after each run, and a ranking can be stopped between two', () => {
    const told: number[] = [];
    const result = influence(
      { scenario: scenarioOf(ezhou), target: surplus2027 },
      { onProgress: (done) => told.push(done), shouldStop: () => told.length >= 5 },
    );
    expect(told).toEqual([1, 2, 3, 4, 5]);
    expect(result.ok && [result.value.stopped, result.value.rows.length]).toEqual([true, 5]);
  });

  it.each(SHIPPED)('%s takes at most 120 runs', (id) => {
    let runs = 0;
    influence(
      { scenario: scenarioOf(shipped(id)), target: { kind: 'surplus', fund: 'resident.pool', year: 2025 } },
      { onProgress: (_, total) => (runs = total) },
    );
    expect(runs).toBeGreaterThan(20);
    expect(runs).toBeLessThanOrEqual(MAX_RUNS);
  });

  it('an unknown fund or a year outside the horizon is a fault', () => {
    const fault = (target: Target) => {
      const result = influence({ scenario: scenarioOf(ezhou), target });
      return result.ok ? [] : result.error.map((e) => e.kind);
    };
    expect(fault({ ...surplus2027, fund: 'nobody' })).toEqual(['unknownFund']);
    expect(fault({ ...surplus2027, year: 2090 })).toEqual(['monthOutOfHorizon']);
  });
});
