/**
 * What a run assumes about its people, month by month after the report, read from its
 * parameters. A baseline without one of them (an older file) has the usual value; what a
 * change adds or multiplies past the possible stops there.
 *
 *     churn, leavers     1 − (1 − share)^(1/12) a month
 *     drop-out, January  −ε·max(0, premium(t)/premium(t − 12) − 1 − wage growth)   of the adults
 *     reclassified       R(t) − R(t − 1), R the number so far
 */
import type { RetirementLaw } from '../demography/retirement-age.ts';
import { pow } from '../portable.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

/** Values of the months after the report, the first one first. */
export interface CohortRates {
  readonly base: Float64Array;
  readonly shift: Float64Array;
  readonly mortality: Float64Array;
  readonly contributionShare: Float64Array;
  readonly activeToResident: Float64Array;
  readonly residentToActive: Float64Array;
  readonly leavers: Float64Array;
  /** Factors on the baseline's entrants and newborn. */
  readonly entrants: Float64Array;
  readonly births: Float64Array;
  readonly dropOut: Float64Array;
  readonly reclassified: Float64Array;
}

/** Position of the report's last month: the cohorts start at its end. */
export const reportEnd = (time: Timeline): number => time.first + time.reported - 1;

export function cohortRates(parameters: ParameterSet, time: Timeline): CohortRates {
  const start = reportEnd(time) + 1;
  const whole = (id: string, usual: number): Float64Array =>
    parameters.has(id) ? parameters.of(id) : new Float64Array(time.length).fill(usual);
  const after = (id: string, usual: number, min = 0, max = 1): Float64Array =>
    whole(id, usual)
      .subarray(start)
      .map((value) => Math.min(max, Math.max(min, value)));
  const reclassified = whole('employee.reclassification.people', 0);
  return {
    base: after('employee.retirement.law', 1),
    shift: after('employee.retirement.shiftMonths', 0, -60, Infinity),
    mortality: after('all.mortality.factor', 1, 0, Infinity),
    contributionShare: after('employee.retirement.contributionYearsShare', 1),
    activeToResident: after('employee.churn.toResidentShare', 0).map(monthly),
    residentToActive: after('resident.churn.toEmployeeShare', 0).map(monthly),
    leavers: after('employee.leavers.share', 0).map(monthly),
    entrants: after('employee.entrants.multiplier', 1, 0, Infinity),
    births: after('resident.births.multiplier', 1, 0, Infinity),
    dropOut: dropOut(parameters, time).subarray(start),
    reclassified: reclassified.map((r, t) => (t === 0 ? 0 : r - reclassified[t - 1]!)).subarray(start),
  };
}

const monthly = (share: number): number => (share === 0 ? 0 : 1 - pow(1 - share, 1 / 12));

/** Adults who do not renew, in the January in which the cover year starts. */
function dropOut(parameters: ParameterSet, time: Timeline): Float64Array {
  const leaving = new Float64Array(time.length);
  const [premium, elasticity] = ['resident.premium.amount', 'resident.enrolment.premiumElasticity'];
  if (!parameters.has(premium) || !parameters.has(elasticity)) return leaving;
  const [amount, epsilon] = [parameters.of(premium), parameters.of(elasticity)];
  const wage = parameters.has('employee.wage.growth') ? parameters.of('employee.wage.growth') : null;
  for (let t = 12; t < time.length; t += 12) {
    const before = amount[t - 12]!;
    const outrun = before > 0 ? amount[t]! / before - 1 - (wage?.[t] ?? 0) : 0;
    leaving[t] = Math.min(1, Math.max(0, -epsilon[t]! * Math.max(0, outrun)));
  }
  return leaving;
}

/** First month in which two runs assume different things; the number of months when they never do. */
export function firstDifference(a: CohortRates, b: CohortRates): number {
  const names = Object.keys(a) as (keyof CohortRates)[];
  const firsts = names.map((name) => a[name].findIndex((value, month) => value !== b[name][month]));
  return firsts.reduce((first, at) => (at < 0 ? first : Math.min(first, at)), a.base.length);
}

/**
 * The law of each month. A shift counts from the first month that has one: whoever reaches
 * the legal age from then on retires that much later.
 */
export function lawsByMonth({ base, shift }: CohortRates, firstMonth: number): RetirementLaw[] {
  const begins = shift.findIndex((months) => months !== 0);
  const shiftFrom = firstMonth + Math.max(0, begins);
  const laws: RetirementLaw[] = [];
  for (let month = 0; month < base.length; month++) {
    const now = base[month]! < 0.5 ? 'old' : 'law2025';
    const last = laws.at(-1);
    laws.push(
      last?.base === now && last.shift === shift[month]
        ? last
        : { base: now, shift: shift[month]!, shiftFrom },
    );
  }
  return laws;
}
