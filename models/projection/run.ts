/**
 * `run`: a plan and shocks → booked and accrual flows by month, unrounded.
 *
 * A shock is a factor by month for one line. The deterministic projection is this same
 * kernel without shocks.
 */
import type { Plan } from './plan.ts';
import type { PlanLine } from './plan-line.ts';

export interface Shocks {
  /** Factor by position of the timeline, or null where nothing touches the line. */
  readonly factorOf: (line: PlanLine) => Float64Array | null;
}

export const NO_SHOCKS: Shocks = { factorOf: () => null };

export function run(plan: Plan, shocks: Shocks): readonly PlanLine[] {
  return plan.lines.map((line) => {
    const factor = shocks.factorOf(line);
    if (!factor) return line;
    const shocked = (series: Float64Array): Float64Array => series.map((value, t) => value * factor[t]!);
    return { ...line, accrual: shocked(line.accrual), booked: shocked(line.booked) };
  });
}
