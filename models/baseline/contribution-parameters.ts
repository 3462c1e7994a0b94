/**
 * Contributions of the employee scheme: groups, rates, base, collection, relief, account
 * credits, wage growth.
 *
 * Income per active person already carries base, rate and collection. The reported sums fix
 * two numbers, the effective base and the credit a retired person; the rest of the split is
 * printed, or assumed and listed.
 */
import type { PolicyStatement } from '../report/figure.ts';
import { addMonths, monthsBetween, type Month } from '../months.ts';
import type { Baseline, Parameter, People } from './baseline.ts';
import type { Contribution } from './contribution-schema.ts';
import { contributors, flexibleTiers, kindShares, meanRate } from './contributors.ts';
import { baseAndCollection, clipParameters, clippedShare, paidOver, type Split } from './effective-base.ts';
import type { FigureIndex } from './figure-index.ts';
import { flexibleShare } from './flexible-share.ts';
import type { IncomeSplit } from './income-split.ts';
import { maternityParameters } from './maternity.ts';
import { assumed, constant, wageGrowth } from './parameters.ts';
import { isFlexible, leftBy, rateFigures, reliefParameter, reliefWindows } from './relief-windows.ts';
import type { Source } from './source.ts';

/** National month from which employers' money no longer enters the accounts (国办发〔2021〕14号). */
const ACCOUNT_REFORM: Month = '2023-01';
const REFORM_KNOWN: Month = '2021-04';

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
  const employer = rate(index, 'employer', 0.08, policies);
  const employee = rate(index, 'individual', 0.02, policies);
  const { start, end } = index.report.period;
  const rates = rateFigures(index);
  const tiers = flexibleTiers(rates);
  const reliefs = reliefWindows(index, rates);
  const clip = clipParameters(index);
  const whole = employer.value + employee.value;
  const months = Array.from({ length: monthsBetween(start, end) }, (_, i) => addMonths(start, i));
  const unsplit: Split = {
    employerRate: employer.value,
    employeeRate: employee.value,
    flexibleRate: tiers.length > 0 ? meanRate(tiers) : whole,
    flexibleShare: 0,
    groups: contributors(tiers, employee.value, whole),
    clipped: clippedShare(clip),
    reliefOf: (month) => {
      const inside = reliefs.filter((w) => w.kind === 'flexible' && w.from <= month && month <= w.to);
      return inside.length === 0 ? 1 : leftBy(inside);
    },
  };
  const total = (income.pool?.value ?? 0) + (income.account?.value ?? 0);
  const flexible = tiers.length > 0 ? flexibleShare(unsplit, months, total, policies) : null;
  const split = { ...unsplit, flexibleShare: flexible?.value ?? 0 };
  const paid = paidOver(split, months);
  const heads = people.find((p) => p.id === 'employee.active')?.count.value ?? 0;
  const printed = index.find({ scheme: 'employee', metric: 'contributionBase' });
  const perUnit = total / heads / paid.gross;
  const level = baseAndCollection(printed, printed && index.sourced(printed), perUnit, split.clipped);
  const observed = printed && printed.prior ? printed.value / printed.prior - 1 : null;
  const known = Number.isFinite(level.base.value) && level.base.value > 0;
  const account = accountSplit(index, people, income, paid);
  return {
    contribution: known ? { base: level.base, groups: [...split.groups], reliefs } : null,
    residuals: known ? level.residuals : [],
    parameters: [
      constant('employee.contribution.employerRate', 'share', employer.value, employer.source),
      constant('employee.contribution.employeeRate', 'share', employee.value, employee.source),
      flexibleRate(
        split.flexibleRate,
        rates.filter((r) => isFlexible(r.group)).map((r) => r.reading.figure.id),
      ),
      ...kindShares(flexible),
      ...(known ? [...level.parameters, ...clip] : []),
      reliefParameter('employee.contribution.relief', 'enterprise', reliefs, start),
      reliefParameter('employee.contribution.flexibleRelief', 'flexible', reliefs, start),
      ...maternityParameters(index, policies, employer.value, reliefs),
      wageGrowth('employee.wage.growth', observed, end),
      ...(income.account ? [employerShare(index, account.employerShare), retireeCredit(account.credit)] : []),
    ],
  };
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

function rate(
  index: FigureIndex,
  group: 'employer' | 'individual',
  fallback: number,
  policies: readonly PolicyStatement[],
): { readonly value: number; readonly source: Source } {
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

interface AccountSplit {
  readonly employerShare: number;
  /** 元 a retired person and month. */
  readonly credit: number;
}

/** What enters the accounts beyond the employees' own money: before the reform a share of the employers', and retirees' credits. */
function accountSplit(
  index: FigureIndex,
  people: readonly People[],
  income: IncomeSplit,
  paid: ReturnType<typeof paidOver>,
): AccountSplit {
  if (!income.pool || !income.account) return { employerShare: 0, credit: 0 };
  const total = income.pool.value + income.account.value;
  const rest = income.account.value - (total * paid.toAccounts) / paid.gross;
  const fromEmployers = (total * paid.fromEmployers) / paid.gross;
  const before = index.report.period.end < ACCOUNT_REFORM;
  const share = before ? Math.max(0, Math.min(0.2, rest / fromEmployers)) : 0;
  const retired = people.find((p) => p.id === 'employee.retired')?.count.value ?? 0;
  const months = monthsBetween(index.report.period.start, index.report.period.end);
  const credit = retired > 0 ? Math.max(0, rest - share * fromEmployers) / retired / months : 0;
  return { employerShare: Math.round(share * 10_000) / 10_000, credit: Math.round(credit * 100) / 100 };
}

function employerShare(index: FigureIndex, share: number): Parameter {
  const source = assumed(
    '改革前单位缴费划入在职个人账户的比例，按两成处理；改革后为 0',
    'Share of employer money credited to accounts of the active before the reform, taken as a fifth; zero after',
    'S8',
    true,
  );
  const end = index.report.period.end;
  if (end >= ACCOUNT_REFORM) return constant('employee.account.employerShare', 'share', 0, source);
  return {
    id: 'employee.account.employerShare',
    unit: 'share',
    source,
    path: {
      kind: 'schedule',
      index: null,
      steps: [
        { from: index.report.period.start, value: share, known: index.report.period.start, source },
        {
          from: ACCOUNT_REFORM,
          value: 0,
          known: REFORM_KNOWN,
          source: assumed('职工医保个人账户改革', 'Reform of the accounts', 'S8'),
        },
      ],
    },
  };
}

const retireeCredit = (credit: number): Parameter =>
  constant('employee.account.retireeCredit', '元/人·月', credit, {
    kind: 'derived',
    formula: '（个人账户收入 − 在职划入）÷ 退休人数 ÷ 月数',
    inputs: ['employee.account', 'employee.retired'],
  });
