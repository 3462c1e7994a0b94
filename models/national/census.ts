/**
 * People by five-year age group and sex at the censuses of 2010-11 and 2020-11, for China
 * and the provinces at hand: all, and by residence (city, town, rural). 人.
 *
 * Groups: 0, 1–4, 5–9, …, 95–99, 100 and over. Provinces are looked up by any of their
 * names in the file, so another province needs rows, no program change.
 */
import json from './census.json' with { type: 'json' };

export type Residence = 'all' | 'city' | 'town' | 'rural';

export interface CensusTable {
  readonly region: string;
  readonly year: number;
  readonly residence: string;
  readonly male: readonly number[];
  readonly female: readonly number[];
}

const tables: readonly CensusTable[] = json.tables;

/** Name in the tables of the region that stands in where a province is missing. */
export const NATION: string = json.nation;
/** Regions of the tables, with a name in each language. */
export interface CensusRegion {
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
}
export const REGIONS: readonly CensusRegion[] = json.regions.map(({ name, names }) => ({
  name,
  label: { zh: names[1] ?? name, en: name },
}));
/** First age of each group; the last group is open. */
export const GROUP_FIRST_AGES: readonly number[] = json.firstAges;
/** Both censuses were taken on 1 November. */
export const CENSUS_YEARS: readonly number[] = [2010, 2020];

/** The region of the tables that has this name, in any of its spellings; `null` when there is none. */
export function censusRegion(name: string): string | null {
  return json.regions.find((region) => region.names.includes(name))?.name ?? null;
}

/** @param region  a name that `censusRegion` returned */
export function censusTable(region: string, year: number, residence: Residence): CensusTable {
  const found = tables.find((t) => t.region === region && t.year === year && t.residence === residence);
  if (!found) throw new Error(`no census table ${region} ${year} ${residence}`);
  return found;
}
