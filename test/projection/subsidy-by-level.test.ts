/** Who pays the residents' subsidy, and when each level's money arrives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import type { Projection } from '../../models/projection/projection.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { run, set, shipped, SHIPPED, total } from './run-baseline.ts';

const county = shipped('shandan-2024h1');
const city = shipped('ezhou-2024h1');
const levelsOf = ({ subsidy }: Projection): [string, readonly number[]][] => Object.entries(subsidy.levels);
const bookedOf = (p: Projection): readonly number[] => p.funds['resident.pool']!.income['subsidy']!;
const cents = (amount: number): number => Math.round(amount * 100);

/** Months whose levels are not the booked subsidy, to the cent. */
const monthsThatDiffer = (p: Projection): number[] =>
  p.months.flatMap((_, t) =>
    levelsOf(p).reduce((sum, [, amounts]) => sum + cents(amounts[t]!), 0) === cents(bookedOf(p)[t]!)
      ? []
      : [t],
  );

describe('the subsidy by level', () => {
  it.each(SHIPPED)('%s: the levels add up to what is booked, in every month', (id) => {
    const p = run(shipped(id));
    expect(levelsOf(p).map(([level]) => level)).toEqual(shipped(id).subsidyLevels!.map(({ level }) => level));
    expect(monthsThatDiffer(p)).toEqual([]);
  });

  it('the centre pays 60 % in Ezhou, and 65 % of a cover year from which it is set', () => {
    const p = run(city, [set('resident.subsidy.central.share', 0.65, '2026-01')], {}, '2027-12');
    const base = run(city, [], {}, '2027-12');
    const share = (t: number): number => p.subsidy.levels['central']![t]! / bookedOf(p)[t]!;
    expect(share(16)).toBeCloseTo(0.6, 7);
    expect(share(28)).toBeCloseTo(0.65, 7);
    bookedOf(p).forEach((amount, t) => expect(Math.abs(amount - bookedOf(base)[t]!)).toBeLessThan(0.02));
  });

  it('a centre that pays all leaves nothing to the county and the others', () => {
    const p = run(county, [set('resident.subsidy.central.share', 1, '2025-01')], {}, '2025-12');
    expect(total(p.subsidy.levels['ownCounty']!, 12)).toBe(0);
    expect(total(p.subsidy.levels['local']!, 12)).toBe(0);
    expect(total(p.subsidy.levels['central']!, 12)).toBeCloseTo(total(bookedOf(p), 12), 2);
  });

  it('money of the other levels three months late: nothing is lost, its accrual stays', () => {
    const late = set('resident.subsidy.local.lateMonths', 3, '2026-01');
    const [base, p] = [run(city, [], {}, '2028-12'), run(city, [late], {}, '2028-12')];
    const of = (own: Projection): readonly number[] => own.subsidy.levels['local']!;
    expect(of(p).slice(0, 24)).toEqual(of(base).slice(0, 24));
    expect(p.accrual).toEqual(base.accrual);
    const centre = base.subsidy.levels['central']!;
    p.subsidy.levels['central']!.forEach((amount, t) =>
      expect(Math.abs(amount - centre[t]!)).toBeLessThan(0.015),
    );
    for (let t = 27; t < 60; t++) expect(Math.abs(of(p)[t]! - of(base)[t - 3]!)).toBeLessThan(0.02);
    // What is due in 2026-01 and -02 (none by the calendar) is all that January to March can book.
    expect(of(p)[27]).toBe(0);
    expect(of(p)[29]).toBeCloseTo(of(base)[26]!, 1);
  });

  it('where the report prints what was booked, no printed month is late', () => {
    const booked = shipped('zhuzhou-2021h1');
    const moved: Baseline = {
      ...booked,
      parameters: booked.parameters.map((p) =>
        p.id.endsWith('.lateMonths') ? { ...p, path: { kind: 'constant' as const, value: 2 } } : p,
      ),
    };
    expect(total(bookedOf(run(moved)), 0, 6)).toBeCloseTo(total(bookedOf(run(booked)), 0, 6), 2);
  });

  it('a baseline without the levers has its printed shares', () => {
    const own = ({ id }: { id: string }): boolean => !/^resident\.subsidy\..*\.(share|lateMonths)$/.test(id);
    const old = { ...county, parameters: county.parameters.filter(own) };
    expect(run(old).subsidy).toEqual(run(county).subsidy);
    const { subsidyLevels: _, ...bare } = old;
    expect(run(bare).subsidy).toEqual({ levels: {} });
  });

  const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const LEVERS: Readonly<Record<string, fc.Arbitrary<number>>> = {
    'resident.subsidy.central.share': within(0, 1),
    'resident.subsidy.ownCounty.share': within(0, 1),
    'resident.subsidy.central.lateMonths': fc.integer({ min: 0, max: 24 }),
    'resident.subsidy.ownCounty.lateMonths': fc.integer({ min: 0, max: 24 }),
    'resident.subsidy.local.lateMonths': within(0, 24),
  };
  const change = fc
    .constantFrom(...Object.keys(LEVERS))
    .chain((lever) =>
      fc
        .tuple(LEVERS[lever]!, fc.constantFrom('2024-08', '2025-01', '2025-06'))
        .map(([value, from]): Change => set(lever, value, from)),
    );
  const changes = fc.uniqueArray(change, { selector: (c) => c.lever, minLength: 1, maxLength: 5 });
  const subsidyOnly: Baseline = {
    ...county,
    dip: [],
    oneOffs: [],
    funds: county.funds
      .filter(({ id }) => id === 'resident.pool')
      .map((fund) => ({ ...fund, income: fund.income.filter((l) => l.id === 'subsidy'), expenditure: [] })),
  };

  it('whatever is set, levels add up to the books, and books and what is due to the accrual', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const p = run(subsidyOnly, list, {}, '2026-12');
        expect(monthsThatDiffer(p)).toEqual([]);
        const base = run(subsidyOnly, [], {}, '2026-12');
        expect(p.accrual).toEqual(base.accrual);
        for (const [, amounts] of levelsOf(p)) expect(Math.min(...amounts)).toBeGreaterThanOrEqual(-0.02);
        expect(total(bookedOf(p))).toBeLessThanOrEqual(total(bookedOf(base)) + 1);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
