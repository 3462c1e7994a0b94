import type { People } from '../baseline/baseline.ts';
import { monthIndex } from '../months.ts';
import { reportEnd } from './cohort-rates.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

/**
 * Heads enrolled for each cover year: the reported count in the report's year, then
 * moved each January by the growth in force and by what the run's cohorts have more or
 * fewer residents than the baseline's, since residents enrol before a year starts.
 */
export function enrolled(
  group: People,
  parameters: ParameterSet,
  time: Timeline,
  residents: Float64Array | null = null,
): Float64Array {
  const growth = parameters.of(group.growth);
  const set = parameters.changesOf(group.growth).map((change) => monthIndex(change.from) - time.origin);
  const ratio = (t: number): number =>
    residents === null || !(residents[t - 12]! > 0) || set.some((from) => from <= t)
      ? 1
      : residents[t]! / residents[t - 12]!;
  const reportYear = Math.floor(reportEnd(time) / 12);
  const heads = new Float64Array(time.length);
  const fill = (year: number, count: number): void => void heads.fill(count, year * 12, year * 12 + 12);
  fill(reportYear, group.count.value);
  for (let y = reportYear + 1; y * 12 < time.length; y++)
    fill(y, heads[y * 12 - 1]! * (1 + growth[y * 12]!) * ratio(y * 12));
  for (let y = reportYear - 1; y >= 0; y--) fill(y, heads[y * 12 + 12]! / (1 + growth[y * 12 + 12]!));
  return heads;
}
