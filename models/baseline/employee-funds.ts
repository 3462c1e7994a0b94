/**
 * Pool and account of the employee scheme.
 *
 * Income is one stream, base × rates × heads, split into account and pool. Where a
 * report prints only the sum, the national share of the accounts splits it, assumed.
 */
import type { PolicyStatement } from '../report/figure.ts';
import type { Baseline, Fund, Line, Parameter, People } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';
import { accountSpending } from './account-spending.ts';
import type { CareLeaf } from './care-lines.ts';
import { careLeaves } from './care-lines.ts';
import { careLine, careParameters } from './care-fund.ts';
import { closeOnTotal, spendingMissing } from './close-totals.ts';
import { flowLine } from './flow-funds.ts';
import type { IncomeSplit } from './income-split.ts';
import { balanceOf } from './balances.ts';
import { assumed, constant, priors } from './parameters.ts';
import { seasonOf } from './own-seasons.ts';
import { poolingLevel } from './pooling-level.ts';
import { contributionPart } from './contribution-parameters.ts';
import type { Contribution } from './contribution-schema.ts';
import type { Reading } from './reading.ts';
import type { Source, Sourced } from './source.ts';

export interface SchemePart {
  readonly funds: readonly Fund[];
  readonly parameters: readonly Parameter[];
  readonly residuals: Baseline['residuals'];
  readonly missing: Baseline['missing'];
  readonly contribution?: Contribution | null;
  /** Lines that belong to another fund (the large-amount layer of the same care). */
  readonly supplementary: readonly Line[];
}

export function employeeFunds(
  index: FigureIndex,
  people: readonly People[],
  policies: readonly PolicyStatement[],
): SchemePart {
  const scheme = 'employee';
  const large =
    index.find({ scheme, metric: 'largeAmountReimbursed', category: 'inpatient' }) ??
    index.find({ scheme, metric: 'largeAmountReimbursed', category: 'ordinaryInpatient' });
  const poolTotal = index.find({ scheme, metric: 'expenditure', fund: 'pooled' });
  const total = poolTotal ?? index.find({ scheme, metric: 'expenditure', fund: 'total' });
  const printed = careLeaves(index, scheme, policies);
  const account = accountSpending(index, poolTotal ? null : total, printed);
  const beside = poolTotal ? [] : [account?.payment, large].filter((r) => r !== null && r !== undefined);
  const { leaves, residuals } = closeOnTotal(index, printed, beside, total);
  const income = incomeSplit(index);
  if (leaves.length === 0 && !account && !income.pool) return EMPTY;
  const contributions = contributionPart(index, people, income, policies);
  const accountLeaf = account ? accountLeafOf(index, account.payment) : null;
  return {
    funds: [
      poolFund(index, leaves, income.pool),
      ...(accountLeaf || income.account
        ? [accountFund(index, accountLeaf, account?.source ?? null, income.account)]
        : []),
    ],
    parameters: [
      ...contributions.parameters,
      ...leaves.flatMap((leaf) => careParameters(index, scheme, leaf, people)),
      ...(accountLeaf ? careParameters(index, scheme, accountLeaf, people) : []),
      constant(
        'employee.pool.income.growth',
        'share/year',
        0,
        assumed(
          '利息、补助等零星收入按报告水平不变',
          'Interest and other small income stay at the reported level',
          'std',
        ),
      ),
    ],
    residuals: [...residuals, ...contributions.residuals],
    contribution: contributions.contribution,
    missing: [
      ...income.missing,
      ...(account?.missing ?? []),
      ...spendingMissing('employee.pool', leaves, total),
    ],
    supplementary: large
      ? [flowLine(index, large, 'inpatient', 'supplementary.expenditure.growth', 'benefits')]
      : [],
  };
}

const EMPTY: SchemePart = { funds: [], parameters: [], residuals: [], missing: [], supplementary: [] };

function incomeSplit(index: FigureIndex): IncomeSplit {
  const scheme = 'employee';
  const of = (fund: 'pooled' | 'personalAccount'): Reading | null =>
    index.find({ scheme, metric: 'premiumIncome', fund }) ?? index.find({ scheme, metric: 'income', fund });
  const [pool, account] = [of('pooled'), of('personalAccount')];
  const total =
    index.find({ scheme, metric: 'premiumIncome', fund: 'total' }) ??
    index.find({ scheme, metric: 'premiumIncome', fund: null }) ??
    index.find({ scheme, metric: 'income', fund: 'total' });
  const basis = (pool ?? account ?? total)?.figure.basis ?? 'booked';
  if (pool || account || !total) {
    return {
      pool: pool && index.sourced(pool),
      account: account && index.sourced(account),
      basis,
      missing: [],
    };
  }
  index.sourced(total);
  const share = priors.accountShareOfIncome;
  const part = (value: number): Sourced => ({
    value,
    unit: '元',
    source: assumed(
      `报告只印职工缴费合计，按全国 ${share.year} 年个人账户占收入 ${(share.value * 100).toFixed(1)} % 划分`,
      `Only the sum is printed; split by the national account share of ${share.year}, ${(share.value * 100).toFixed(1)} %`,
      share.source,
    ),
  });
  return {
    pool: part(total.value * (1 - share.value)),
    account: part(total.value * share.value),
    basis,
    missing: [
      {
        what: 'poolIncome employee',
        why: {
          zh: '缴费收入没有分统筹与个人账户，按全国占比划分',
          en: 'Contributions are not split into pool and account; the national share stands in',
        },
      },
    ],
  };
}

function poolFund(index: FigureIndex, leaves: readonly CareLeaf[], contribution: Sourced | null): Fund {
  return {
    id: 'employee.pool',
    scheme: 'employee',
    poolingLevel: poolingLevel(index),
    income: [
      ...(contribution ? [contributionLine('pool', contribution)] : []),
      ...smallIncome(index, 'pooled'),
    ],
    expenditure: leaves.map((leaf) => careLine(index, 'employee', leaf)),
    ...balanceOf(index, 'employee', 'pooled'),
  };
}

function accountFund(
  index: FigureIndex,
  spending: CareLeaf | null,
  source: Source | null,
  contribution: Sourced | null,
): Fund {
  const line = spending ? careLine(index, 'employee', spending) : null;
  return {
    id: 'employee.account',
    scheme: 'employee',
    poolingLevel: poolingLevel(index),
    income: [
      ...(contribution ? [contributionLine('account', contribution)] : []),
      ...smallIncome(index, 'personalAccount'),
    ],
    expenditure: line ? [source ? { ...line, reported: { ...line.reported!, source } } : line] : [],
    ...balanceOf(index, 'employee', 'personalAccount'),
  };
}

const SMALL_INCOME = [
  ['interestIncome', 'interest'],
  ['fiscalSubsidyIncome', 'subsidy'],
  ['otherIncome', 'other'],
] as const;

/** Income beside contributions, as far as the printed total has room for it. */
function smallIncome(index: FigureIndex, fund: 'pooled' | 'personalAccount'): Line[] {
  const scheme = 'employee';
  const premium = index.find({ scheme, metric: 'premiumIncome', fund });
  if (!premium) return [];
  const total = index.find({ scheme, metric: 'income', fund });
  let room = total ? total.value - premium.value + total.half : Number.POSITIVE_INFINITY;
  return SMALL_INCOME.flatMap<Line>(([metric, id]) => {
    const reading = index.find({ scheme, metric, fund });
    if (!reading) return [];
    if (reading.value > room + reading.half) return index.leaveOut(reading, INSIDE_ANOTHER);
    room -= reading.value;
    return [flowLine(index, reading, id, 'employee.pool.income.growth', seasonOf(index, scheme, metric))];
  });
}

const INSIDE_ANOTHER = {
  zh: '加上它会超过印出的收入合计，看来已含在缴费收入中，不另计',
  en: 'With it the printed total would be exceeded; it seems to be inside contributions and is not counted again',
};

const contributionLine = (part: 'pool' | 'account', reported: Sourced): Line => ({
  id: 'contribution',
  basis: 'booked',
  layer: null,
  driver: { kind: 'contribution', part },
  reported,
  season: 'contribution',
  arrival: 'same',
});

function accountLeafOf(index: FigureIndex, payment: Reading): CareLeaf {
  const at = (metric: string): Reading | null =>
    index.find({ scheme: 'employee', metric, category: 'personalAccount' });
  return {
    id: 'personalAccount',
    category: 'personalAccount',
    payment,
    value: payment.value,
    moved: 0,
    layer: null,
    volume: at('visits'),
    unitCost: at('fundPaymentPerVisit'),
    ratio: null,
    ratioBefore: null,
    inScopeShare: null,
  };
}
