import { describe, expect, it } from 'vitest';
import { influence, MAX_RUNS, type InfluenceRequest } from '../../models/analysis/influence.ts';
import { surplusOf } from '../../models/analysis/compare.ts';
import { contributorSteps } from '../../models/analysis/contributor-steps.ts';
import { demographySteps } from '../../models/analysis/demography-steps.ts';
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
  ...demographySteps(baseline),
  ...contributorSteps(baseline),
  ...parameterSteps(baseline),
];

/** Paths of everything in a baseline that is assumed, list positions left out. */
function assumedIn(value: unknown, path: string, found: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { source } = value as { source?: { kind?: string } };
  if (source?.kind === 'assumed') found.add(path);
  for (const [key, part] of Object.entries(value))
    assumedIn(part, Array.isArray(value) ? path : `${path}.${key}`, found);
  return found;
}

describe('every assumed split is listed with its influence', { timeout: 120_000 }, () => {
  it.each(SHIPPED)('%s: whatever the baseline assumes has a step', (id) => {
    const baseline = shipped(id);
    const ids = stepsOf(baseline).map((step) => step.id);
    const tried: Readonly<Record<string, RegExp>> = {
      '.people.count': /^employee\.retireeSplit$/,
      '.people.useWeight': /\.useWeight$/,
      '.demography.shape': /^demography\.shape$/,
      '.demography.women50Share': /^demography\.women50Share$/,
      '.contribution.groups.share': /^contributor\..*\.share$/,
      '.contribution.groups.relativeBase': /^contributor\..*\.relativeBase$/,
      '.funds.income.reported': /^employee\.accountSplit$/,
      '.subsidyLevels.share': /^resident\.subsidy\.central\.share$/,
      '.parameters': /growth$/,
      '.parameters.path.steps': /resident\.premium\.amount/,
    };
    for (const path of assumedIn(baseline, '', new Set())) {
      // Its groups of flexible employment have nobody in two of the three.
      if (path === '.contribution.groups.accountShare' && id !== 'zhuzhou-2021h1') continue;
      // All its lines are printed as booked.
      if (path === '.arrivals.same' && id === 'zhuzhou-2021h1') continue;
      const [, room, name] = path.split('.');
      const own =
        tried[path] ??
        new RegExp(
          room === 'seasons' || room === 'arrivals'
            ? `^${room.slice(0, -1)}\\.${name}$`
            : `^${path.slice(1).replace('contribution.groups', 'contributor\\..*')}$`,
        );
      expect(
        ids.filter((step) => own.test(step)),
        path,
      ).not.toEqual([]);
    }
    const { rows, leftOut } = ranking(baseline, { kind: 'surplus', fund: 'employee.pool', year: 2027 });
    expect(leftOut).toBe(0);
    expect(rows.map((r) => r.id)).toEqual(expect.arrayContaining(ids));
  });

  it('the nation’s ages instead of Hubei’s, and more women, move who retires and so the pool', () => {
    const { rows } = ranking(ezhou, { kind: 'surplus', fund: 'employee.pool', year: 2034 });
    const of = (id: string): number => Math.abs(rows.find((r) => r.id === id)!.effect!);
    for (const id of [
      'demography.shape',
      'demography.femaleShare.employee.active',
      'demography.women50Share',
    ])
      expect(of(id), id).toBeGreaterThan(10_000);
  });

  it('tiers of flexible employment share their heads: a point more in one is a point less in the other', () => {
    const step = contributorSteps(shipped('zhuzhou-2021h1')).find((s) => s.id.endsWith('8.share'))!;
    const shares = step.moved(1).contribution!.groups.map((g) => g.share.value);
    expect(shares).toEqual([1, 1, expect.closeTo(0.51, 12), expect.closeTo(0.49, 12)]);
  });

  it('a nation that stands in already is tried against another region', () => {
    const shape = { ...ezhou.demography!.shape, region: 'China', standIn: true };
    const standIn = { ...ezhou, demography: { ...ezhou.demography!, shape } };
    const step = demographySteps(standIn).find((s) => s.id === 'demography.shape')!;
    expect(step.step.zh).toBe('改用湖北省的年龄');
    expect(step.moved(0)).toEqual(standIn);
  });
});

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

  it.each(SHIPPED)('%s takes at most 160 runs', (id) => {
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
