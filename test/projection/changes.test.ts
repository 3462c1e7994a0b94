/** Changes laid over shipped baselines: what they leave alone, their order, their ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../models/scenario/scenario.ts';
import { leversOf, otherValue, seriesOf } from './lever-values.ts';
import { run, set, shipped, SHIPPED } from './run-baseline.ts';

const UNTIL = '2025-12';
const ALL = SHIPPED.map(shipped);
const base = ALL.map((baseline) => run(baseline, [], {}, UNTIL));
const CHRONIC = ['resident.pool', 'outpatientChronic'] as const;

describe('every lever of every baseline', () => {
  it.each(SHIPPED.map((id, i) => [id, i] as const))(
    '%s, moved to another value: no month before it differs by a bit on the accrual ledger',
    (_, i) => {
      const [baseline, before] = [ALL[i]!, base[i]!];
      const from = '2025-03';
      const at = before.months.indexOf(from);
      let moved = 0;
      for (const lever of leversOf(baseline)) {
        const value = otherValue(lever);
        expect(value, lever.id).not.toBe(lever.value);
        const p = run(baseline, [set(lever.id, value, from)], {}, UNTIL);
        if (JSON.stringify(p.accrual) !== JSON.stringify(before.accrual)) moved++;
        for (const [fund, ledger] of Object.entries(p.accrual)) {
          for (const side of ['income', 'expenditure'] as const) {
            for (const [line, series] of Object.entries(ledger[side])) {
              const own = before.accrual[fund]![side][line] ?? before.months.map(() => 0);
              expect(series.slice(0, at), `${lever.id} ${fund} ${line}`).toEqual(own.slice(0, at));
            }
          }
        }
      }
      expect(moved).toBeGreaterThan(leversOf(baseline).length / 3);
    },
    60_000,
  );

  it.each(SHIPPED.map((id, i) => [id, i] as const))(
    '%s: one that is inert says so and moves nothing',
    (_, i) => {
      const baseline = ALL[i]!;
      const inert = leversOf(baseline).filter((lever) => lever.inert !== null);
      expect(inert.length).toBeGreaterThan(0);
      for (const lever of inert) {
        const p = run(baseline, [set(lever.id, otherValue(lever), '2025-03')], {}, UNTIL);
        const notice = p.notices.find((n) => n.kind === 'movesNothing');
        expect(notice?.message, lever.id).toEqual({
          zh: `${lever.id}：${lever.inert!.zh}`,
          en: `${lever.id}: ${lever.inert!.en}`,
        });
        expect([p.funds, p.accrual, p.dip]).toEqual([base[i]!.funds, base[i]!.accrual, base[i]!.dip]);
      }
    },
  );

  it.each(SHIPPED.map((id, i) => [id, i] as const))(
    '%s: one set to the value it has moves nothing and says so',
    (_, i) => {
      const baseline = ALL[i]!;
      const still = baseline.parameters.filter((p) => p.path.kind === 'constant' && !p.inert);
      for (const { id, path } of still) {
        const p = run(baseline, [set(id, path.kind === 'constant' ? path.value : 0, '2025-03')], {}, UNTIL);
        expect(
          p.notices.some((n) => n.kind === 'movesNothing' && n.message.zh.includes(id)),
          id,
        ).toBe(true);
        expect(p.accrual, id).toEqual(base[i]!.accrual);
      }
    },
    60_000,
  );
});

describe('the order of changes', () => {
  it('is irrelevant: shuffled, they give the same digest and the same numbers', async () => {
    const levers = ALL.map((b) => leversOf(b).filter((lever) => lever.inert === null));
    await fc.assert(
      fc.asyncProperty(
        fc
          .nat(2)
          .chain((city) =>
            fc
              .shuffledSubarray([...levers[city]!.keys()], { minLength: 2, maxLength: 6 })
              .chain((picked) =>
                fc.tuple(
                  fc.constant(city),
                  fc.constant(picked),
                  fc.shuffledSubarray([...picked], { minLength: picked.length }),
                  fc.double({ min: 0.1, max: 1, noNaN: true }),
                ),
              ),
          ),
        async ([city, picked, shuffled, share]) => {
          const changesOf = (order: readonly number[]): Change[] =>
            order.map((i) => set(levers[city]![i]!.id, otherValue(levers[city]![i]!, share), '2025-02'));
          const [a, b] = [picked, shuffled].map((order) => run(ALL[city]!, changesOf(order), {}, '2025-06'));
          expect(b!.digest).toBe(a!.digest);
          for (const part of ['funds', 'accrual', 'insured', 'dip', 'protection'] as const)
            expect(JSON.stringify(b![part]), part).toBe(JSON.stringify(a![part]));
        },
      ),
      { numRuns: 1000 },
    );
  }, 240_000);
});

describe('through a projection', () => {
  const factor = (change: Change): number[] => {
    const before = seriesOf(base[0]!, CHRONIC);
    return seriesOf(run(ALL[0]!, [change], {}, UNTIL), CHRONIC).map((value, t) => value / before[t]!);
  };
  const width = set('resident.outpatientChronic.listWidth', 1.6, '2025-01');

  it('a ramp of six months moves by sixths: 1.1, 1.2 … 1.6, and holds its end value', () => {
    const moved = factor({ ...width, rampMonths: 6 });
    expect(moved[11]).toBe(1);
    [1.1, 1.2, 1.3, 1.4, 1.5, 1.6].forEach((value, k) => expect(moved[12 + k]).toBeCloseTo(value, 8));
    moved.slice(18).forEach((value) => expect(value).toBeCloseTo(1.6, 8));
  });

  it('a schedule takes each dated value in its month, an end gives the baseline back to the bit', () => {
    const values = [
      { from: '2025-01', value: 1.2 },
      { from: '2025-07', value: 0.9 },
    ];
    const moved = factor({ ...width, op: 'schedule', value: null, values, to: '2025-10' });
    expect(moved[11]).toBe(1);
    expect([moved[12], moved[17]]).toEqual([expect.closeTo(1.2, 8), expect.closeTo(1.2, 8)]);
    expect([moved[18], moved[21]]).toEqual([expect.closeTo(0.9, 8), expect.closeTo(0.9, 8)]);
    expect([moved[22], moved[23]]).toEqual([1, 1]);
  });

  it('add and multiply start from the baseline’s value: 70 % less 7 points is 70 % × 0.9', () => {
    const ratio = { lever: 'resident.outpatientChronic.reimbursementRatio', from: '2025-01' };
    const [less, times] = [
      factor({ ...ratio, op: 'add', value: -0.07 }),
      factor({ ...ratio, op: 'multiply', value: 0.9 }),
    ];
    expect([less[12], times[12]]).toEqual([expect.closeTo(0.9, 8), expect.closeTo(0.9, 8)]);
  });
});
