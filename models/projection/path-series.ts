/**
 * A parameter's path laid out by month.
 *
 *     constant  x(t) = value
 *     damped    x(t) = limit + (start − limit)·persistence^n,  n whole years since `from`
 *     model     what the model gives; here its value in the reported months, if it has one
 *     schedule  the step in force; after the last step, from each January on, × (1 + g)
 *
 * `asKnown` leaves out steps that became known after that month: it gives the law as an
 * office knew it then.
 */
import { monthIndex, type Month } from '../months.ts';
import type { Path } from '../baseline/baseline.ts';
import type { Timeline } from './timeline.ts';

export function pathSeries(
  path: Path,
  time: Timeline,
  index: Float64Array | null,
  asKnown: Month | null,
): Float64Array {
  const series = new Float64Array(time.length);
  if (path.kind === 'constant') return series.fill(path.value);
  if (path.kind === 'model') return series.fill(path.before ?? Number.NaN);
  if (path.kind === 'damped') return dampedSeries(path, time, series);
  const known = path.steps.filter((step, i) => i === 0 || asKnown === null || step.known <= asKnown);
  const steps = known.map((step) => ({ at: monthIndex(step.from) - time.origin, value: step.value }));
  const last = steps.reduce((a, b) => (b.at >= a.at ? b : a));
  for (let t = 0; t < time.length; t++) {
    if (t < last.at || index === null) {
      series[t] = (steps.filter((step) => step.at <= t).at(-1) ?? steps[0]!).value;
    } else {
      const january = t % 12 === 0 && t - last.at >= 12;
      series[t] = t === last.at || t === 0 ? last.value : series[t - 1]! * (january ? 1 + index[t]! : 1);
    }
  }
  return series;
}

function dampedSeries(path: Path & { kind: 'damped' }, time: Timeline, series: Float64Array): Float64Array {
  const from = monthIndex(path.from) - time.origin;
  let gap = path.start - path.limit;
  for (let t = 0; t < time.length; t++) {
    if (t > from && (t - from) % 12 === 0) gap *= path.persistence;
    series[t] = path.limit + gap;
  }
  return series;
}
