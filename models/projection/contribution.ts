/**
 * Contributions of the employee scheme, split into account and pool.
 *
 *     accrued(t) = K · A(t) · w(t) · (employer + employee) · season(t)
 *     account(t) = κ · K · A(t) · w(t) · (employee + employer·s(t)) · season(t) + λ · R(t) · credit(t) · season(t)
 *     pool       = accrued − account
 *
 * A active, R retired, w wage index, s the employers' share that enters accounts. K, λ
 * (or κ, where even the employees' own money is more than the reported account income)
 * make the reported months come back.
 */
import type { PeopleSeries } from './people-series.ts';
import { growthIndex } from './growth-index.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

export interface ContributionLevels {
  /** Effective base a month at wage index 1: base × collection, 元. */
  readonly base: number;
  readonly ownScale: number;
  readonly creditScale: number;
}

interface Patterns {
  readonly total: Float64Array;
  readonly own: Float64Array;
  readonly credit: Float64Array;
}

function patterns(
  people: PeopleSeries,
  parameters: ParameterSet,
  season: readonly number[],
  time: Timeline,
): Patterns {
  const active = people.get('employee.active')!;
  const retired = people.get('employee.retired')!;
  const wage = growthIndex(parameters.of('employee.wage.growth'), time);
  const employer = parameters.of('employee.contribution.employerRate');
  const employee = parameters.of('employee.contribution.employeeRate');
  const none = new Float64Array(time.length);
  const series = (id: string): Float64Array => (parameters.has(id) ? parameters.of(id) : none);
  const share = series('employee.account.employerShare');
  const credit = series('employee.account.retireeCredit');
  const payroll = active.map((a, t) => a * wage[t]! * season[t % 12]!);
  return {
    total: payroll.map((p, t) => p * (employer[t]! + employee[t]!)),
    own: payroll.map((p, t) => p * (employee[t]! + employer[t]! * share[t]!)),
    credit: retired.map((r, t) => r * credit[t]! * season[t % 12]!),
  };
}

/** @param pool, account reported totals of the interval, 元; account null where none exists */
export function contributionLevels(
  people: PeopleSeries,
  parameters: ParameterSet,
  season: readonly number[],
  time: Timeline,
  pool: number,
  account: number | null,
): ContributionLevels {
  const sum = (series: Float64Array): number =>
    series.subarray(time.first, time.first + time.reported).reduce((a, b) => a + b, 0);
  const { total, own, credit } = patterns(people, parameters, season, time);
  const base = sum(total) === 0 ? 0 : (pool + (account ?? 0)) / sum(total);
  if (account === null) return { base, ownScale: 0, creditScale: 0 };
  const ownMoney = base * sum(own);
  const rest = account - ownMoney;
  if (rest >= 0 && sum(credit) > 0) return { base, ownScale: 1, creditScale: rest / sum(credit) };
  return { base, ownScale: ownMoney === 0 ? 0 : account / ownMoney, creditScale: 0 };
}

export function contributionSeries(
  people: PeopleSeries,
  parameters: ParameterSet,
  season: readonly number[],
  time: Timeline,
  levels: ContributionLevels,
): { readonly pool: Float64Array; readonly account: Float64Array } {
  const { total, own, credit } = patterns(people, parameters, season, time);
  const account = own.map(
    (value, t) => levels.ownScale * levels.base * value + levels.creditScale * credit[t]!,
  );
  return { account, pool: total.map((value, t) => levels.base * value - account[t]!) };
}
