/** Random populations and assumptions for property tests. */
import fc from 'fast-check';
import { defaultAssumptions, type PeopleAssumptions } from '../../models/demography/assumptions.ts';
import { initialPopulation, type ReportedPeople } from '../../models/demography/initial-population.ts';
import { monthAt, monthIndex } from '../../models/months.ts';

export const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
const people = (max: number) => fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 100, max }));

export const reportedPeople: fc.Arbitrary<ReportedPeople> = fc.record(
  {
    province: fc.constantFrom('湖北省', 'Hunan', '甘肃', 'Elsewhere', null),
    month: fc.integer({ min: monthIndex('2011-01'), max: monthIndex('2035-12') }).map(monthAt),
    active: people(300_000_000),
    retired: people(100_000_000),
    resident: people(1_000_000_000),
    femaleShare: fc.record({ active: share(1), retired: share(1), resident: share(1) }, { requiredKeys: [] }),
    women50Share: share(1),
  },
  { requiredKeys: ['province', 'month', 'active', 'retired', 'resident'] },
);

export const retirementLaw = fc.record({
  base: fc.constantFrom('old' as const, 'law2025' as const),
  shift: fc.integer({ min: -60, max: 60 }),
  shiftFrom: fc.integer({ min: monthIndex('2011-01'), max: monthIndex('2040-12') }),
});

const turnover = (total: number) =>
  fc.oneof(
    fc.record({
      kind: fc.constant('flows' as const),
      entrants: share(total / 100),
      leavers: share(total / 2000),
    }),
    fc.record({
      kind: fc.constant('hold' as const),
      total: fc.double({ min: total / 2, max: total * 1.5, noNaN: true }),
    }),
  );

export interface Case {
  readonly reported: ReportedPeople;
  readonly months: number;
  readonly assumptions: PeopleAssumptions;
}

/** A population with assumptions that stay the same all months. */
export const cases: fc.Arbitrary<Case> = fc
  .tuple(reportedPeople, fc.integer({ min: 1, max: 30 }))
  .chain(([reported, months]) => {
    const defaults = defaultAssumptions(initialPopulation(reported).population, months);
    const changes = fc.record({
      law: retirementLaw,
      mortality: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
      contributionShare: share(1),
      lateRetirement: share(0.2),
      activeToResident: share(0.01),
      residentToActive: share(0.01),
      leaverShare: share(0.01),
      employment: turnover(reported.active),
      enrolment: turnover(reported.resident),
      births: share(reported.resident / 1000),
      dropOut: share(0.01),
      reclassified: fc
        .tuple(fc.nat({ max: months - 1 }), fc.double({ min: -0.1, max: 0.1, noNaN: true }))
        .map(([when, part]) =>
          Array.from({ length: months }, (_, i) =>
            i === when ? part * Math.min(reported.active, reported.retired) * 0.1 : 0,
          ),
        ),
      femaleEntrantShare: share(1),
      women50Share: share(1),
    });
    return changes.map((change) => ({ reported, months, assumptions: { ...defaults, ...change } }));
  });
