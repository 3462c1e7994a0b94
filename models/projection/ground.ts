/**
 * What a run stands on and no change touches: the baseline's people, its parameters, its
 * benefit lines. Worked out once for a baseline, horizon and known law, and kept while the
 * baseline lives; a baseline is never changed in place.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Month } from '../months.ts';
import { careLines, careRuns, type CareLine } from './care-run.ts';
import { dipPlans, type DipPlan } from './dip-plan.ts';
import { impliedGrowth } from './implied-growth.ts';
import { parameterSet, type ParameterSet } from './parameters.ts';
import type { PeopleRun } from './people-run.ts';
import { baselinePeople } from './people-series.ts';
import { timelineOf, type Timeline } from './timeline.ts';

export interface Ground {
  readonly time: Timeline;
  readonly people: PeopleRun;
  /** Law as known at the report's end: what levels are taken from. */
  readonly calibration: ParameterSet;
  /** The run without changes. */
  readonly unchanged: ParameterSet;
  readonly care: readonly CareLine[];
  /** The lines of the run without changes. */
  readonly plain: readonly CareLine[];
  /** DIP without changes, worked out when it is first asked for. */
  readonly dip: () => readonly DipPlan[];
  /** Yearly growth that the cohorts come to, by parameter id. */
  readonly implied: (id: string) => Float64Array | null;
}

const grounds = new WeakMap<Baseline, Map<string, Ground>>();
/** Horizons and dates that are kept for one baseline; the oldest goes first. */
const KEPT = 8;

export function groundOf(baseline: Baseline, until: Month, knownAsOf: Month | null): Ground {
  const own = grounds.get(baseline) ?? new Map<string, Ground>();
  grounds.set(baseline, own);
  const key = `${until}@${knownAsOf ?? ''}`;
  const hit = own.get(key);
  if (hit) return hit;
  const ground = laid(baseline, until, knownAsOf);
  if (own.size >= KEPT) own.delete([...own.keys()][0]!);
  own.set(key, ground);
  return ground;
}

function laid(baseline: Baseline, until: Month, knownAsOf: Month | null): Ground {
  const time = timelineOf(baseline.period, until);
  const people = baselinePeople(baseline, parameterSet(baseline, [], time, knownAsOf), time);
  const found = new Map<string, Float64Array | null>();
  const implied = (id: string): Float64Array | null => {
    if (!found.has(id)) found.set(id, impliedGrowth(baseline, people, id, time));
    return found.get(id)!;
  };
  const calibration = parameterSet(baseline, [], time, baseline.period.end, implied);
  const unchanged = parameterSet(baseline, [], time, knownAsOf, implied);
  const care = careLines({ baseline, time }, calibration, people);
  let dip: readonly DipPlan[] | null = null;
  const plain = careLines({ baseline, time }, unchanged, people);
  const unmoved = (): readonly DipPlan[] => {
    const runs = careRuns({ baseline, time }, { parameters: unchanged, people }, care);
    return dipPlans(baseline.dip, runs, unchanged, time, null);
  };
  return { time, people, calibration, unchanged, implied, care, plain, dip: () => (dip ??= unmoved()) };
}
