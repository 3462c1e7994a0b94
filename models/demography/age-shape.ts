/**
 * The age shape of a region at a date: the census nearest in time, by single years of age,
 * moved to the date by the life table.
 *
 *     forward a year     N(x + 1) = N(x)·(1 − D(x))           N(0) = births
 *     back a year        N(x) = N(x + 1) / (1 − D(x))
 *     part of a year     the mean of the whole years around it, weighted by nearness
 *
 * Births after a census follow its own age 0 by the nation's births: from the census of
 * 2020 straight to the outlook's first year (2024), then the outlook. Only the shape
 * matters; totals come from the reports. Migration after the census is not in it [std].
 */
import {
  CENSUS_YEARS,
  GROUP_FIRST_AGES,
  NATION,
  censusRegion,
  censusTable,
  type Residence,
} from '../national/census.ts';
import { AGES, type Sex } from '../national/life-table.ts';
import { populationOutlook } from '../national/population-outlook.ts';
import { cellAt } from '../national/table.ts';
import { deathShare } from './life-table.ts';
import { singleAges } from './single-ages.ts';

export const SEXES = ['male', 'female'] as const satisfies readonly Sex[];
export type BySex = Readonly<Record<Sex, Float64Array>>;

/** Which census shape was used, for the provenance of the ages. */
export interface ShapeSource {
  /** Name in the census tables. */
  readonly region: string;
  /** Whether the nation stands in for a region that the tables do not have. */
  readonly standIn: boolean;
  readonly censusYear: number;
  readonly residences: readonly Residence[];
  /** From the census to the date; negative when the date is before it. */
  readonly years: number;
}

/** Month index of the census: 1 November, so the end of October. */
const censusMonth = (year: number): number => year * 12 + 9;

const bothSexesAtZero = (() => {
  const table = censusTable(NATION, 2020, 'all');
  return { male: table.male[0]!, female: table.female[0]! };
})();

/** Boys among the newborn: those of age 0 at the census of 2020. */
export const MALE_BIRTH_SHARE = bothSexesAtZero.male / (bothSexesAtZero.male + bothSexesAtZero.female);

/** The nation's births in a year over those of the census year 2020; 1 before, the outlook's last year after. */
export function birthIndex(year: number): number {
  const whole = Math.floor(year);
  const [first, last] = [populationOutlook.years[0]!, populationOutlook.years.at(-1)!];
  const at2020 = bothSexesAtZero.male + bothSexesAtZero.female;
  const births = (y: number) => cellAt(populationOutlook, 'births', y)!.value / at2020;
  if (whole <= 2020) return 1;
  if (whole < first) return 1 + ((births(first) - 1) * (whole - 2020)) / (first - 2020);
  return births(Math.min(whole, last));
}

function oneYearOn(people: Float64Array, sex: Sex, year: number, births: number): Float64Array {
  const next = new Float64Array(AGES);
  for (let age = 0; age + 1 < AGES; age++) next[age + 1] = people[age]! * (1 - deathShare(age, sex, year));
  next[0] = births;
  return next;
}

function oneYearBack(people: Float64Array, sex: Sex, year: number): Float64Array {
  const before = new Float64Array(AGES);
  for (let age = 0; age + 1 < AGES; age++) before[age] = people[age + 1]! / (1 - deathShare(age, sex, year));
  return before;
}

/** People by age `years` after (before, if negative) the date `from`, both in years. */
export function moveInTime(people: Float64Array, sex: Sex, from: number, years: number): Float64Array {
  const births = people[0]! / birthIndex(from);
  const direction = years < 0 ? -1 : 1;
  const [whole, part] = [Math.floor(Math.abs(years)), Math.abs(years) - Math.floor(Math.abs(years))];
  let [now, date] = [people, from];
  const move = () => {
    const middle = date + direction / 2;
    return direction < 0
      ? oneYearBack(now, sex, middle)
      : oneYearOn(now, sex, middle, births * birthIndex(middle));
  };
  for (let year = 0; year < whole; year++) [now, date] = [move(), date + direction];
  if (part === 0) return now;
  const further = move();
  return now.map((count, age) => count * (1 - part) + further[age]! * part);
}

/**
 * People by sex and single age of a region at the end of a month, in the scale of the census.
 *
 * @param province    any name of a province in the tables; else, or `null`, the nation stands in
 * @param month       month index
 * @param residences  parts of the region whose people are added up
 */
export function ageShape(
  province: string | null,
  month: number,
  residences: readonly Residence[],
): { readonly people: BySex; readonly source: ShapeSource } {
  const found = province === null ? null : censusRegion(province);
  const region = found ?? NATION;
  const distance = (year: number) => Math.abs(month - censusMonth(year));
  const censusYear = CENSUS_YEARS.reduce((best, year) => (distance(year) < distance(best) ? year : best));
  const years = (month - censusMonth(censusYear)) / 12;
  const tables = residences.map((residence) => censusTable(region, censusYear, residence));
  const bySex = (sex: Sex) => {
    const counts = GROUP_FIRST_AGES.map((_, group) => tables.reduce((sum, t) => sum + t[sex][group]!, 0));
    return moveInTime(singleAges(GROUP_FIRST_AGES, counts), sex, (censusMonth(censusYear) + 1) / 12, years);
  };
  return {
    people: { male: bySex('male'), female: bySex('female') },
    source: { region, standIn: found === null, censusYear, residences, years },
  };
}
