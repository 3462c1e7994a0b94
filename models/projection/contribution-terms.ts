/**
 * Contributors by group: what they pay, over the heads and the mean base of the scheme.
 *
 *     weight_g = share_g · b_g / b₀                        b₀ the base of employers at the baseline
 *     gross    = Σ weight_g · (employer_g · relief_g + employee_g)
 *     own      = Σ weight_g · (employee_g + employer_g · min(s, relief_g))    what enters the accounts
 *
 * A flexible worker pays one rate, part of which is for the account. Relief falls on the
 * pool: accounts are credited as before as far as the cut rate reaches [std; the account
 * income of a half-year with the employers' rate halved was that of the year after].
 * One group of employers without changes gives weight 1 to the bit.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Contributor } from '../baseline/contribution-schema.ts';
import { baseSeries } from './contribution-base.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

export interface ContributionTerms {
  readonly gross: Float64Array;
  readonly own: Float64Array;
  /** Maternity money beyond what the employers' rate held at the report: of the pool, of its own fund. */
  readonly maternityPool: Float64Array;
  readonly maternityFund: Float64Array;
  /** The same for one group each: what of `gross` and `maternityPool` it pays. */
  readonly groups: readonly GroupTerms[];
}

export interface GroupTerms {
  readonly id: string;
  readonly gross: Float64Array;
  readonly maternityPool: Float64Array;
}

const ID = 'employee.contribution';
const one = { value: 1, unit: '1' as const, source: { kind: 'derived' as const, formula: '1', inputs: [] } };

/** A baseline without groups has employers only. */
const EMPLOYERS: readonly Contributor[] = [
  {
    id: 'enterprise',
    kind: 'enterprise',
    label: { zh: '用人单位', en: 'Employers' },
    share: one,
    relativeBase: one,
    relativeRate: one,
    accountShare: one,
  },
];

export const contributorsOf = (baseline: Baseline): readonly Contributor[] =>
  baseline.contribution?.groups ?? EMPLOYERS;

/** Heads × base of a group, over those of the scheme. @param law parameters without changes */
export function groupWeight(
  group: Contributor,
  parameters: ParameterSet,
  law: ParameterSet,
  time: Timeline,
): Float64Array {
  const base = baseSeries(group, parameters, law, time);
  const unit = baseSeries({ kind: 'enterprise', relativeBase: one }, law, law, time);
  const share = kindShare(group.kind, parameters, time);
  return share.map((heads, t) => heads * group.share.value * (base[t]! / unit[t]!));
}

/** Share of a kind in the active insured; enterprises are the rest, and flexible goes before government. */
function kindShare(kind: Contributor['kind'], parameters: ParameterSet, time: Timeline): Float64Array {
  const flexible = series(parameters, `${ID}.flexibleShare`, 0, time);
  if (kind === 'flexible') return flexible;
  const government = series(parameters, `${ID}.governmentShare`, 0, time).map((g, t) =>
    Math.min(g, 1 - flexible[t]!),
  );
  return kind === 'government' ? government : flexible.map((f, t) => 1 - f - government[t]!);
}

export function series(
  parameters: ParameterSet,
  id: string,
  otherwise: number,
  time: Timeline,
): Float64Array {
  return parameters.has(id) ? parameters.of(id) : new Float64Array(time.length).fill(otherwise);
}

export function contributionTerms(
  baseline: Baseline,
  parameters: ParameterSet,
  law: ParameterSet,
  time: Timeline,
): ContributionTerms {
  const of = (id: string, otherwise: number): Float64Array => series(parameters, id, otherwise, time);
  const rates: Rates = {
    employer: parameters.of(`${ID}.employerRate`),
    employee: parameters.of(`${ID}.employeeRate`),
    flexible: of(`${ID}.flexibleRate`, 0),
    relief: of(`${ID}.relief`, 1),
    flexibleRelief: of(`${ID}.flexibleRelief`, 1),
    toAccounts: of('employee.account.employerShare', 0),
  };
  const sums = [0, 1, 2].map(() => new Float64Array(time.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const [gross, own, employers] = sums;
  const groups = contributorsOf(baseline).map((group): GroupTerms => {
    const weight = groupWeight(group, parameters, law, time);
    const ofGroup = new Float64Array(time.length);
    for (let t = 0; t < time.length; t++) {
      const paid = group.kind === 'flexible' ? flexiblePays(group, rates, t) : employersPay(group, rates, t);
      ofGroup[t] = weight[t]! * paid.gross;
      gross[t]! += ofGroup[t]!;
      own[t]! += weight[t]! * paid.own;
      if (group.kind !== 'flexible') employers[t]! += weight[t]!;
    }
    const employed = group.kind === 'flexible' ? new Float64Array(time.length) : weight;
    const { maternityPool } = maternity(employed, parameters, law, time);
    return { id: group.id, gross: ofGroup, maternityPool };
  });
  return { gross, own, groups, ...maternity(employers, parameters, law, time) };
}

type Rates = Readonly<
  Record<'employer' | 'employee' | 'flexible' | 'relief' | 'flexibleRelief' | 'toAccounts', Float64Array>
>;
type Paid = Readonly<Record<'gross' | 'own', number>>;

function employersPay({ kind, relativeRate }: Contributor, rates: Rates, t: number): Paid {
  const employer = rates.employer[t]! * relativeRate.value;
  const employee = rates.employee[t]!;
  const relief = kind === 'enterprise' ? rates.relief[t]! : 1;
  return {
    gross: employer * relief + employee,
    own: employee + employer * Math.min(rates.toAccounts[t]!, relief),
  };
}

function flexiblePays({ relativeRate, accountShare }: Contributor, rates: Rates, t: number): Paid {
  const rate = rates.flexible[t]! * relativeRate.value;
  const relief = rates.flexibleRelief[t]!;
  return { gross: rate * relief, own: rate * Math.min(accountShare.value, relief) };
}

/**
 * Employers' maternity rate m with the merger g (0 own fund, 1 in the pool): the fund gets
 * m·(1 − g), the pool m·g less what its printed rate held at the end of the report.
 */
function maternity(
  employers: Float64Array,
  parameters: ParameterSet,
  law: ParameterSet,
  time: Timeline,
): Pick<ContributionTerms, 'maternityPool' | 'maternityFund'> {
  const [rate, merged] = (['maternity.contribution.rate', 'maternity.merged'] as const).map((id) =>
    series(parameters, id, 0, time),
  ) as [Float64Array, Float64Array];
  const end = time.first + time.reported - 1;
  const [printed, before] = (['maternity.contribution.rate', 'maternity.merged'] as const).map(
    (id) => series(law, id, 0, time)[end]!,
  ) as [number, number];
  return {
    maternityPool: employers.map((e, t) => e * (rate[t]! * merged[t]! - printed * before)),
    maternityFund: employers.map((e, t) => e * rate[t]! * (1 - merged[t]!)),
  };
}
