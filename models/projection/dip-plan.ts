/**
 * DIP by year.
 *
 *     standard P(t)   the printed settlement, moved by cases; v₀ = 1, so points are 元
 *     budget   B_y    = B_{y−1}·(1 + growth), the first year's is its standard
 *     value    v_y    = B_y / Σ P,   settled(t) = P(t)·v_y
 *     clearing        Σ settled − Σ by item of a year, booked in the clearing month of the next
 *
 * More cases than the budget grows for lower the value. The by-item line is never touched.
 */
import type { Dip } from '../baseline/baseline.ts';
import type { ParameterSet } from './parameters.ts';
import type { PlanLine } from './plan-line.ts';
import type { Timeline } from './timeline.ts';

export interface DipPlan {
  readonly block: Dip;
  readonly pointValue: Float64Array;
  readonly settled: Float64Array;
  readonly byItem: Float64Array;
  readonly line: PlanLine;
}

export interface DipCases {
  /** Cases by month of the run, and of the baseline as reported. */
  readonly run: Float64Array;
  readonly base: Float64Array;
  /** Reported payment of the line that DIP reaches, 元. */
  readonly reported: number;
}

export function dipPlan(
  block: Dip,
  lines: readonly PlanLine[],
  parameters: ParameterSet,
  cases: DipCases,
  time: Timeline,
): DipPlan {
  const care = lines.find((l) => l.fund === block.fund && l.id === block.line && l.side === 'expenditure')!;
  const span = cases.base.subarray(time.first, time.first + time.reported).reduce((a, b) => a + b, 0);
  const perCase = span === 0 ? 0 : block.settled.value / span;
  const standard = cases.run.map((value) => value * perCase);
  const byItem = care.accrual.map((value) =>
    cases.reported === 0 ? 0 : (value * block.byItem.value) / cases.reported,
  );
  const growth = parameters.of(`${block.fund.split('.')[0]!}.dip.budgetGrowth`);
  const pointValue = new Float64Array(time.length);
  let budget = 0;
  for (let january = 0; january < time.length; january += 12) {
    const points = yearOf(standard, january);
    budget = january === 0 ? perCase * yearOf(cases.base, 0) : budget * (1 + growth[january]!);
    pointValue.fill(points === 0 ? 0 : budget / points, january, january + 12);
  }
  const settled = standard.map((p, t) => p * pointValue[t]!);
  const accrual = settled.map((s, t) => (t < time.first ? 0 : s - byItem[t]!));
  const line: PlanLine = {
    fund: block.fund,
    side: 'expenditure',
    id: 'dipClearing',
    accrual,
    booked: cleared(accrual, block.clearingMonth),
    opening: 0,
  };
  return { block, pointValue, settled, byItem, line };
}

function cleared(accrual: Float64Array, month: number): Float64Array {
  const booked = new Float64Array(accrual.length);
  for (let january = 12; january < accrual.length; january += 12) {
    booked[january + month - 1] = yearOf(accrual, january - 12);
  }
  return booked;
}

const yearOf = (series: Float64Array, january: number): number =>
  series.subarray(january, january + 12).reduce((a, b) => a + b, 0);
