/**
 * Contributions of the employee scheme: groups, rates, base, collection, relief, account
 * credits, wage growth.
 *
 * Income per active person already carries base, rate and collection. The reported sums fix
 * two numbers, the effective base and the credit a retired person; the rest of the split is
 * printed, or assumed and listed.
 */
import type { PolicyStatement } from '../report/figure.ts';
import { addMonths, monthsBetween } from '../months.ts';
import priors from './contribution-priors.json';
import type { Baseline, Parameter, People } from './baseline.ts';
import type { Contribution, ReliefWindow } from './contribution-schema.ts';
import { accountParameters } from './account-split.ts';
import { contributors, flexibleTiers, kindShares, meanRate } from './contributors.ts';
import { baseAndCollection, clipParameters, clippedShare, paidOver, type Split } from './effective-base.ts';
import type { FigureIndex } from './figure-index.ts';
import { flexibleShare } from './flexible-share.ts';
import type { IncomeSplit } from './income-split.ts';
import { maternityParameters } from './maternity.ts';
import { assumed, constant, wageGrowth } from './parameters.ts';
import { isFlexible, leftBy, rateFigures, reliefParameter, reliefWindows } from './relief-windows.ts';
import type { Source } from './source.ts';

export interface ContributionPart {
  readonly parameters: readonly Parameter[];
  readonly contribution: Contribution | null;
  readonly residuals: Baseline['residuals'];
}

export function contributionPart(
  index: FigureIndex,
  people: readonly People[],
  income: IncomeSplit,
  policies: readonly PolicyStatement[],
): ContributionPart {
  if (!income.pool && !income.account) return { parameters: [], contribution: null, residuals: [] };
  const { start, end } = index.report.period;
  const rates = ratesOf(index, policies);
  const clip = clipParameters(index);
  const months = Array.from({ length: monthsBetween(start, end) }, (_, i) => addMonths(start, i));
  const total = (income.pool?.value ?? 0) + (income.account?.value ?? 0);
  const unsplit = splitOf(rates, clippedShare(clip));
  const flexible = rates.tiers.length > 0 ? flexibleShare(unsplit, months, total, policies) : null;
  const paid = paidOver({ ...unsplit, flexibleShare: flexible?.value ?? 0 }, months);
  const heads = people.find((p) => p.id === 'employee.active')?.count.value ?? 0;
  const printed = index.find({ scheme: 'employee', metric: 'contributionBase' });
  const perUnit = total / heads / paid.gross;
  const level = baseAndCollection(printed, printed && index.sourced(printed), perUnit, unsplit.clipped);
  const known = Number.isFinite(level.base.value) && level.base.value > 0;
  const observed = printed?.prior ? [printed.value / printed.prior - 1] : [];
  return {
    contribution: known
      ? { base: level.base, groups: [...unsplit.groups], reliefs: [...rates.reliefs] }
      : null,
    residuals: known ? level.residuals : [],
    parameters: [
      ...rateParameters(index, rates, policies),
      ...kindShares(flexible),
      ...(known ? [...level.parameters, ...clip] : []),
      wageGrowth('employee.wage.growth', observed, end),
      ...accountParameters(index, people, income, paid),
    ],
  };
}

interface Rates {
  readonly employer: Rate;
  readonly employee: Rate;
  readonly tiers: ReturnType<typeof flexibleTiers>;
  readonly flexible: number;
  /** Figures of the flexible rate. */
  readonly printed: readonly string[];
  readonly reliefs: readonly ReliefWindow[];
}

function ratesOf(index: FigureIndex, policies: readonly PolicyStatement[]): Rates {
  const employer = rate(index, 'employer', 0.08, policies);
  const employee = rate(index, 'individual', 0.02, policies);
  const figures = rateFigures(index);
  const tiers = flexibleTiers(figures);
  return {
    employer,
    employee,
    tiers,
    flexible: tiers.length > 0 ? meanRate(tiers) : employer.value + employee.value,
    printed: figures.filter((r) => isFlexible(r.group)).map((r) => r.reading.figure.id),
    reliefs: reliefWindows(index, figures),
  };
}

/** The groups' rates with nobody yet in flexible employment. */
function splitOf({ employer, employee, tiers, flexible, reliefs }: Rates, clipped: number): Split {
  return {
    employerRate: employer.value,
    employeeRate: employee.value,
    flexibleRate: flexible,
    flexibleShare: 0,
    flexibleBase: priors.flexibleBase.value,
    groups: contributors(tiers, employee.value, employer.value + employee.value),
    clipped,
    reliefOf: (month) => {
      const inside = reliefs.filter((w) => w.kind === 'flexible' && w.from <= month && month <= w.to);
      return inside.length === 0 ? 1 : leftBy(inside);
    },
  };
}

function rateParameters(
  index: FigureIndex,
  { employer, employee, flexible, printed, reliefs }: Rates,
  policies: readonly PolicyStatement[],
): Parameter[] {
  const { start } = index.report.period;
  return [
    constant('employee.contribution.employerRate', 'share', employer.value, employer.source),
    constant('employee.contribution.employeeRate', 'share', employee.value, employee.source),
    flexibleRate(flexible, printed),
    reliefParameter('employee.contribution.relief', 'enterprise', reliefs, start),
    reliefParameter('employee.contribution.flexibleRelief', 'flexible', reliefs, start),
    ...maternityParameters(index, policies, employer.value, reliefs),
  ];
}

function flexibleRate(value: number, figures: readonly string[]): Parameter {
  const source: Source =
    figures.length > 0
      ? assumed(
          '印出的各档费率（减征前）按人数平分取平均',
          'Mean of the printed tiers before any cut, heads split evenly',
          'std',
        )
      : assumed(
          '没有印灵活就业费率，按单位与个人费率之和',
          'No rate of flexible employment is printed; the sum of both rates is taken',
          'std',
        );
  return constant('employee.contribution.flexibleRate', 'share', value, source);
}

interface Rate {
  readonly value: number;
  readonly source: Source;
}

function rate(
  index: FigureIndex,
  group: 'employer' | 'individual',
  fallback: number,
  policies: readonly PolicyStatement[],
): Rate {
  const printed =
    index.all({ scheme: 'employee', metric: 'contributionRate', group, category: null })[0] ??
    index.all({ scheme: 'employee', metric: 'contributionRate', group })[0];
  if (printed) return index.sourced(printed);
  const end = index.report.period.end;
  const law = policies.find(
    (p) =>
      p.topic === 'contributionRate' &&
      p.scheme === 'employee' &&
      p.to !== null &&
      p.statement.includes(group === 'employer' ? '单位' : '个人') &&
      (p.effective.end === null || p.effective.end >= end),
  );
  if (law)
    return {
      value: Number(law.to) / 100,
      source: { kind: 'reported', report: index.reportId, figure: law.id ?? '', printed: `${law.to}%` },
    };
  return {
    value: fallback,
    source:
      group === 'employer'
        ? assumed(
            '报告没有印单位费率，按常见的 8% 处理；费率、基数与征缴率合在人均缴费里',
            'No employer rate is printed; the common 8 % is used; rate, base and collection are merged in income a head',
            'std',
            true,
          )
        : assumed('个人费率全国为 2%', 'The personal rate is 2 % nationally', 'S8'),
  };
}
