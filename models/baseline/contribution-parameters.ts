/**
 * Rates, account credits and wage growth of the employee scheme.
 *
 * Income per active person already carries base, rate and collection. The reported sums
 * fix two numbers: the effective base and the credit a retired person; rates are printed
 * or assumed.
 */
import type { PolicyStatement } from '../report/figure.ts';
import { monthsBetween, type Month } from '../months.ts';
import type { Parameter, People } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';
import type { IncomeSplit } from './income-split.ts';
import { assumed, constant, wageGrowth } from './parameters.ts';
import type { Source, Sourced } from './source.ts';

/** National month from which employers' money no longer enters the accounts (国办发〔2021〕14号). */
const ACCOUNT_REFORM: Month = '2023-01';
const REFORM_KNOWN: Month = '2021-04';

export function contributionParameters(
  index: FigureIndex,
  people: readonly People[],
  income: IncomeSplit,
  policies: readonly PolicyStatement[],
): Parameter[] {
  if (!income.pool && !income.account) return [];
  const employer = rate(index, 'employer', 0.08, policies);
  const employee = rate(index, 'individual', 0.02, policies);
  const split = accountSplit(index, people, income, employer.value, employee.value);
  const base = index.find({ scheme: 'employee', metric: 'contributionBase' });
  const observed = base && base.prior ? base.value / base.prior - 1 : null;
  return [
    constant('employee.contribution.employerRate', 'share', employer.value, employer.source),
    constant('employee.contribution.employeeRate', 'share', employee.value, employee.source),
    wageGrowth('employee.wage.growth', observed, index.report.period.end),
    ...(income.account ? [employerShare(index, split.employerShare), retireeCredit(split.credit)] : []),
  ];
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

interface Split {
  readonly employerShare: number;
  /** 元 a retired person and month. */
  readonly credit: number;
}

/** What enters the accounts beyond the employees' own money: before the reform a share of the employers', and retirees' credits. */
function accountSplit(
  index: FigureIndex,
  people: readonly People[],
  income: IncomeSplit,
  employer: number,
  employee: number,
): Split {
  if (!income.pool || !income.account) return { employerShare: 0, credit: 0 };
  const total = income.pool.value + income.account.value;
  const own = (total * employee) / (employer + employee);
  const rest = income.account.value - own;
  const fromEmployers = (total * employer) / (employer + employee);
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

const retireeCredit = (credit: Sourced['value']): Parameter =>
  constant('employee.account.retireeCredit', '元/人·月', credit, {
    kind: 'derived',
    formula: '（个人账户收入 − 在职划入）÷ 退休人数 ÷ 月数',
    inputs: ['employee.account', 'employee.retired'],
  });
