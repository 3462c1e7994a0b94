/** The people of a run: nobody is lost, totals are the reported ones, levers move what they touch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import { FLOW_EFFECTS } from '../../models/demography/flows.ts';
import type { Group } from '../../models/demography/population.ts';
import type { PeopleLedger, Projection } from '../../models/projection/projection.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { run, set, shipped, SHIPPED } from './run-baseline.ts';

const EFFECTS: Readonly<Record<string, Partial<Record<Group, 1 | -1>>>> = {
  ...FLOW_EFFECTS,
  activeSet: { active: 1 },
  retiredSet: { retired: 1 },
  residentSet: { resident: 1 },
};
const IDS = { active: 'employee.active', retired: 'employee.retired', resident: 'resident' } as const;
const GROUPS = Object.keys(IDS) as Group[];

const ezhou = shipped('ezhou-2024h1');
/** Its people alone: one fund is enough for a run. */
const peopleOnly: Baseline = { ...ezhou, funds: ezhou.funds.filter((f) => f.id === 'maternity'), dip: [] };
const until = '2029-12';
const base = run(peopleOnly, [], {}, until);

/** The largest gap between a count and the one before it with the month's flows, over the count. */
function worstGap({ insured, people }: Pick<Projection, 'insured' | 'people'>): number {
  let worst = 0;
  for (const group of GROUPS) {
    const count = insured[IDS[group]]!;
    for (let t = 1; t < count.length; t++) {
      const net = Object.entries(people.flows).reduce(
        (sum, [flow, series]) => sum + (EFFECTS[flow]![group] ?? 0) * series[t]!,
        0,
      );
      worst = Math.max(worst, Math.abs(count[t]! - count[t - 1]! - net) / Math.max(1, count[t - 1]!));
    }
  }
  return worst;
}

const month = fc
  .integer({ min: 0, max: 71 })
  .map((at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const LEVERS: Readonly<Record<string, fc.Arbitrary<number>>> = {
  'employee.retirement.law': fc.constantFrom(0, 1),
  'employee.retirement.shiftMonths': fc.integer({ min: -60, max: 120 }),
  'employee.retirement.contributionYearsShare': within(0, 1),
  'employee.entrants.multiplier': within(0, 5),
  'employee.churn.toResidentShare': within(0, 1),
  'resident.churn.toEmployeeShare': within(0, 1),
  'resident.births.multiplier': within(0, 5),
  'all.mortality.factor': within(0.1, 5),
  'resident.enrolment.premiumElasticity': within(-5, 0),
  'employee.reclassification.people': within(-200_000, 200_000),
  'resident.premium.amount': within(100, 2000),
  'employee.active.growth': within(-0.3, 0.3),
  'employee.retired.growth': within(-0.3, 0.3),
  'resident.growth': within(-0.3, 0.3),
  'employee.insured.retireeShare': within(0, 0.9),
};
const change = fc
  .constantFrom(...Object.keys(LEVERS))
  .chain((lever) => fc.tuple(LEVERS[lever]!, month).map(([value, from]): Change => set(lever, value, from)));
const changes = fc.uniqueArray(change, { selector: (c) => c.lever, minLength: 1, maxLength: 5 });
const counts = fc.record({
  active: fc.integer({ min: 1, max: 3_000_000 }),
  retired: fc.integer({ min: 1, max: 1_000_000 }),
  resident: fc.integer({ min: 1, max: 9_000_000 }),
});
const withCounts = (of: Readonly<Record<Group, number>>): Baseline => ({
  ...peopleOnly,
  people: peopleOnly.people.map((p) => {
    const group = GROUPS.find((g) => IDS[g] === p.id)!;
    return { ...p, count: { ...p.count, value: of[group] } };
  }),
});

describe('over random populations and scenarios', () => {
  it('people at a month’s end are those before and the named flows, to 1e-9; reported totals stand; nobody is negative', async () => {
    await fc.assert(
      fc.asyncProperty(counts, changes, async (of, list) => {
        const p = run(withCounts(of), list, {}, until);
        expect(worstGap(p)).toBeLessThanOrEqual(1e-9);
        for (const group of GROUPS) {
          const count = p.insured[IDS[group]]!;
          expect(count.every((n) => n >= 0)).toBe(true);
          if (list.every((c) => c.from > '2024-06'))
            expect(Math.abs(count[5]! / of[group] - 1)).toBeLessThan(1e-12);
        }
        return Promise.resolve();
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('no month before a change moves by a bit', async () => {
    await fc.assert(
      fc.asyncProperty(change, async (one) => {
        const p = run(peopleOnly, [one], {}, until);
        const at = p.months.indexOf(one.from);
        const before = (of: Projection) => [
          ...Object.values(of.insured).map((s) => s.slice(0, at)),
          ...Object.values(of.people.flows).map((s) => s.slice(0, at)),
          ...Object.values(of.people.ageing).map((s) => s.slice(0, at)),
          ...of.people.pyramids.at.filter((pyramid) => pyramid.month < one.from),
        ];
        expect(before(p)).toEqual(before(base));
        return Promise.resolve();
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('later retirement never lowers the active per retired', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        month.filter((m) => m > '2024-06' && m < '2028-01'),
        fc.constantFrom(0, 1),
        async (shift, more, from, law) => {
          const of = (months: number, base: number) =>
            run(
              peopleOnly,
              [
                set('employee.retirement.law', base, from),
                set('employee.retirement.shiftMonths', months, from),
              ],
              {},
              '2027-12',
            ).people.activePerRetired;
          const sooner = of(shift, law);
          const later = [of(shift + more, law), of(shift, 1)];
          for (const ratios of later)
            expect(ratios.findIndex((ratio, t) => ratio! < sooner[t]! * (1 - 1e-9))).toBe(-1);
          return Promise.resolve();
        },
      ),
      { numRuns: 1000 },
    );
  }, 180_000);
});

describe('the people of a shipped baseline', () => {
  it.each(SHIPPED)('%s: nobody is lost, and the ages add up to the count', (id) => {
    const p = run(shipped(id));
    expect(worstGap(p)).toBeLessThanOrEqual(1e-9);
    expect(p.people.pyramids.at.length).toBe(11);
    for (const pyramid of p.people.pyramids.at) {
      for (const group of GROUPS) {
        const { male, female } = pyramid[group];
        const sum = [...male, ...female].reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - p.insured[IDS[group]]![p.months.indexOf(pyramid.month)]!)).toBeLessThan(5);
      }
    }
  });

  it('a scenario that sets the law in force is the baseline, to the bit', () => {
    const same = run(ezhou, [set('employee.retirement.law', 1, '2025-01')]);
    expect(same.insured).toEqual(run(ezhou).insured);
    expect(same.funds).toEqual(run(ezhou).funds);
  });

  it('a jump of more than a tenth is noted as a reclassification that moves nothing', () => {
    const event = ezhou.oneOffs!.find((o) => o.id === 'reclassification.employee.retired')!;
    expect([event.effect, event.amount!.value, event.amount!.unit]).toEqual(['memo', 67_538 - 54_550, '人']);
    expect(ezhou.oneOffs!.some((o) => o.id === 'reclassification.employee.active')).toBe(false);
  });

  it('as known at the report, before the decision of September 2024, the old law goes on', () => {
    const then = run(peopleOnly, [], { knownAsOf: '2024-06' }, until).people.retirements;
    const now = base.people.retirements;
    expect(then.slice(0, 12)).toEqual(now.slice(0, 12));
    expect(now[12]).toBe(0);
    expect(then[12]).toBeGreaterThan(300);
  });

  it('without the cohorts’ parameters, as in an older file, the retired follow their growth and ages move nothing', () => {
    const own = ({ id }: { id: string }) =>
      !/^(employee\.(retirement|entrants|churn|reclassification|ageing)|resident\.(births|enrolment|churn|ageing)|all\.mortality)\./.test(
        id,
      );
    const { demography: _, ...rest } = peopleOnly;
    const old: Baseline = {
      ...rest,
      parameters: rest.parameters
        .filter(own)
        .map((p) =>
          p.id === 'employee.retired.growth' ? { ...p, path: { kind: 'constant', value: 0.03 } } : p,
        ),
    };
    const p = run(old, [], {}, until);
    expect(p.insured['employee.retired']![17]! / 67_538).toBeCloseTo(1.03, 9);
    expect(p.people.ageing).toEqual({});
    expect(worstGap(p)).toBeLessThanOrEqual(1e-9);
  });
});

describe('levers of people', () => {
  const with_ = (...list: Change[]): Projection => run(peopleOnly, list, {}, until);
  const sum = (series: readonly number[]) => series.reduce((a, b) => a + b, 0);
  const at = (of: Projection, id: string, when: string) => of.insured[id]![of.months.indexOf(when)]!;

  it('a growth that is set replaces the cohorts of its group from its month on, and is a flow of its own', () => {
    const p = with_(set('employee.retired.growth', 0.12, '2026-01'));
    const growth = at(p, 'employee.retired', '2026-12') / at(base, 'employee.retired', '2025-12');
    expect(growth).toBeCloseTo(1.12, 12);
    expect(p.insured['employee.active']).toEqual(base.insured['employee.active']);
    expect(p.people.retirements).toEqual(base.people.retirements);
    expect(sum(p.people.flows['retiredSet']!.slice(24, 36))).toBeGreaterThan(5000);
  });

  it('without the law of 2025 more retire: the active lose whom the retired win', () => {
    const p = with_(set('employee.retirement.law', 0, '2025-01'));
    const [lost, won] = ['employee.active', 'employee.retired'].map(
      (id) => at(p, id, '2029-12') - at(base, id, '2029-12'),
    ) as [number, number];
    expect(won).toBeGreaterThan(3000);
    expect(Math.abs(lost + won)).toBeLessThan(won * 0.001);
  });

  it('a shift of twelve months from 2026-01: nobody retires by age in 2026', () => {
    const p = with_(set('employee.retirement.shiftMonths', 12, '2026-01'));
    const ages = ['retiringMen', 'retiringWomen55', 'retiringWomen50'];
    expect(ages.map((flow) => sum(p.people.flows[flow]!.slice(24, 36)))).toEqual([0, 0, 0]);
    expect(sum(p.people.flows['retiringMen']!.slice(36, 48))).toBeGreaterThan(1000);
  });

  it('entrants at half are half of the baseline’s from their month on', () => {
    const p = with_(set('employee.entrants.multiplier', 0.5, '2026-01'));
    const entrants = (of: Projection) => of.people.flows['entrants']!;
    expect(entrants(p)[30]).toBeCloseTo(entrants(base)[30]! / 2, 9);
    expect(entrants(p)[23]).toBe(entrants(base)[23]);
  });

  it('a number of reclassified people moves once, in its month', () => {
    const { flows } = with_(set('employee.reclassification.people', 1200, '2026-03')).people;
    expect(flows['reclassified']!.map((n, t) => [t, n]).filter(([, n]) => n !== 0)).toEqual([[26, 1200]]);
  });

  it('a premium of 600 after 400 with an elasticity of −0.2: 9.2 % of the adults leave in January', () => {
    const premium = (...list: Change[]) => with_(set('resident.premium.amount', 600, '2027-01'), ...list);
    const p = premium(set('resident.enrolment.premiumElasticity', -0.2, '2026-01'));
    const left = p.people.flows['dropOut']!;
    const adults = p.people.pyramids.at.find((y) => y.month === '2026-12')!.resident;
    const over20 = [...adults.male.slice(4), ...adults.female.slice(4)].reduce((a, b) => a + b, 0);
    const share = left[36]! / over20;
    // 600/400 − 1 = 50 %, wages 4 % less: 46 % × 0.2 = 9.2 %, of those over 18 and not only over 20.
    expect(share).toBeGreaterThan(0.0915);
    expect(share).toBeLessThan(0.096);
    expect(left.filter((n) => n > 0).length).toBe(1);
  });

  it('a mortality of 1.2 means more deaths and fewer residents; births at 1.5 are half as many again', () => {
    const deadly = with_(set('all.mortality.factor', 1.2, '2026-01'));
    expect(
      deadly.people.flows['residentDeaths']![24]! / base.people.flows['residentDeaths']![24]!,
    ).toBeCloseTo(1.19, 1);
    expect(at(deadly, 'resident', '2029-12')).toBeLessThan(at(base, 'resident', '2029-12'));
    const born = with_(set('resident.births.multiplier', 1.5, '2026-01')).people.flows['births']!;
    expect(born[24]! / base.people.flows['births']![24]!).toBeCloseTo(1.5, 12);
  });

  it('ageing set to 0 keeps use by age where it stands, and by the cohorts it rises in every group', () => {
    const still: PeopleLedger = with_(set('employee.ageing.growth', 0, '2026-01')).people;
    expect(still.ageing['employee.retired']![71]).toBe(base.people.ageing['employee.retired']![23]);
    for (const id of Object.values(IDS)) expect(base.people.ageing[id]![71]).toBeGreaterThan(1);
  });

  it('fewer residents pay fewer premiums from the next cover year on', () => {
    const premiums = (list: Change[]) => {
      const { premium } = run(ezhou, list, {}, until).accrual['resident.pool']!.income;
      return premium!;
    };
    const [before, after] = [premiums([]), premiums([set('resident.births.multiplier', 0, '2026-01')])];
    expect(after.slice(0, 36)).toEqual(before.slice(0, 36).map((v, t) => (t < 24 ? v : after[t])));
    expect(after[36]).toBeLessThan(before[36]!);
  });

  it('assisted heads are told and move no money', () => {
    const p = with_(set('resident.enrolment.assistedShare', 0.2, '2025-01'));
    expect(p.people.assisted[20]! / base.people.assisted[20]!).toBeCloseTo(0.2 / 0.083, 9);
    expect(p.funds).toEqual(base.funds);
  });
});
