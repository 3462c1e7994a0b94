/** Nobody is lost, totals are the reported ones, and later retirement is no burden, whatever the scenario. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import type { Group } from '../../models/demography/population.ts';
import type { Projection } from '../../models/projection/projection.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { run, set } from './run-baseline.ts';
import { base, GROUPS, IDS, peopleOnly, until, worstGap } from './run-people.ts';

const month = fc
  .integer({ min: 0, max: 71 })
  .map((at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const LEVERS: Readonly<Record<string, fc.Arbitrary<number>>> = {
  'employee.retirement.law': fc.constantFrom(0, 1),
  'employee.retirement.shiftMonths': fc.integer({ min: -60, max: 120 }),
  'employee.retirement.contributionYearsShare': within(0, 1),
  'employee.entrants.multiplier': within(0, 5),
  'employee.leavers.share': within(0, 1),
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
