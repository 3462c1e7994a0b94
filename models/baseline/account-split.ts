/**
 * What enters the accounts beyond the employees' own money: before the reform of 2023 a
 * share of the employers' [S8], and credits of retired people.
 */
import { monthsBetween, type Month } from '../months.ts';
import type { Parameter, People } from './baseline.ts';
import type { paidOver } from './effective-base.ts';
import type { FigureIndex } from './figure-index.ts';
import type { IncomeSplit } from './income-split.ts';
import { assumed, constant } from './parameters.ts';

/** National month from which employers' money no longer enters the accounts (国办发〔2021〕14号). */
const ACCOUNT_REFORM: Month = '2023-01';
const REFORM_KNOWN: Month = '2021-04';

/** @param paid what the groups pay in the report's months */
export function accountParameters(
  index: FigureIndex,
  people: readonly People[],
  income: IncomeSplit,
  paid: ReturnType<typeof paidOver>,
): Parameter[] {
  if (!income.account) return [];
  const split = accountSplit(index, people, income, paid);
  return [employerShare(index, split.employerShare), retireeCredit(split.credit)];
}

interface AccountSplit {
  readonly employerShare: number;
  /** 元 a retired person and month. */
  readonly credit: number;
}

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
