/** Each small law of the engine by itself, with numbers worked by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../models/baseline/reconcile.ts';
import { shrunk } from '../../models/baseline/prior.ts';
import { decomposeGrowth } from '../../models/analysis/decompose.ts';
import { reserveMonths } from '../../models/fund/reserve.ts';
import { bookedByCoverYear, bookedByLag, sharesThatReturn } from '../../models/projection/arrival.ts';
import { growthIndex } from '../../models/projection/growth-index.ts';
import { familyOf } from '../../models/policy/list-levers.ts';
import { pathSeries } from '../../models/projection/path-series.ts';
import { timelineOf } from '../../models/projection/timeline.ts';
import { applyChanges, conflictOf } from '../../models/scenario/apply-changes.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { toCents } from '../../models/units.ts';
import { run, set, shipped, total } from './run-baseline.ts';

const time = timelineOf({ start: '2024-01', end: '2024-06' }, '2026-12');
const sum = (series: ArrayLike<number>): number => Array.from(series).reduce((a, b) => a + b, 0);

describe('paths', () => {
  it('a damped growth closes a fixed share of the gap each year', () => {
    const g = pathSeries(
      { kind: 'damped', start: 0.1, limit: 0.02, persistence: 0.5, from: '2024-06' },
      time,
      null,
      null,
    );
    expect([g[0], g[5], g[17], g[29]]).toEqual([0.1, 0.1, 0.06, 0.04]);
  });

  it('a schedule holds each step from its month, then follows its index each January', () => {
    const steps = [
      { from: '2024-01', value: 640, known: '2024-01', source: { kind: 'user' as const } },
      { from: '2024-01', value: 670, known: '2024-08', source: { kind: 'user' as const } },
      { from: '2025-01', value: 700, known: '2025-08', source: { kind: 'user' as const } },
    ];
    const index = new Float64Array(time.length).fill(0.1);
    const path = { kind: 'schedule' as const, steps, index: 'growth' };
    const now = pathSeries(path, time, index, null);
    expect([now[0], now[11], now[12], now[23]]).toEqual([670, 670, 700, 700]);
    expect(now[24]).toBeCloseTo(770, 9);
    const then = pathSeries(path, time, index, '2024-06');
    expect([then[0], then[11]]).toEqual([640, 640]);
    expect(then[12]).toBeCloseTo(704, 9);
  });

  it('a yearly growth is the twelfth power of a month’s', () => {
    const index = growthIndex(new Float64Array(time.length).fill(0.08), time);
    expect(index[0]).toBe(1);
    expect(index[12]).toBeCloseTo(1.08, 12);
  });
});

describe('changes', () => {
  const base = new Float64Array(24).fill(10);
  const origin = 2024 * 12;
  const change = (part: Partial<Change>): Change => ({
    lever: 'x',
    op: 'set',
    value: 20,
    from: '2024-07',
    ...part,
  });

  it('set, add and multiply begin with their month', () => {
    expect(Array.from(applyChanges(base, [change({})], origin)).slice(5, 8)).toEqual([10, 20, 20]);
    expect(applyChanges(base, [change({ op: 'add', value: -1 })], origin)[6]).toBe(9);
    expect(applyChanges(base, [change({ op: 'multiply', value: 1.5 })], origin)[23]).toBe(15);
  });

  it('a ramp of four months moves by quarters and then holds its end value', () => {
    const ramped = applyChanges(base, [change({ rampMonths: 4 })], origin);
    expect(Array.from(ramped.subarray(5, 11))).toEqual([10, 12.5, 15, 17.5, 20, 20]);
  });

  it('a change with an end leaves the months after it', () => {
    const series = applyChanges(base, [change({ to: '2024-08' })], origin);
    expect([series[7], series[8]]).toEqual([20, 10]);
  });

  it('a schedule takes the dated value in force', () => {
    const values = [
      { from: '2024-07', value: 1 },
      { from: '2025-01', value: 2 },
    ];
    const series = applyChanges(base, [change({ op: 'schedule', value: null, values })], origin);
    expect([series[5], series[6], series[11], series[12]]).toEqual([10, 1, 1, 2]);
  });

  it('overlapping changes of one lever conflict, changes that follow each other do not', () => {
    expect(conflictOf([change({}), change({ from: '2025-01' })])).not.toBeNull();
    expect(conflictOf([change({ to: '2024-12' }), change({ from: '2025-01' })])).toBeNull();
  });
});

describe('arrival', () => {
  it('a lag moves money to later months; the month before the timeline is taken to be like its first', () => {
    const { booked, opening } = bookedByLag(Float64Array.from([100, 100, 0, 0]), [
      { month: 0, share: 0.6 },
      { month: 1, share: 0.4 },
    ]);
    expect(Array.from(booked)).toEqual([100, 100, 40, 0]);
    expect(opening).toBe(40);
  });

  it('a cover year is booked from the September before and adds up to its accrual', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 10 }),
        fc.integer({ min: 1, max: 1e9 }),
        async (weights, annual) => {
          const all = weights.reduce((a, b) => a + b, 0);
          const shares = weights.map((weight, i) => ({ month: i - 4, share: weight / all }));
          const accrual = new Float64Array(time.length).fill(annual / 12);
          const { booked } = bookedByCoverYear(() => accrual, shares, time);
          // The middle year's money: what is booked in all months, by linearity the sum of whole years.
          const middle = sum(booked.subarray(8, 8 + 24));
          expect(Math.abs(middle - 2 * annual)).toBeLessThan(1e-6 * annual);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('shares are scaled so that the printed months come back and the rest keeps the rest', () => {
    const { shares, scale } = sharesThatReturn(
      [
        { month: -2, share: 0.7 },
        { month: 1, share: 0.3 },
      ],
      time,
      20,
      100,
    );
    expect(scale).toBe(1);
    expect(shares.map((s) => s.share)).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.2, 12)]);
  });
});

describe('reconciling', () => {
  it('spreads a rounding gap inside half a unit of each part', () => {
    const parts = [2275.8, 1483.64, 1463.84, 820.35].map((value) => ({ value, half: 0.005, moved: 0 }));
    const { parts: after, gap } = reconcile(parts, 6043.64);
    expect(after.map((p, i) => Math.abs(p.value - parts[i]!.value) < 0.005)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(Math.abs(gap)).toBeLessThan(1e-9);
  });

  it('never moves a part by more than half a unit, whatever the total', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: -1e6, max: 1e7 }),
        async (values, total) => {
          const parts = values.map((value) => ({ value, half: 0.5, moved: 0 }));
          for (const [i, part] of reconcile(parts, total).parts.entries())
            expect(Math.abs(part.value - values[i]!)).toBeLessThanOrEqual(0.5 + 1e-9);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('small laws', () => {
  it('a single jump of 110 % moves a trend by a point and a half', () => {
    expect(shrunk(0.03, [1.1], 0.03, 0.25)).toBeCloseTo(0.0452, 4);
    expect(shrunk(0.03, [], 0.03, 0.25)).toBe(0.03);
  });

  it('reserve months are null without a balance, without spending, and in an incomplete window', () => {
    const spending = [1, 1, 1, 1, 1, 1, 2];
    const inputs = {
      balance: [null, 10, 10, 10, 10, 12, -7],
      adjustment: 2,
      spending,
      spendingAccrued: spending,
    };
    const { trailing6, next12 } = reserveMonths(inputs);
    expect(trailing6.raw).toEqual([null, null, null, null, null, 12, -6]);
    expect(trailing6.adjusted[5]).toBe(10);
    expect(next12.raw.every((m) => m === null)).toBe(true);
  });

  it('cents round half away from zero and have no negative zero', () => {
    expect([toCents(0.005), toCents(-0.005), toCents(1.234), toCents(-0.001)]).toEqual([1, -1, 123, 0]);
  });

  it('residents’ chronic care: visits ×1.5387, ratio ×1.1667, rest ×1.0605, to the last 元', () => {
    const line = shipped('ezhou-2024h1')
      .funds.find((f) => f.id === 'resident.pool')!
      .expenditure.find((l) => l.id === 'outpatientChronic')!;
    const parts = decomposeGrowth(line, 66_848, 0.6, 0.7)!;
    expect(parts.factors.map((f) => f.factor)).toEqual([
      expect.closeTo(1.5387, 4),
      expect.closeTo(1.1667, 4),
      expect.closeTo(1.0605, 4),
    ]);
    expect(parts.factors.map((f) => f.amount / 10_000)).toEqual([
      expect.closeTo(1870.08, 2),
      expect.closeTo(668.99, 2),
      expect.closeTo(254.78, 2),
    ]);
    expect(parts.factors.reduce((a, f) => a + f.amount, 0)).toBeCloseTo(parts.after - parts.before, 3);
  });
});

describe('over random changes of a real fund', () => {
  const baseline = shipped('ezhou-2024h1');
  const base = run(baseline, [], {}, '2027-12');
  /** A line that only the change brings in. */
  const none = base.months.map(() => 0);
  const levers = baseline.parameters.filter((p) => p.path.kind !== 'model' && !p.inert);

  it('no month before a change moves by a bit on the accrual ledger, and published flows add up', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...levers),
        fc.integer({ min: 0, max: 47 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (parameter, at, share) => {
          const month = `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
          const value = valueFor(parameter.id, share);
          const changed = run(baseline, [set(parameter.id, value, month)], {}, '2027-12');
          for (const [fund, ledger] of Object.entries(changed.accrual)) {
            for (const side of ['income', 'expenditure'] as const) {
              for (const [line, series] of Object.entries(ledger[side]))
                expect(series.slice(0, at), `${parameter.id} ${fund} ${line}`).toEqual(
                  (base.accrual[fund]![side][line] ?? none).slice(0, at),
                );
            }
          }
          const pool = changed.funds['resident.pool']!;
          const flows = (side: 'income' | 'expenditure') =>
            Object.values(pool[side]).reduce((all, s) => all + total(s), 0);
          expect(
            Math.abs(flows('income') - flows('expenditure') - pool.cumulativeSurplus.at(-1)!),
          ).toBeLessThan(0.05);
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('a higher ratio never lowers its line, and moves no other line of the fund', async () => {
    const ratios = baseline.parameters.filter((p) => p.id.endsWith('.reimbursementRatio')).map((p) => p.id);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ratios),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: 0.001, max: 0.1, noNaN: true }),
        fc.double({ min: -0.67, max: 0, noNaN: true }),
        async (id, low, more, epsilon) => {
          const elasticity = set(id.replace('reimbursementRatio', 'demandElasticity'), epsilon, '2025-01');
          const [a, b] = [low, low + more].map((ratio) =>
            run(baseline, [set(id, ratio, '2025-01'), elasticity], {}, '2025-12'),
          ) as [typeof base, typeof base];
          const [scheme, ...rest] = id.split('.');
          const line = rest.slice(0, -1).join('.');
          const of = (p: typeof base) => p.funds[`${scheme}.pool`]!.expenditure;
          expect(total(of(b)[line]!)).toBeGreaterThanOrEqual(total(of(a)[line]!));
          for (const other of Object.keys(of(a)))
            if (other !== line) expect(of(b)[other]).toEqual(of(a)[other]);
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);
});

/** A value inside the lever's range that differs from what any baseline has. */
function valueFor(id: string, share: number): number {
  const { min, max, usualMin, usualMax } = familyOf(id)!;
  if (/Ratio$|Share$|Rate$/.test(id)) return Math.max(min, 0.01 + 0.29 * share);
  if (/Elasticity$/.test(id)) return -share;
  if (/rowth$/.test(id)) return -0.1 + 0.3 * share;
  return Math.min(max, usualMin + 0.013 + (usualMax - usualMin) * share);
}
