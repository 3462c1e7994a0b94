/** Booked and accrual, and the named items between them; one-offs; actual months. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BRIDGE_ITEMS, bridgeOf, type Bridge } from '../../models/fund/bridge.ts';
import { minus, plus, ratioOf, type Measured } from '../../models/fund/measured.ts';
import type { Baseline } from '../../models/baseline/baseline.ts';
import type { Flows, Projection } from '../../models/projection/projection.ts';
import { run, set, shipped, SHIPPED, total } from './run-baseline.ts';

const cents = (value: number): number => Math.round(value * 100);
const net = (bridge: Bridge, t: number): number => {
  const of =
    t < 0 ? bridge.opening : Object.fromEntries(BRIDGE_ITEMS.map((item) => [item, bridge.items[item][t]!]));
  const { receivable, prepaid, receivedInAdvance, payable, deposits } = of as Record<
    (typeof BRIDGE_ITEMS)[number],
    number
  >;
  return cents(receivable) + cents(prepaid) - cents(receivedInAdvance) - cents(payable) - cents(deposits);
};
const surplus = (ledger: { income: Flows; expenditure: Flows }, t: number): number => {
  const sum = (flows: Flows): number =>
    Object.values(flows).reduce((all, series) => all + cents(series[t]!), 0);
  return sum(ledger.income) - sum(ledger.expenditure);
};
function expectBridged(p: Projection): void {
  for (const fund of Object.keys(p.funds)) {
    p.months.forEach((month, t) => {
      const moved = net(p.bridge[fund]!, t) - net(p.bridge[fund]!, t - 1);
      expect(moved, `${fund} ${month}`).toBe(surplus(p.accrual[fund]!, t) - surplus(p.funds[fund]!, t));
    });
  }
}

describe('the bridge', () => {
  it.each(SHIPPED)('%s: the ledgers differ exactly by the named items, in every month and fund', (id) => {
    expectBridged(run(shipped(id)));
  });

  it('over random lines the items move by accrued − booked and never mix their signs', async () => {
    const flow = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
      { minLength: 6, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            side: fc.constantFrom('income' as const, 'expenditure' as const),
            opening: fc.integer().map((n) => n / 100),
            accrued: flow,
            booked: flow,
            withheld: fc.array(fc.nat(1e6), { minLength: 6, maxLength: 6 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        async (lines) => {
          const bridge = bridgeOf(lines, 6);
          for (let t = 0; t < 6; t++) {
            const expected = lines.reduce(
              (sum, l) => sum + (l.side === 'income' ? 1 : -1) * (cents(l.accrued[t]!) - cents(l.booked[t]!)),
              0,
            );
            expect(net(bridge, t) - net(bridge, t - 1)).toBe(expected);
            for (const item of BRIDGE_ITEMS) expect(bridge.items[item][t]!).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('at the start of a cover year most of its premium has been received in advance', () => {
    const { opening } = run(shipped('ezhou-2024h1')).bridge['resident.pool']!;
    expect(opening.receivedInAdvance).toBeCloseTo(0.803 * 380 * 683_621, 0);
  });

  it('the unbooked catastrophic premium of the half-year is payable at its end', () => {
    const { items } = run(shipped('zhuzhou-2021h1')).bridge['resident.pool']!;
    expect(items.payable[5]! / 10_000).toBeCloseTo(15_843, -1);
  });
});

describe('unlike amounts', () => {
  const period = { start: '2024-01', end: '2024-06' };
  const measured = (part: Partial<Measured>): Measured => ({
    name: 'a',
    value: 10,
    unit: '元',
    basis: 'incurred',
    layer: 'basic',
    period,
    ...part,
  });
  it.each([
    ['basis', { basis: 'fullYearLevy' as const }],
    ['layer', { layer: 'all' as const }],
    ['period', { period: { start: '2024-01', end: '2024-12' } }],
    ['unit', { unit: '人' as const }],
  ])('of another %s are never added, subtracted or divided; the error names both', (difference, part) => {
    const [a, b] = [measured({ name: '居民住院支出' }), measured({ name: '居民筹资', ...part })];
    for (const result of [plus(a, b), minus(a, b), ratioOf(a, b)]) {
      expect(result.ok).toBe(false);
      if (!result.ok) expect(result.error).toMatchObject({ kind: 'mixedUnits', difference });
      if (!result.ok && result.error.kind === 'mixedUnits')
        expect([result.error.first, result.error.second].join()).toMatch(/居民住院支出.*居民筹资/);
    }
  });
  it('of one kind are, and an unknown layer agrees with any', () => {
    expect(minus(measured({ value: 7 }), measured({ layer: null, value: 2 }))).toMatchObject({
      ok: true,
      value: { value: 5, layer: 'basic' },
    });
    expect(ratioOf(measured({ value: 7 }), measured({ value: 2 }))).toEqual({ ok: true, value: 3.5 });
  });
});

describe('one-offs', () => {
  const zhuzhou = shipped('zhuzhou-2021h1');
  it('are listed with their period and source; those that can be counted have a switch', () => {
    const late = zhuzhou.oneOffs!.filter((o) => o.effect === 'accruedUnbooked');
    expect(late.map((o) => [o.fund, o.amount!.value, o.bookedIn])).toEqual([
      ['employee.pool', 120_000_000, '2021-07'],
      ['employee.account', 50_000_000, '2021-07'],
    ]);
    expect(zhuzhou.oneOffs!.some((o) => o.effect === 'memo' && o.id === 'prepaid2020')).toBe(true);
  });

  it('June’s contributions switched on: the printed half-year stays, July books them, and they were due in June', () => {
    const lever = zhuzhou.oneOffs!.find(
      (o) => o.fund === 'employee.pool' && o.effect === 'accruedUnbooked',
    )!.lever!;
    const [off, on] = [run(zhuzhou), run(zhuzhou, [set(lever, 1, '2021-01')])];
    const income = (p: Projection): readonly number[] => p.funds['employee.pool']!.income['contribution']!;
    expect(total(income(on), 0, 6)).toBeCloseTo(691_420_000, 0);
    expect(income(on)[6]! - income(off)[6]! * (1 + 120_000_000 / 691_420_000)).toBeCloseTo(120_000_000, 0);
    expect(
      on.bridge['employee.pool']!.items.receivable[5]! - off.bridge['employee.pool']!.items.receivable[5]!,
    ).toBeCloseTo(120_000_000, 0);
    expectBridged(on);
  });

  it('interest that is booked at the year’s end is not doubled from half a year', () => {
    const { income } = run(zhuzhou).funds['resident.pool']!;
    expect(total(income['interest']!, 0, 6)).toBeCloseTo(8_650_000, 0);
    expect(total(income['interest']!, 0, 12)).toBeCloseTo(8_650_000 / 0.47, -4);
  });
});

describe('actual months', () => {
  const ezhou = shipped('ezhou-2024h1');
  const appended = (months: readonly string[], amount: number): Baseline => ({
    ...ezhou,
    actuals: months.map((month) => ({
      fund: 'employee.pool',
      side: 'expenditure' as const,
      line: 'outpatientChronic',
      month,
      amount,
    })),
  });

  it('stand in the ledger, with the forecast kept beside them', () => {
    const p = run(appended(['2024-07', '2024-08'], 9_000_000));
    const line = p.funds['employee.pool']!.expenditure['outpatientChronic']!;
    expect([line[6], line[7]]).toEqual([9_000_000, 9_000_000]);
    expect(p.actuals).toHaveLength(2);
    expect(p.actuals[0]!.forecast).toBe(
      run(ezhou).funds['employee.pool']!.expenditure['outpatientChronic']![6],
    );
    expectBridged(p);
  });

  it('of a whole year replace the assumed season: the same months of later years follow', () => {
    const base = run(ezhou).funds['employee.pool']!.expenditure['outpatientChronic']!;
    const second = ['2024-07', '2024-08', '2024-09', '2024-10', '2024-11', '2024-12'];
    const partly = run(appended(second.slice(0, 5), 9_000_000));
    const whole = run(appended(second, 9_000_000));
    const line = (p: Projection) => p.funds['employee.pool']!.expenditure['outpatientChronic']!;
    expect(line(partly).slice(12)).toEqual(base.slice(12));
    expect(line(whole).slice(0, 6)).toEqual(base.slice(0, 6));
    expect(line(whole)[18]! / base[18]!).toBeCloseTo(9_000_000 / base[6]!, 6);
    expect(line(whole)[12]).toBe(base[12]);
    expectBridged(whole);
  });

  it('change no month before them, over random months and amounts', async () => {
    const base = run(ezhou, [], {}, '2027-12');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 6, max: 40 }),
        fc.integer({ min: 0, max: 1e10 }),
        async (at, centsOf) => {
          const month = base.months[at]!;
          const p = run(appended([month], centsOf / 100), [], {}, '2027-12');
          for (const fund of Object.keys(base.funds)) {
            expect(p.funds[fund]!.cumulativeSurplus.slice(0, at)).toEqual(
              base.funds[fund]!.cumulativeSurplus.slice(0, at),
            );
          }
          expect(p.funds['employee.pool']!.expenditure['outpatientChronic']![at]).toBe(centsOf / 100);
        },
      ),
      { numRuns: 1000 },
    );
  }, 60_000);
});

describe('scaling', () => {
  it('k times the people and the absolute money give k times all money, within rounding', async () => {
    const base = shipped('ezhou-2024h1');
    const once = run(base, [], {}, '2026-12');
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.1, max: 20, noNaN: true }), async (k) => {
        const many = run(scaled(base, k), [], {}, '2026-12');
        for (const [id, fund] of Object.entries(once.funds)) {
          for (const side of ['income', 'expenditure'] as const) {
            for (const [line, series] of Object.entries(fund[side])) {
              series.forEach((amount, t) =>
                expect(Math.abs(many.funds[id]![side][line]![t]! - k * amount)).toBeLessThanOrEqual(
                  0.01 * (1 + k),
                ),
              );
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});

function scaled(base: Baseline, k: number): Baseline {
  const line = <L extends Baseline['funds'][number]['income'][number]>(l: L): L =>
    l.reported ? { ...l, reported: { ...l.reported, value: l.reported.value * k } } : l;
  return {
    ...base,
    people: base.people.map((p) => ({ ...p, count: { ...p.count, value: p.count.value * k } })),
    funds: base.funds.map((f) => ({
      ...f,
      income: f.income.map(line),
      expenditure: f.expenditure.map(line),
    })),
  };
}
