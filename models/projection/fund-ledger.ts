/**
 * The published ledger of one fund.
 *
 *     balance(t) = balance(t − 1) + income(t) − expenditure(t)
 *
 * Every flow is rounded once to 0.01 元; totals and balances are sums of the rounded
 * flows, held in whole 分, so what is printed adds up to the last digit. The balance is
 * anchored on a closing balance and carried both ways; a deficit is never floored.
 */
import type { Fund } from '../baseline/baseline.ts';
import { reserveMonths } from '../fund/reserve.ts';
import { monthIndex } from '../months.ts';
import { toCents } from '../units.ts';
import type { GivenBalance } from '../scenario/scenario.ts';
import type { Flows, FundProjection } from './projection.ts';
import type { PlanLine, Side } from './plan-line.ts';
import type { Timeline } from './timeline.ts';

type Ledger = 'booked' | 'accrual';

export function publishFlows(lines: readonly PlanLine[], side: Side, ledger: Ledger, time: Timeline): Flows {
  const flows: Record<string, number[]> = {};
  for (const line of lines.filter((l) => l.side === side)) {
    const series = line[ledger].subarray(time.first, time.first + time.months);
    flows[line.id] = Array.from(series, (value) => toCents(value) / 100);
  }
  return flows;
}

export function fundLedger(
  fund: Fund,
  lines: readonly PlanLine[],
  time: Timeline,
  given: GivenBalance | null,
): FundProjection {
  const income = publishFlows(lines, 'income', 'booked', time);
  const expenditure = publishFlows(lines, 'expenditure', 'booked', time);
  const accrued = publishFlows(lines, 'expenditure', 'accrual', time);
  const cumulative = cumulativeCents(income, expenditure, time.months);
  const opening = openingCents(fund, cumulative, time, given);
  const balance = cumulative.map((cents) => (opening === null ? null : (opening + cents) / 100));
  const spending = (flows: (line: string) => readonly number[]): number[] => {
    const ids = Object.keys(expenditure).filter((id) => id !== 'transferOut');
    return Array.from({ length: time.months }, (_, t) => ids.reduce((sum, id) => sum + flows(id)[t]!, 0));
  };
  const counted = fund.id !== 'employee.account';
  return {
    income,
    expenditure,
    cumulativeSurplus: cumulative.map((cents) => cents / 100),
    openingBalance: opening === null ? null : opening / 100,
    balance,
    reserveMonths: reserveMonths({
      balance: counted ? balance : balance.map(() => null),
      adjustment: fund.adjustments.reduce((sum, a) => sum + a.amount.value, 0),
      spending: spending((id) => expenditure[id]!),
      spendingAccrued: spending((id) => (id === 'catastrophicPremium' ? accrued : expenditure)[id]!),
    }),
  };
}

function cumulativeCents(income: Flows, expenditure: Flows, months: number): number[] {
  const cumulative: number[] = [];
  let total = 0;
  for (let t = 0; t < months; t++) {
    for (const series of Object.values(income)) total += toCents(series[t]!);
    for (const series of Object.values(expenditure)) total -= toCents(series[t]!);
    cumulative.push(total);
  }
  return cumulative;
}

/** The balance at the start of the first month: the anchor less the surplus up to it, 分. */
function openingCents(
  fund: Fund,
  cumulative: readonly number[],
  time: Timeline,
  given: GivenBalance | null,
): number | null {
  const anchor = given
    ? { month: given.month, amount: given.amount }
    : fund.balance && { month: fund.balance.asOf, amount: fund.balance.amount.value };
  if (!anchor) return null;
  const at = monthIndex(anchor.month) - time.origin - time.first;
  return toCents(anchor.amount) - (at < 0 ? 0 : cumulative[at]!);
}
