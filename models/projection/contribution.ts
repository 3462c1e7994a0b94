/**
 * Contributions of the employee scheme, split into account, pool and maternity.
 *
 *     P(t)       = A(t) · w(t) · season(t) · (base/base₀) · (collection/collection₀)
 *     accrued(t) = K · P(t) · gross(t)
 *     account(t) = κ · K · P(t) · own(t) + λ · R(t) · credit(t) · season(t)
 *     pool       = accrued − account
 *
 * A active, R retired, w wage index; gross and own sum the groups (`contribution-terms.ts`).
 * K is base × collection at wage index 1; K, λ (or κ, where even the employees' own money is
 * more than the reported account income) make the reported months come back.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { applyChanges } from '../scenario/apply-changes.ts';
import { contributionTerms, series } from './contribution-terms.ts';
import { growthIndex } from './growth-index.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

export interface ContributionLevels {
  /** Effective base a month at wage index 1: base × collection, 元. */
  readonly base: number;
  readonly ownScale: number;
  readonly creditScale: number;
  readonly maternityScale: number;
}

/** Reported totals of the interval, 元; null where there is none. */
export interface ReportedContributions {
  readonly pool: number;
  readonly account: number | null;
  readonly maternity: number | null;
}

/** What contributions are computed from. @param law parameters without changes */
export interface ContributionInputs {
  readonly baseline: Baseline;
  /** Month-end heads by group. */
  readonly people: ReadonlyMap<string, Float64Array>;
  readonly parameters: ParameterSet;
  readonly law: ParameterSet;
  readonly season: readonly number[];
  readonly time: Timeline;
}

const ID = 'employee.contribution';

/** The contribution base as the scenario has it, 元 a month: the printed one with wages, then the changes. */
export function contributionBase(baseline: Baseline, parameters: ParameterSet, time: Timeline): Float64Array {
  const wage = growthIndex(parameters.of('employee.wage.growth'), time);
  const printed = baseline.contribution?.base.value ?? 1;
  return applyChanges(
    wage.map((index) => printed * index),
    parameters.changesOf(`${ID}.base`),
    time.origin,
  );
}

/** Heads × wage × calendar, with base and collection over the baseline's. */
export function payroll(inputs: ContributionInputs): Float64Array {
  const { baseline, people, parameters, law, season, time } = inputs;
  const wage = growthIndex(parameters.of('employee.wage.growth'), time);
  const printed = baseline.contribution?.base.value ?? 1;
  const base = contributionBase(baseline, parameters, time);
  const collection = series(parameters, `${ID}.collectionRate`, 1, time);
  const collected = series(law, `${ID}.collectionRate`, 1, time);
  return people
    .get('employee.active')!
    .map(
      (active, t) =>
        active *
        wage[t]! *
        season[t % 12]! *
        (base[t]! / (printed * wage[t]!)) *
        (collection[t]! / collected[t]!),
    );
}

function patterns(inputs: ContributionInputs) {
  const { baseline, people, parameters, law, season, time } = inputs;
  const terms = contributionTerms(baseline, parameters, law, time);
  const credit = series(parameters, 'employee.account.retireeCredit', 0, time);
  const paid = payroll(inputs);
  const times = (term: Float64Array): Float64Array => paid.map((p, t) => p * term[t]!);
  return {
    total: times(terms.gross),
    own: times(terms.own),
    credit: people.get('employee.retired')!.map((r, t) => r * credit[t]! * season[t % 12]!),
    maternityPool: times(terms.maternityPool),
    maternityFund: times(terms.maternityFund),
    groups: terms.groups.map(({ id, gross, maternityPool }) => ({
      id,
      total: times(gross),
      maternityPool: times(maternityPool),
    })),
  };
}

export function contributionLevels(
  inputs: ContributionInputs,
  { pool, account, maternity }: ReportedContributions,
): ContributionLevels {
  const { first, reported } = inputs.time;
  const sum = (values: Float64Array): number =>
    values.subarray(first, first + reported).reduce((a, b) => a + b, 0);
  const { total, own, credit, maternityFund } = patterns(inputs);
  const base = sum(total) === 0 ? 0 : (pool + (account ?? 0)) / sum(total);
  const separate = base * sum(maternityFund);
  const maternityScale = maternity === null || separate === 0 ? 1 : maternity / separate;
  if (account === null) return { base, ownScale: 0, creditScale: 0, maternityScale };
  const ownMoney = base * sum(own);
  const rest = account - ownMoney;
  if (rest >= 0 && sum(credit) > 0)
    return { base, ownScale: 1, creditScale: rest / sum(credit), maternityScale };
  return { base, ownScale: ownMoney === 0 ? 0 : account / ownMoney, creditScale: 0, maternityScale };
}

/** What one group of contributors pays before the split into pool and accounts, 元 a month. */
export interface GroupContribution {
  readonly id: string;
  readonly amount: Float64Array;
}

export interface Contributions extends Readonly<Record<'pool' | 'account' | 'maternity', Float64Array>> {
  readonly groups: readonly GroupContribution[];
}

export function contributionSeries(inputs: ContributionInputs, levels: ContributionLevels): Contributions {
  const { total, own, credit, maternityPool, maternityFund, groups } = patterns(inputs);
  const { base, ownScale, creditScale, maternityScale } = levels;
  const account = own.map((value, t) => ownScale * base * value + creditScale * credit[t]!);
  return {
    account,
    pool: total.map((value, t) => base * value - account[t]! + base * maternityScale * maternityPool[t]!),
    maternity: maternityFund.map((value) => base * maternityScale * value),
    groups: groups.map((group) => ({
      id: group.id,
      amount: group.total.map((value, t) => base * value + base * maternityScale * group.maternityPool[t]!),
    })),
  };
}
