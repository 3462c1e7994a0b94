import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assumptionsAt,
  defaultAssumptions,
  type PeopleAssumptions,
} from '../../models/demography/assumptions.ts';
import { stepMonth } from '../../models/demography/cohort.ts';
import { FLOWS, netChange, type MonthFlows } from '../../models/demography/flows.ts';
import { initialPopulation } from '../../models/demography/initial-population.ts';
import { deathShare } from '../../models/demography/life-table.ts';
import {
  ageIndexOf,
  countOf,
  GROUPS,
  slotsOf,
  sumOf,
  type Population,
} from '../../models/demography/population.ts';
import { projectPeople, type PeopleProjection } from '../../models/demography/project-people.ts';
import { LAW_2025, OLD_LAW, type RetirementLaw } from '../../models/demography/retirement-age.ts';
import { cases, type Case } from './populations.ts';

const nation = initialPopulation({
  province: 'China',
  month: '2024-12',
  active: 272_000_000,
  retired: 100_000_000,
  resident: 950_000_000,
}).population;

/** Nobody comes or goes but by death, birth and retirement. */
const closed = (population: Population, months: number): PeopleAssumptions => ({
  ...defaultAssumptions(population, months),
  employment: { kind: 'flows', entrants: 0, leavers: 0 },
  enrolment: { kind: 'flows', entrants: 0, leavers: 0 },
});

const flowsIn = (projection: PeopleProjection, month: number) =>
  Object.fromEntries(FLOWS.map((flow) => [flow, projection.flows[flow][month]!])) as MonthFlows;

async function inEveryCase(check: (run: Case, initial: Population) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(cases, async (run) => {
      check(run, initialPopulation(run.reported).population);
      return Promise.resolve();
    }),
    { numRuns: 1000 },
  );
}

describe('in every random population and scenario', { timeout: 120_000 }, () => {
  it('people at a month’s end are those before and the named flows, to 1e-9', () =>
    inEveryCase(({ months, assumptions }, initial) => {
      const projection = projectPeople(initial, months, assumptions);
      const scale = Math.max(1, ...GROUPS.map((group) => countOf(initial, group)));
      let worst = 0;
      for (let month = 0; month < months; month++) {
        for (const group of GROUPS) {
          const [before, after] = [projection.counts[group][month]!, projection.counts[group][month + 1]!];
          worst = Math.max(worst, Math.abs(after - before - netChange(flowsIn(projection, month), group)));
        }
      }
      expect(worst / scale).toBeLessThanOrEqual(1e-9);
    }));

  it('no cohort is ever negative, and the only flow that may be is a reclassification', () =>
    inEveryCase(({ months, assumptions }, initial) => {
      const { final, flows } = projectPeople(initial, months, assumptions);
      const cohorts = GROUPS.flatMap((group) => slotsOf(final, group));
      const forward = FLOWS.filter((flow) => flow !== 'reclassified').map((flow) => flows[flow]);
      expect([...cohorts, ...forward].filter((numbers) => !numbers.every((n) => n >= 0))).toEqual([]);
    }));

  it('a projection is its months one by one, to the bit', () =>
    inEveryCase(({ months, assumptions }, initial) => {
      const projection = projectPeople(initial, months, assumptions);
      let population = initial;
      for (let month = 0; month < months; month++) {
        const step = stepMonth(population, assumptionsAt(assumptions, month));
        population = step.population;
        expect(FLOWS.filter((flow) => step.flows[flow] !== projection.flows[flow][month])).toEqual([]);
      }
      expect(JSON.stringify(population)).toBe(JSON.stringify(projection.final));
      expect(ageIndexOf(population, 'retired')).toBe(projection.ageIndex.retired[months]);
    }));

  it('a step leaves the population it was given as it was', () =>
    inEveryCase(({ assumptions }, initial) => {
      const before = JSON.stringify(initial);
      stepMonth(initial, assumptionsAt(assumptions, 0));
      expect(JSON.stringify(initial)).toBe(before);
    }));

  it('later retirement never lowers the active per retired', () =>
    inEveryCase(({ months, assumptions }, initial) => {
      const { law } = assumptions;
      const open = { ...closed(initial, months), ...pickRates(assumptions) };
      const sooner = projectPeople(initial, months, { ...open, law });
      const later = projectPeople(initial, months, { ...open, law: { ...law, shift: law.shift + 7 } });
      const toLaw = projectPeople(initial, months, { ...open, law: { ...law, base: 'law2025' } });
      expectNoFewer(later, sooner);
      if (law.base === 'old') expectNoFewer(toLaw, sooner);
    }));

  it('a held total is the total', () =>
    inEveryCase(({ months, assumptions }, initial) => {
      const target = Array.from({ length: months }, (_, i) => countOf(initial, 'active') * (0.9 + i / 100));
      const projection = projectPeople(initial, months, {
        ...assumptions,
        reclassified: 0,
        lateRetirement: 1,
        employment: { kind: 'hold', total: target },
      });
      target.forEach((total, i) =>
        expect(Math.abs(projection.counts.active[i + 1]! / total - 1)).toBeLessThan(1e-9),
      );
    }));
});

function pickRates(assumptions: PeopleAssumptions): Partial<PeopleAssumptions> {
  const { mortality, contributionShare, lateRetirement, activeToResident, births } = assumptions;
  return { mortality, contributionShare, lateRetirement, activeToResident, births };
}

/** In no month fewer active or more retired people. */
function expectNoFewer(later: PeopleProjection, sooner: PeopleProjection): void {
  const { active, retired } = sooner.counts;
  expect(later.counts.active.findIndex((n, month) => n < active[month]! * (1 - 1e-12))).toBe(-1);
  expect(later.counts.retired.findIndex((n, month) => n > retired[month]! * (1 + 1e-12))).toBe(-1);
}

describe('deaths', () => {
  it('of a year leave N·(1 − D) of those who had completed an age', () => {
    const year = projectPeople(nation, 12, closed(nation, 12));
    const middle = (nation.month + 7) / 12;
    const slot = 80 + 1;
    const expected = nation.retired.female[slot]! * (1 - deathShare(80, 'female', middle));
    expect(year.final.retired.female[slot]! / expected).toBeCloseTo(1, 12);
    expect(year.final.anniversary).toBe(nation.month);
    const month = stepMonth(year.final, assumptionsAt(closed(nation, 13), 12)).population;
    expect(month.anniversary).toBe(nation.month + 12);
  });

  it('take everyone of 104 within the year', () => {
    const year = projectPeople(nation, 13, closed(nation, 13));
    expect(sumOf(year.final.resident.male.subarray(106 - 1))).toBeLessThan(
      sumOf(nation.resident.male.subarray(104)),
    );
  });

  it('of the whole nation are 10 to 12.5 million in 2025, as in the outlook', () => {
    const year = projectPeople(nation, 12, defaultAssumptions(nation, 12));
    const dead =
      sumOf(year.flows.activeDeaths) + sumOf(year.flows.retiredDeaths) + sumOf(year.flows.residentDeaths);
    expect(dead).toBeGreaterThan(10e6);
    expect(dead).toBeLessThan(12.5e6);
  });
});

describe('retirements of the nation, 2025–2039, by birth month and nobody entering', () => {
  const run = (law: RetirementLaw) => projectPeople(nation, 180, { ...closed(nation, 180), law });
  const [old, law] = [run(OLD_LAW), run(LAW_2025)];
  const fall = (flow: 'retiringMen' | 'retiringWomen55' | 'retiringWomen50') =>
    1 - sumOf(law.flows[flow]) / sumOf(old.flows[flow]);

  it('fall by about a fifth for men: 144 of 180 birth months retire', () => {
    expect(fall('retiringMen')).toBeGreaterThan(0.16);
    expect(fall('retiringMen')).toBeLessThan(0.22);
  });

  it('fall by about a fifth for women at 55', () => {
    expect(fall('retiringWomen55')).toBeGreaterThan(0.16);
    expect(fall('retiringWomen55')).toBeLessThan(0.24);
  });

  it('fall by more than a third for women at 50: 120 of 180 birth months, and the 60 that wait are a larger generation', () => {
    expect(fall('retiringWomen50')).toBeGreaterThan(1 / 3);
    expect(fall('retiringWomen50')).toBeLessThan(0.42);
  });

  it('weighted by the census: 19.0 % of men, 20.6 % of women at 55 and 39.8 % at 50, beside 20, 20 and 33.3 % of the schedule', () => {
    const falls = (['retiringMen', 'retiringWomen55', 'retiringWomen50'] as const).map(fall);
    expect(falls.map((share) => Number(share.toFixed(3)))).toEqual([0.19, 0.206, 0.398]);
  });

  it('are none in 2025-01, the month the law begins', () => {
    expect(
      ['retiringMen', 'retiringWomen55', 'retiringWomen50'].map(
        (flow) => law.flows[flow as 'retiringMen'][0],
      ),
    ).toEqual([0, 0, 0]);
    expect(old.flows.retiringMen[0]).toBeGreaterThan(0);
  });

  it('under the old law come evenly within a cohort: 2025-01 and 2025-12 differ by deaths only', () => {
    expect(old.flows.retiringMen[11]! / old.flows.retiringMen[0]!).toBeGreaterThan(0.98);
    expect(old.flows.retiringMen[11]! / old.flows.retiringMen[0]!).toBeLessThan(1);
  });
});

describe('contribution years', () => {
  it('of half of them halve the retirements; the others pay on and stay active', () => {
    const base = { ...closed(nation, 1), law: OLD_LAW };
    const [all, half] = [
      projectPeople(nation, 1, base),
      projectPeople(nation, 1, { ...base, contributionShare: 0.5, lateRetirement: 0 }),
    ];
    expect(half.flows.retiringMen[0]).toBeCloseTo(all.flows.retiringMen[0]! / 2, 6);
    expect(sumOf(half.final.late.male)).toBeCloseTo(half.flows.retiringMen[0]!, 6);
  });
});

describe('a reclassification', () => {
  const events = (people: number) => ({ ...closed(nation, 1), reclassified: people });

  it('moves exactly its number from active to retired', () => {
    const { flows, counts } = projectPeople(nation, 1, events(12_988));
    const without = projectPeople(nation, 1, events(0));
    expect(flows.reclassified[0]).toBe(12_988);
    expect(counts.retired[1]! - without.counts.retired[1]!).toBeCloseTo(12_988, 6);
    expect(counts.active[1]! - without.counts.active[1]!).toBeCloseTo(-12_988, 6);
  });

  it('back makes people active who pay on', () => {
    const { final, flows } = projectPeople(nation, 1, { ...events(-5000), lateRetirement: 0 });
    expect(flows.reclassified[0]).toBe(-5000);
    expect(sumOf(final.late.male) + sumOf(final.late.female)).toBeCloseTo(5000, 6);
  });

  it('of more people than there are is a bug, named with both numbers', () => {
    expect(() => projectPeople(nation, 1, events(300_000_000))).toThrow('reclassified: 300000000 of');
  });
});

describe('ageing', () => {
  it('raises the use of every group of the nation over ten years', () => {
    const { ageIndex } = projectPeople(nation, 120, defaultAssumptions(nation, 120));
    for (const group of GROUPS) expect(ageIndex[group][120]!).toBeGreaterThan(ageIndex[group][0]!);
  });
});
