/**
 * The statutory budget table of a year (职工、居民基本医疗保险基金预算表), from a projection.
 *
 * Booked amounts of the scheme's own funds, employees' pool and accounts side by side. Every
 * line of their ledgers lands in exactly one row, so that
 *
 *     income total − expenditure total = surplus of the ledger        to 0.01 元
 *
 * A row without a line is null, never zero; so is a closing balance that is not known.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Bilingual } from '../baseline/source.ts';
import { yearOf } from '../months.ts';
import type { Flows, Projection } from '../projection/projection.ts';
import { toCents } from '../units.ts';

export const STATUTORY_SCHEMES = ['employee', 'resident'] as const;
export type StatutoryScheme = (typeof STATUTORY_SCHEMES)[number];

const row = (zh: string, en: string, depth: 0 | 1 | 2, sum = false) => ({ label: { zh, en }, depth, sum });

/** In the order of the table; the labels say what stands in it. */
export const STATUTORY_ROWS = {
  premiumIncome: row('保险费收入', 'Premium income', 1),
  subsidyIncome: row('财政补贴收入', 'Fiscal subsidy', 1),
  interestIncome: row('利息收入', 'Interest', 1),
  transferIncome: row('转移收入', 'Transfers in', 1),
  otherIncome: row('其他收入', 'Other income', 1),
  incomeTotal: row('收入合计', 'Total income', 0, true),
  benefits: row('待遇支出', 'Benefits', 1),
  inpatientBenefits: row('住院', 'Inpatient', 2),
  outpatientBenefits: row('门诊', 'Outpatient', 2),
  otherBenefits: row('其他待遇', 'Other benefits', 2),
  catastrophicCover: row('大病保险支出', 'Catastrophic cover', 1),
  otherExpenditure: row('转移及其他支出', 'Transfers and other spending', 1),
  expenditureTotal: row('支出合计', 'Total spending', 0, true),
  surplus: row('本年收支结余', 'Surplus of the year', 0, true),
  closingBalance: row('年末滚存结余', 'Closing balance', 0, true),
} as const;
export type StatutoryRowId = keyof typeof STATUTORY_ROWS;

const SUMS: Readonly<Partial<Record<StatutoryRowId, readonly StatutoryRowId[]>>> = {
  incomeTotal: ['premiumIncome', 'subsidyIncome', 'interestIncome', 'transferIncome', 'otherIncome'],
  benefits: ['inpatientBenefits', 'outpatientBenefits', 'otherBenefits'],
  expenditureTotal: [
    'inpatientBenefits',
    'outpatientBenefits',
    'otherBenefits',
    'catastrophicCover',
    'otherExpenditure',
  ],
};

export interface StatutoryLine {
  readonly fund: string;
  readonly side: 'income' | 'expenditure';
  readonly line: string;
}

export interface StatutoryRow {
  readonly id: StatutoryRowId;
  readonly label: Bilingual;
  readonly depth: 0 | 1 | 2;
  readonly sum: boolean;
  /** One amount a fund, in the order of `funds`, 元. */
  readonly amounts: readonly (number | null)[];
  readonly total: number | null;
  /** What stands in the row itself; none for a sum. */
  readonly lines: readonly StatutoryLine[];
}

export interface StatutoryBudget {
  readonly scheme: StatutoryScheme;
  readonly year: number;
  readonly funds: readonly string[];
  readonly rows: readonly StatutoryRow[];
}

/** The row that a ledger line stands in. */
export function statutoryRowOf(side: StatutoryLine['side'], line: string): StatutoryRowId {
  const head = line.split('.')[0]!;
  if (side === 'income') return INCOME[head] ?? 'otherIncome';
  if (head === 'catastrophicPremium') return 'catastrophicCover';
  if (head === 'transferOut' || head === 'otherExpenditure') return 'otherExpenditure';
  if (head.startsWith('maternity')) return 'otherBenefits';
  if (/^(?:inpatient|daySurgery|dipClearing)$|Inpatient$/.test(head)) return 'inpatientBenefits';
  return /^(?:outpatient|separateDrugs|negotiatedDrugs|twoDiseases)|Outpatient$/.test(head)
    ? 'outpatientBenefits'
    : 'otherBenefits';
}

const INCOME: Readonly<Record<string, StatutoryRowId>> = {
  contribution: 'premiumIncome',
  premium: 'premiumIncome',
  subsidy: 'subsidyIncome',
  interest: 'interestIncome',
  transferIn: 'transferIncome',
};

/** @returns null where the scheme has no fund, or the projection does not cover the whole year */
export function statutoryBudget(
  baseline: Baseline,
  projection: Projection,
  scheme: StatutoryScheme,
  year: number,
): StatutoryBudget | null {
  const funds = baseline.funds.filter((fund) => fund.scheme === scheme).map((fund) => fund.id);
  const months = projection.months.flatMap((month, t) => (yearOf(month) === year ? [t] : []));
  if (funds.length === 0 || months.length < 12) return null;
  const lines = funds.flatMap((fund) => linesOf(projection, fund));
  const placed = (id: StatutoryRowId): StatutoryLine[] =>
    lines.filter(({ side, line }) => statutoryRowOf(side, line) === id);
  const cents = (id: StatutoryRowId, fund: string): number | null => {
    if (id === 'surplus') return minus(cents('incomeTotal', fund), cents('expenditureTotal', fund));
    if (id === 'closingBalance') return open(projection.funds[fund]?.balance[months.at(-1)!]);
    const parts = SUMS[id]?.map((part) => cents(part, fund));
    return plus(
      parts ??
        placed(id)
          .filter((line) => line.fund === fund)
          .map((line) => yearCents(projection, line, months)),
    );
  };
  return {
    scheme,
    year,
    funds,
    rows: (Object.keys(STATUTORY_ROWS) as StatutoryRowId[]).map((id) => {
      const amounts = funds.map((fund) => cents(id, fund));
      const whole = id === 'closingBalance' && amounts.includes(null) ? null : plus(amounts);
      return {
        id,
        ...STATUTORY_ROWS[id],
        amounts: amounts.map(yuan),
        total: yuan(whole),
        lines: id in SUMS ? [] : placed(id),
      };
    }),
  };
}

function linesOf(projection: Projection, fund: string): StatutoryLine[] {
  const ledger = projection.funds[fund];
  return (['income', 'expenditure'] as const).flatMap((side) =>
    Object.keys(ledger?.[side] ?? {}).map((line) => ({ fund, side, line })),
  );
}

function yearCents(projection: Projection, { fund, side, line }: StatutoryLine, months: readonly number[]) {
  const flows: Flows = projection.funds[fund]![side];
  return months.reduce((sum, t) => sum + toCents(flows[line]![t]!), 0);
}

const open = (amount: number | null | undefined): number | null =>
  amount === null || amount === undefined ? null : toCents(amount);
const yuan = (cents: number | null): number | null => (cents === null ? null : cents / 100);
const minus = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) - (b ?? 0);

/** Sum of what is known; null where nothing is. */
function plus(parts: readonly (number | null)[]): number | null {
  const known = parts.filter((part): part is number => part !== null);
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0);
}
