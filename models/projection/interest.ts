/**
 * Interest at a yearly rate on the balance, from the month in which a scenario sets one.
 *
 *     interest(t) = balance(t − 1) · rate(t) · season(t) / 12
 *
 * On the calendar of the fund's own interest line, evenly where it has none; nothing on a
 * deficit. Needs a balance, printed or given; without one, and in every month in which the
 * rate is the baseline's, interest stays at the amount carried from the report. A given
 * balance after the change is met by solving for the opening one: interest is piecewise
 * linear in it, so the secant ends exactly.
 */
import type { Baseline, Fund } from '../baseline/baseline.ts';
import { monthIndex } from '../months.ts';
import type { GivenBalance } from '../scenario/scenario.ts';
import { withFlow } from './office-flows.ts';
import type { ParameterSet } from './parameters.ts';
import type { PlanLine } from './plan-line.ts';
import type { Timeline } from './timeline.ts';

export function withInterest(
  lines: readonly PlanLine[],
  baseline: Baseline,
  balances: readonly GivenBalance[],
  parameters: ParameterSet,
  time: Timeline,
): readonly PlanLine[] {
  return baseline.funds.reduce<readonly PlanLine[]>((all, fund) => {
    const id = `${fund.id}.interest.rate`;
    if (parameters.changesOf(id).length === 0 || !parameters.has(id)) return all;
    const given = balances.find((b) => b.fund === fund.id);
    const anchor = anchorOf(fund, given, time);
    if (!anchor) return all;
    const season = baseline.seasons[fund.income.find((l) => l.id === 'interest')?.season ?? '']?.weights;
    const [rate, before] = [parameters.of(id), parameters.unchanged.of(id)];
    const told = actualMonths(baseline, fund.id, time);
    const yields = (t: number): number | null =>
      rate[t] === before[t] || told.has(t) ? null : (rate[t]! * (season?.[t % 12] ?? 1)) / 12;
    return replaced(all, fund.id, interestOf(all, fund.id, anchor, yields, time), yields);
  }, lines);
}

/** Months whose interest the office has entered itself. */
const actualMonths = (baseline: Baseline, fund: string, time: Timeline): ReadonlySet<number> =>
  new Set(
    (baseline.actuals ?? [])
      .filter((a) => a.fund === fund && a.side === 'income' && a.line === 'interest')
      .map((a) => monthIndex(a.month) - time.origin),
  );

interface Anchor {
  readonly at: number;
  readonly amount: number;
}

function anchorOf(fund: Fund, given: GivenBalance | undefined, time: Timeline): Anchor | null {
  if (given) return { at: monthIndex(given.month) - time.origin, amount: given.amount };
  if (!fund.balance) return null;
  return { at: monthIndex(fund.balance.asOf) - time.origin, amount: fund.balance.amount.value };
}

/** Interest by month, with the opening balance that meets the anchor. */
function interestOf(
  lines: readonly PlanLine[],
  fund: string,
  anchor: Anchor,
  yields: (t: number) => number | null,
  time: Timeline,
): Float64Array {
  const own = lines.filter((l) => l.fund === fund);
  const net = new Float64Array(time.length);
  const carried = new Float64Array(time.length);
  for (const line of own) {
    const sign = line.side === 'income' ? 1 : -1;
    for (let t = time.first; t < time.length; t++) net[t]! += sign * line.booked[t]!;
    if (line.side === 'income' && line.id === 'interest')
      for (let t = time.first; t < time.length; t++) carried[t]! += line.booked[t]!;
  }
  const earned = new Float64Array(time.length);
  const closing = (opening: number, last: number): number => {
    let balance = opening;
    for (let t = time.first; t <= last; t++) {
      const share = yields(t);
      earned[t] = share === null ? carried[t]! : Math.max(0, balance) * share;
      balance += net[t]! - carried[t]! + earned[t]!;
    }
    return balance;
  };
  let opening = anchor.amount;
  for (let round = 0; round < 30; round++) {
    const gap = anchor.amount - closing(opening, Math.min(anchor.at, time.length - 1));
    if (Math.abs(gap) < 1e-6) break;
    const slope = closing(opening + 1, Math.min(anchor.at, time.length - 1)) - (anchor.amount - gap);
    opening += gap / slope;
  }
  closing(opening, time.length - 1);
  return earned;
}

function replaced(
  lines: readonly PlanLine[],
  fund: string,
  earned: Float64Array,
  yields: (t: number) => number | null,
): readonly PlanLine[] {
  const touched = (t: number): boolean => yields(t) !== null;
  const laid = (series: Float64Array): Float64Array => series.map((v, t) => (touched(t) ? earned[t]! : v));
  const has = lines.some((l) => l.fund === fund && l.side === 'income' && l.id === 'interest');
  if (!has) {
    const flow = earned.map((v, t) => (touched(t) ? v : 0));
    return withFlow(lines, { fund, side: 'income', id: 'interest', accrual: flow, booked: flow, opening: 0 });
  }
  return lines.map((line) =>
    line.fund === fund && line.side === 'income' && line.id === 'interest'
      ? { ...line, accrual: laid(line.accrual), booked: laid(line.booked) }
      : line,
  );
}
