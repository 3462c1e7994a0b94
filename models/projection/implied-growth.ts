/** What a growth that is from the cohorts comes to, as a yearly rate. */
import type { Baseline } from '../baseline/baseline.ts';
import { powInt } from '../portable.ts';
import { reportEnd } from './cohort-rates.ts';
import type { PeopleRun } from './people-run.ts';
import type { Timeline } from './timeline.ts';

/** In each month; `before` of its path in the reported ones. Null for any other parameter. */
export function impliedGrowth(
  baseline: Baseline,
  base: PeopleRun,
  id: string,
  time: Timeline,
): Float64Array | null {
  const path = baseline.parameters.find((p) => p.id === id)?.path;
  const level = impliedLevel(baseline, base, id, time);
  if (path?.kind !== 'model' || path.from !== 'cohorts' || !level) return null;
  const end = reportEnd(time);
  return level.map((value, t) =>
    t <= end || !(level[t - 1]! > 0) ? (path.before ?? 0) : powInt(value / level[t - 1]!, 12) - 1,
  );
}

/** Of the twelve months after the report: what is listed as the lever's value. */
export function impliedOverYear(
  baseline: Baseline,
  base: PeopleRun,
  id: string,
  time: Timeline,
): number | null {
  const level = impliedLevel(baseline, base, id, time);
  const end = reportEnd(time);
  return level && level[end]! > 0 ? level[end + 12]! / level[end]! - 1 : null;
}

/** The count of a group, or the use by age of a scheme at the reported numbers of people. */
function impliedLevel(baseline: Baseline, base: PeopleRun, id: string, time: Timeline): Float64Array | null {
  const group = baseline.people.find((p) => p.growth === id);
  if (group) return base.counts.get(group.id) ?? null;
  const scheme = baseline.people.filter((p) => `${p.scheme}.ageing.growth` === id);
  if (scheme.length === 0) return null;
  const level = new Float64Array(time.length);
  for (const { id: people, count, useWeight } of scheme) {
    const a = base.ageing.get(people);
    if (!a) return null;
    for (let t = 0; t < level.length; t++) level[t]! += count.value * useWeight.value * a[t]!;
  }
  return level;
}
