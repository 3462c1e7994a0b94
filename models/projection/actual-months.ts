/**
 * Actual months in place of projected ones. The forecast that stood there is kept; months
 * before an actual one are untouched to the bit, and so are those after it but for the
 * balance that carries on.
 */
import type { Actual } from '../baseline/baseline.ts';
import { monthIndex } from '../months.ts';
import { roundToCent } from '../units.ts';
import type { PlanLine } from './plan-line.ts';
import type { ActualMonth } from './projection.ts';
import type { Timeline } from './timeline.ts';

export interface WithActuals {
  readonly lines: readonly PlanLine[];
  readonly actuals: readonly ActualMonth[];
}

export function withActuals(
  lines: readonly PlanLine[],
  actuals: readonly Actual[],
  time: Timeline,
): WithActuals {
  if (actuals.length === 0) return { lines, actuals: [] };
  const told: ActualMonth[] = [];
  const replaced = lines.map((line) => {
    const own = actuals.filter((a) => a.fund === line.fund && a.side === line.side && a.line === line.id);
    if (own.length === 0) return line;
    const booked = Float64Array.from(line.booked);
    for (const { month, amount } of own) {
      const t = monthIndex(month) - time.origin;
      if (t < time.first || t >= time.first + time.months) continue;
      const { fund, side, id } = line;
      told.push({ fund, side, line: id, month, actual: amount, forecast: roundToCent(line.booked[t]!) });
      booked[t] = amount;
    }
    return { ...line, booked };
  });
  return { lines: replaced, actuals: told };
}
