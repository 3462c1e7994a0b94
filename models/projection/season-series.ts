/**
 * A calendar laid out by month; the one of benefits may be moved between the halves of a year.
 *
 *     weight(m) = w(m)·share/share₀            January … June
 *                 w(m)·(1 − share)/(1 − share₀)      July … December
 *
 * A year keeps its sum of 12. A scenario moves money within its years and recalibrates nothing.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

const SHARE = 'all.season.firstHalfShare';

export function seasonSeries(
  baseline: Baseline,
  id: string,
  parameters: ParameterSet,
  time: Timeline,
): Float64Array {
  const { weights } = baseline.seasons[id]!;
  const plain = Float64Array.from({ length: time.length }, (_, t) => weights[t % 12]!);
  if (id !== 'benefits' || !parameters.has(SHARE) || parameters.changesOf(SHARE).length === 0) return plain;
  const [now, before] = [parameters.of(SHARE), parameters.unchanged.of(SHARE)];
  return plain.map((weight, t) => {
    if (now[t] === before[t]) return weight;
    const half = (share: number): number => (t % 12 < 6 ? share : 1 - share);
    return (weight * half(now[t]!)) / half(before[t]!);
  });
}
