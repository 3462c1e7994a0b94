/**
 * Actual months in place of projected ones. The forecast that stood there is kept; months
 * before an actual one are untouched to the bit, and so are those after it but for the
 * balance that carries on.
 *
 * Once all months of the report's year are in, the office's own calendar replaces the
 * assumed season: the same month of every later year moves by actual ÷ forecast. Lines that
 * are collected by cover year keep their own calendar.
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
    return ownCalendar({ ...line, booked }, line, own, time);
  });
  return { lines: replaced, actuals: told };
}

/** @param line with its actual months, @param forecast as it stood before them */
function ownCalendar(line: PlanLine, forecast: PlanLine, own: readonly Actual[], time: Timeline): PlanLine {
  const from = time.first + time.reported;
  const december = from + ((12 - (from % 12)) % 12);
  const known = new Set(own.map(({ month }) => monthIndex(month) - time.origin));
  const months = Array.from({ length: december - from }, (_, i) => from + i);
  const whole = months.length > 0 && months.every((t) => known.has(t) && forecast.booked[t] !== 0);
  if (!whole || forecast.booked !== forecast.accrual) return line;
  const moved = (series: Float64Array): Float64Array =>
    series.map((value, t) => {
      const same = months.find((m) => m % 12 === t % 12);
      return t < december || same === undefined
        ? value
        : value * (line.booked[same]! / forecast.booked[same]!);
    });
  return { ...line, accrual: moved(forecast.accrual), booked: moved(line.booked) };
}
