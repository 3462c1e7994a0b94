/** The national active by cohorts whose entrants stay at what filled the two years before. */
import { defaultAssumptions } from '../../models/demography/assumptions.ts';
import { initialPopulation } from '../../models/demography/initial-population.ts';
import { projectPeople, type PeopleProjection } from '../../models/demography/project-people.ts';
import { sumOf, type Population } from '../../models/demography/population.ts';
import { series } from '../../models/national/series.ts';
import { cellAt } from '../../models/national/table.ts';

export type Column = 'employee.active' | 'employee.retired';
export const reported = (column: Column, year: number): number => cellAt(series, column, year)!.value;

const atEndOf = (year: number): Population =>
  initialPopulation({
    province: 'China',
    month: `${year}-12`,
    active: reported('employee.active', year),
    retired: reported('employee.retired', year),
    resident: 0,
  }).population;

/** Net entrants a month that filled the active of the two years up to `year`. */
function entrantsBefore(year: number): number {
  const [from, to] = [reported('employee.active', year - 2), reported('employee.active', year)];
  const people = atEndOf(year - 2);
  const total = Float64Array.from({ length: 24 }, (_, i) => from + ((to - from) * (i + 1)) / 24);
  const { flows } = projectPeople(people, 24, {
    ...defaultAssumptions(people, 24),
    employment: { kind: 'hold', total },
  });
  return (sumOf(flows.entrants) - sumOf(flows.leavers)) / 24;
}

/** Month ends from the end of `start` on. */
export function nationFrom(start: number, last: number): PeopleProjection['counts'] {
  const people = atEndOf(start);
  const months = (last - start) * 12;
  return projectPeople(people, months, {
    ...defaultAssumptions(people, months),
    employment: { kind: 'flows', entrants: entrantsBefore(start), leavers: 0 },
  }).counts;
}

/** Active at the end of each year from `start` to `last`. */
export function activeByYear(start: number, last: number): (year: number) => number {
  const { active } = nationFrom(start, last);
  return (year) => active[(year - start) * 12]!;
}
