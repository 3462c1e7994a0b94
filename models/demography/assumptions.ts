/**
 * What a month's step assumes about people. Shares a month in [0, 1], people in 人 a month.
 */
import { LAW_2025, type RetirementLaw } from './retirement-age.ts';
import { MALE_BIRTH_SHARE, birthIndex } from './age-shape.ts';
import { countOf, type Population } from './population.ts';
import { WOMEN_50_SHARE } from './initial-population.ts';

/** One value for all months, or one for each. */
export type Series = number | ArrayLike<number>;

/** Either the people who come and go, or the total at the month's end, which they then fill. */
export type Turnover<T> =
  | { readonly kind: 'flows'; readonly entrants: T; readonly leavers: T }
  | { readonly kind: 'hold'; readonly total: T };

export interface Assumptions<T> {
  readonly law: RetirementLaw;
  /** Factor on death rates; 1 is the table. */
  readonly mortality: T;
  /** Of those who reach the legal age, who have the contribution years and retire. */
  readonly contributionShare: T;
  /** Of those who pay on past the legal age, who retire in the month. */
  readonly lateRetirement: T;
  /** Of the active, who move to the residents' scheme. */
  readonly activeToResident: T;
  /** Of the residents of working age, who move to the employees' scheme. */
  readonly residentToActive: T;
  /** Of the active, who stop and are insured nowhere. */
  readonly leaverShare: T;
  readonly employment: Turnover<T>;
  readonly enrolment: Turnover<T>;
  /** Newborn who are enrolled with the residents. */
  readonly births: T;
  /** Of the adult residents, who do not renew. */
  readonly dropOut: T;
  /** Active people counted as retired from this month on; negative the other way. */
  readonly reclassified: T;
  readonly femaleEntrantShare: number;
  /** Among women who enter work, who retire as workers do. */
  readonly women50Share: number;
  readonly maleBirthShare: number;
  /** Given numbers that are more than the people there are move all of them, instead of being a bug. */
  readonly capped?: boolean;
}

export interface PeopleAssumptions extends Assumptions<Series> {
  /** The law of each month where it changes on the way; `law` holds in all months otherwise. */
  readonly lawByMonth?: readonly RetirementLaw[];
}
export type MonthAssumptions = Assumptions<number>;

export const at = (series: Series, month: number): number => {
  if (typeof series === 'number') return series;
  const value = series[month];
  if (value === undefined) throw new RangeError(`no value for month ${month} of ${series.length}`);
  return value;
};

const turnoverAt = (turnover: Turnover<Series>, month: number): Turnover<number> =>
  turnover.kind === 'hold'
    ? { kind: 'hold', total: at(turnover.total, month) }
    : { kind: 'flows', entrants: at(turnover.entrants, month), leavers: at(turnover.leavers, month) };

/** The assumptions of month 0, 1, … of a projection. */
export function assumptionsAt(assumptions: PeopleAssumptions, month: number): MonthAssumptions {
  return {
    ...assumptions,
    law: assumptions.lawByMonth?.[month] ?? assumptions.law,
    mortality: at(assumptions.mortality, month),
    contributionShare: at(assumptions.contributionShare, month),
    lateRetirement: at(assumptions.lateRetirement, month),
    activeToResident: at(assumptions.activeToResident, month),
    residentToActive: at(assumptions.residentToActive, month),
    leaverShare: at(assumptions.leaverShare, month),
    employment: turnoverAt(assumptions.employment, month),
    enrolment: turnoverAt(assumptions.enrolment, month),
    births: at(assumptions.births, month),
    dropOut: at(assumptions.dropOut, month),
    reclassified: at(assumptions.reclassified, month),
  };
}

/**
 * The law of 2025, everyone with contribution years, both totals held, births that follow
 * the nation's. Those who pay on do so for five years on average. All [std] but the law.
 */
export function defaultAssumptions(initial: Population, months: number): PeopleAssumptions {
  return {
    law: LAW_2025,
    mortality: 1,
    contributionShare: 1,
    lateRetirement: 1 / 60,
    activeToResident: 0,
    residentToActive: 0,
    leaverShare: 0,
    employment: { kind: 'hold', total: countOf(initial, 'active') },
    enrolment: { kind: 'hold', total: countOf(initial, 'resident') },
    births: birthsAhead(initial, months),
    dropOut: 0,
    reclassified: 0,
    femaleEntrantShare: 0.5,
    women50Share: WOMEN_50_SHARE,
    maleBirthShare: MALE_BIRTH_SHARE,
  };
}

/** Residents under one year of age, a twelfth of them a month, moved by the nation's births. 人 a month. */
export function birthsAhead(initial: Population, months: number): Float64Array {
  const infants = initial.resident.male[1]! + initial.resident.female[1]!;
  const year = (month: number) => (initial.month + month) / 12;
  return Float64Array.from(
    { length: months },
    (_, i) => ((infants / 12) * birthIndex(year(i + 1))) / birthIndex(year(0)),
  );
}
