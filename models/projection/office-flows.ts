/**
 * Flows that an office enters itself: transfers in and out (上解、下拨), and recoveries, 元 a
 * month. Transfers are lines of their own and count in no reserve ratio; recoveries join
 * other income. A flow that stays at zero has no line.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { ParameterSet } from './parameters.ts';
import type { PlanLine, Side } from './plan-line.ts';

const FLOWS: readonly (readonly [quantity: string, side: Side, line: string])[] = [
  ['transferIn', 'income', 'transferIn'],
  ['transferOut', 'expenditure', 'transferOut'],
  ['recoveries', 'income', 'other'],
];

export function withOfficeFlows(
  lines: readonly PlanLine[],
  baseline: Baseline,
  parameters: ParameterSet,
): PlanLine[] {
  return baseline.funds.reduce<PlanLine[]>(
    (all, fund) =>
      FLOWS.reduce((now, [quantity, side, line]) => {
        const id = `${fund.id}.${quantity}.amount`;
        if (!parameters.has(id)) return now;
        const amount = parameters.of(id);
        if (amount.every((value) => value === 0)) return now;
        return withFlow(now, { fund: fund.id, side, id: line, accrual: amount, booked: amount, opening: 0 });
      }, all),
    [...lines],
  );
}

/** Adds a flow to the line of the same fund, side and id, or as a new line after the fund's others. */
export function withFlow(lines: readonly PlanLine[], flow: PlanLine): PlanLine[] {
  const at = lines.findIndex((l) => l.fund === flow.fund && l.side === flow.side && l.id === flow.id);
  if (at >= 0) return lines.map((line, i) => (i === at ? sum(line, flow) : line));
  const last = lines.findLastIndex((l) => l.fund === flow.fund);
  return [...lines.slice(0, last + 1), flow, ...lines.slice(last + 1)];
}

/** Months without the added flow keep the line's own bits. */
function sum(line: PlanLine, flow: PlanLine): PlanLine {
  const plus = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, t) => (b[t] === 0 ? value : value + b[t]!));
  return {
    ...line,
    accrual: plus(line.accrual, flow.accrual),
    booked: plus(line.booked, flow.booked),
    opening: line.opening + flow.opening,
  };
}
