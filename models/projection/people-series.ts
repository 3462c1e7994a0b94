/**
 * Insured people by group, at month ends.
 *
 * The reported count stands in the report's last month; under the baseline's growth it is
 * carried back to the first month, and every run starts from there. A changed retiree
 * share moves people between active and retired at constant total.
 */
import type { Baseline, People } from '../baseline/baseline.ts';
import { applyChanges } from '../scenario/apply-changes.ts';
import type { ParameterSet } from './parameters.ts';
import { growthIndex } from './growth-index.ts';
import type { Timeline } from './timeline.ts';

export type PeopleSeries = ReadonlyMap<string, Float64Array>;

const SHARE = 'employee.insured.retireeShare';

/**
 * @param base parameters without changes, which place the reported count
 * @param run  parameters of the run
 */
export function peopleSeries(
  baseline: Baseline,
  base: ParameterSet,
  run: ParameterSet,
  time: Timeline,
): PeopleSeries {
  const series = new Map(baseline.people.map((group) => [group.id, groupSeries(group, base, run, time)]));
  const changes = run.changesOf(SHARE);
  const active = series.get('employee.active');
  const retired = series.get('employee.retired');
  if (changes.length === 0 || !active || !retired) return series;
  const share = applyChanges(
    active.map((a, t) => retired[t]! / (a + retired[t]!)),
    changes,
    time.origin,
  );
  const total = active.map((a, t) => a + retired[t]!);
  const touched = (t: number): boolean => share[t] !== retired[t]! / total[t]!;
  series.set(
    'employee.active',
    active.map((a, t) => (touched(t) ? total[t]! * (1 - share[t]!) : a)),
  );
  series.set(
    'employee.retired',
    retired.map((r, t) => (touched(t) ? total[t]! * share[t]! : r)),
  );
  return series;
}

function groupSeries(group: People, base: ParameterSet, run: ParameterSet, time: Timeline): Float64Array {
  const anchor = growthIndex(base.of(group.growth), time);
  const start = group.count.value / anchor[time.first + time.reported - 1]!;
  const index = run.changesOf(group.growth).length === 0 ? anchor : growthIndex(run.of(group.growth), time);
  return index.map((factor) => start * factor);
}

/** People of a scheme weighted by their use of care. */
export function weightedUse(
  baseline: Baseline,
  people: PeopleSeries,
  scheme: string,
  time: Timeline,
): Float64Array {
  const groups = baseline.people.filter((group) => group.id === scheme || group.id.startsWith(`${scheme}.`));
  const total = new Float64Array(time.length);
  for (const group of groups) {
    const series = people.get(group.id)!;
    for (let t = 0; t < total.length; t++) total[t]! += series[t]! * group.useWeight.value;
  }
  return total;
}

/**
 * Heads enrolled for each cover year: the reported count in the report's year, then
 * moved each January by the growth in force, since residents enrol before a year starts.
 */
export function enrolled(group: People, parameters: ParameterSet, time: Timeline): Float64Array {
  const growth = parameters.of(group.growth);
  const reportYear = Math.floor((time.first + time.reported - 1) / 12);
  const heads = new Float64Array(time.length);
  const fill = (year: number, count: number): void => void heads.fill(count, year * 12, year * 12 + 12);
  fill(reportYear, group.count.value);
  for (let y = reportYear + 1; y * 12 < time.length; y++) fill(y, heads[y * 12 - 1]! * (1 + growth[y * 12]!));
  for (let y = reportYear - 1; y >= 0; y--) fill(y, heads[y * 12 + 12]! / (1 + growth[y * 12 + 12]!));
  return heads;
}
