/**
 * One-offs that are switched on: money of a reported month that was booked later.
 *
 * The report's booked months stay as printed. The line accrues as if the money had come in
 * time, (reported + amount)/reported, from the first month on; the amount is missing in the
 * books of its own month and stands in those of the month it was booked in.
 */
import type { Baseline, Line } from '../baseline/baseline.ts';
import { monthIndex } from '../months.ts';
import type { ParameterSet } from './parameters.ts';
import type { PlanLine } from './plan-line.ts';
import type { Timeline } from './timeline.ts';

export function withOneOffs(
  own: PlanLine,
  line: Line,
  baseline: Baseline,
  parameters: ParameterSet,
  time: Timeline,
): PlanLine {
  const late = (baseline.oneOffs ?? []).filter(
    (o) =>
      o.effect === 'accruedUnbooked' && o.fund === own.fund && o.line === own.id && own.side === 'income',
  );
  let result = own;
  for (const { lever, amount, period, bookedIn } of late) {
    if (!lever || !amount || !bookedIn || !line.reported) continue;
    const on = parameters.of(lever);
    if (on.every((value) => value === 0)) continue;
    const factor = amount.value / line.reported.value;
    const [event, later] = [period.end ?? period.start, bookedIn].map((m) => monthIndex(m) - time.origin) as [
      number,
      number,
    ];
    const scaled = (series: Float64Array): Float64Array =>
      series.map((value, t) => value * (1 + factor * on[t]!));
    const booked = scaled(result.booked);
    booked[event]! -= amount.value * on[event]!;
    booked[later]! += amount.value * on[event]!;
    result = { ...result, accrual: scaled(result.accrual), booked };
  }
  return result;
}
