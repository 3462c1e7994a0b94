/**
 * A yearly growth as a monthly index: 1 at the first reported month, then
 *
 *     I(t + 1) = I(t)·(1 + g(t + 1))^(1/12)
 *
 * and backward from there for months of the same calendar year before the report.
 */
import { pow } from '../portable.ts';
import type { Timeline } from './timeline.ts';

export function growthIndex(growth: Float64Array, time: Timeline): Float64Array {
  const index = new Float64Array(time.length);
  index[time.first] = 1;
  let rate = Number.NaN;
  let factor = 1;
  const step = (g: number): number => {
    if (g !== rate) {
      rate = g;
      factor = g === 0 ? 1 : pow(1 + g, 1 / 12);
    }
    return factor;
  };
  for (let t = time.first + 1; t < time.length; t++) index[t] = index[t - 1]! * step(growth[t]!);
  for (let t = time.first - 1; t >= 0; t--) index[t] = index[t + 1]! / step(growth[t + 1]!);
  return index;
}
