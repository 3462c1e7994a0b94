/**
 * Actuarial balance: what a fund has and will have over its commitments, as a share of the
 * base that a rate would be raised on.
 *
 *     [balance + PV(income) − PV(spending) − PV(target)] / PV(base)
 *     PV(x) = Σ x(k)·(1 + i)^(−k/12),  k months after the end of the report
 *
 * Employees: the base is the contribution base, accrued contributions of pool and account
 * over employer + employee rate, so −0.01 asks for about one point more of wages from now
 * on (exactly where all pay these rates: who pays another counts as if at these).
 * Residents: premium and subsidy as accrued, so −0.05 asks for five percent more of both.
 * The target is a reserve at the horizon, months of its last twelve months' spending; six
 * months are the lower end of the aim for employee pools [S9, unverified]. A flow counts at
 * its month's end; i = 3 % a year [std].
 */
import type { ModelError } from '../errors.ts';
import { reserveSpending } from '../fund/spending.ts';
import type { Month } from '../months.ts';
import { pow } from '../portable.ts';
import { publishFlows } from '../projection/fund-ledger.ts';
import type { ProjectRequest } from '../projection/project.ts';
import type { Flows } from '../projection/projection.ts';
import { err, ok, type Result } from '../result.ts';
import { fundRun, type FundRun } from './fund-run.ts';

export const DISCOUNT_RATE = 0.03;
export const TARGET_MONTHS = 6;

export interface ActuarialRequest extends ProjectRequest {
  readonly fund: 'employee.pool' | 'resident.pool';
  /** Share a year, above −1. */
  readonly discountRate?: number;
  readonly targetMonths?: number;
}

export interface ActuarialBalance {
  /** Share of the base; null where a number lacks, which `needs` names. */
  readonly share: number | null;
  readonly needs: readonly string[];
  /** The month end that everything is discounted to, and the last month counted. */
  readonly valuation: Month;
  readonly until: Month;
  readonly discountRate: number;
  readonly targetMonths: number;
  /** The balance and the four present values, 元. */
  readonly parts: {
    readonly balance: number | null;
    readonly income: number;
    readonly spending: number;
    readonly target: number | null;
    readonly base: number | null;
  };
}

export function actuarialBalance(request: ActuarialRequest): Result<ActuarialBalance, ModelError[]> {
  const { fund, discountRate = DISCOUNT_RATE, targetMonths = TARGET_MONTHS } = request;
  const faults = Object.entries({ discountRate, targetMonths })
    .filter(([what, value]) => !Number.isFinite(value) || (what === 'discountRate' && value <= -1))
    .map(([what, value]): ModelError => ({ kind: 'notANumber', what, given: String(value) }));
  const run = fundRun(request, fund);
  if (!run.ok || faults.length > 0) return err([...faults, ...(run.ok ? [] : run.error)]);
  const { months, reportedMonths, needs } = run.value;
  const parts = partsOf(run.value, fund, discountRate, targetMonths);
  const lacks = [
    ...needs,
    ...(parts.target === null ? ['twelveMonths'] : []),
    ...(parts.base === null || parts.base === 0 ? ['base'] : []),
  ];
  const net = (parts.balance ?? 0) + parts.income - parts.spending - (parts.target ?? 0);
  return ok({
    share: lacks.length === 0 ? net / parts.base! : null,
    needs: lacks,
    valuation: months[reportedMonths - 1]!,
    until: months.at(-1)!,
    discountRate,
    targetMonths,
    parts,
  });
}

function partsOf(run: FundRun, id: string, rate: number, targetMonths: number): ActuarialBalance['parts'] {
  const { fund, reportedMonths: first, months } = run;
  const later = (flows: Flows): number =>
    Object.values(flows).reduce((sum, series) => sum + presentValue(series.slice(first), rate), 0);
  const last = reserveSpending(fund.expenditure).slice(-12);
  const target = (targetMonths * last.reduce((sum, amount) => sum + amount, 0)) / 12;
  const base = baseOf(run, id)?.slice(first);
  return {
    balance: fund.balance[first - 1]!,
    income: later(fund.income),
    spending: later(fund.expenditure),
    target: last.length < 12 ? null : target * pow(1 + rate, (first - months.length) / 12),
    base: base ? presentValue(base, rate) : null,
  };
}

/** Σ x(k)·(1 + rate)^(−k/12); the first amount is one month away. */
export function presentValue(series: readonly number[], rate: number): number {
  return series.reduce((sum, amount, k) => sum + amount * pow(1 + rate, -(k + 1) / 12), 0);
}

/** The base by month, 元; null where a month has no rate to tell it by. */
function baseOf({ plan }: FundRun, id: string): readonly number[] | null {
  const { time, lines, parameters } = plan;
  const accrued = (fund: string): Flows =>
    publishFlows(
      lines.filter((line) => line.fund === fund),
      'income',
      'accrual',
      time,
    );
  const zero = new Array<number>(time.months).fill(0);
  const sum = (...series: (readonly number[] | undefined)[]): number[] =>
    zero.map((_, t) => series.reduce((all, one) => all + (one?.[t] ?? 0), 0));
  if (id === 'resident.pool') return sum(accrued(id)['premium'], accrued(id)['subsidy']);
  if (!parameters.has('employee.contribution.employerRate')) return null;
  const employer = parameters.of('employee.contribution.employerRate').subarray(time.first);
  const employee = parameters.of('employee.contribution.employeeRate').subarray(time.first);
  const paid = sum(accrued('employee.pool')['contribution'], accrued('employee.account')['contribution']);
  if (paid.some((_, t) => employer[t]! + employee[t]! <= 0)) return null;
  return paid.map((amount, t) => amount / (employer[t]! + employee[t]!));
}
