/**
 * Insured people by group at month ends.
 *
 *     N(t)   active, residents   the path of their growth; in a scenario what its cohorts give
 *            retired             what the cohorts give
 *
 * The reported count stands in the report's last month; the growth carries it back to the
 * first. A growth that a scenario sets replaces the cohorts' outcome of its group from its
 * month on. A changed retiree share moves people between active and retired at constant total.
 */
import type { Baseline, People } from '../baseline/baseline.ts';
import { monthIndex } from '../months.ts';
import { applyChanges } from '../scenario/apply-changes.ts';
import { ageingSeries } from './ageing.ts';
import { reportEnd } from './cohort-rates.ts';
import { baselineCohorts, scenarioCohorts, type CohortRun } from './cohort-run.ts';
import type { PeopleRun } from './people-run.ts';
import { growthIndex } from './growth-index.ts';
import { fromCohorts, groupOf } from './people-groups.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

export type { PeopleSeries } from './people-run.ts';

const SHARE = 'employee.insured.retireeShare';

/** @param parameters those of the run without changes, not yet with what the cohorts give */
export function baselinePeople(baseline: Baseline, parameters: ParameterSet, time: Timeline): PeopleRun {
  const cohorts = baselineCohorts(baseline, parameters, time);
  const counts = new Map(
    baseline.people.map((people) => [people.id, baseSeries(baseline, people, cohorts, parameters, time)]),
  );
  return { counts, ageing: ageingSeries(baseline, cohorts, cohorts, time), cohorts, residents: null };
}

/** The path of a group's growth, or the cohorts' outcome after the report where it is from them. */
function baseSeries(
  baseline: Baseline,
  people: People,
  cohorts: CohortRun,
  parameters: ParameterSet,
  time: Timeline,
): Float64Array {
  const index = growthIndex(parameters.of(people.growth), time);
  const end = reportEnd(time);
  const start = people.count.value / index[end]!;
  const group = fromCohorts(baseline, people.growth) ? groupOf(people.id) : null;
  return index.map((factor, t) => (group && t > end ? cohorts.counts[group][t - end]! : start * factor));
}

/** @param run parameters of the run, with what the baseline's cohorts give */
export function scenarioPeople(
  baseline: Baseline,
  base: PeopleRun,
  run: ParameterSet,
  time: Timeline,
): PeopleRun {
  const cohorts = scenarioCohorts(base.cohorts, run, time);
  const end = reportEnd(time);
  const outcome = ({ id, growth }: People): Float64Array => {
    const group = groupOf(id);
    const follows = group && (group !== 'retired' || fromCohorts(baseline, growth));
    const own = base.counts.get(id)!;
    return cohorts === base.cohorts || !follows
      ? own
      : own.map((count, t) => (t < cohorts.from ? count : cohorts.counts[group][t - end]!));
  };
  const counts = new Map(
    baseline.people.map((people) => [people.id, grown(outcome(people), people.growth, run, time)]),
  );
  shareMoved(counts, run, time);
  const aged = [...ageingSeries(baseline, base.cohorts, cohorts, time)].map(
    ([id, a]) => [id, grown(a, `${id.split('.')[0]!}.ageing.growth`, run, time)] as const,
  );
  return { counts, ageing: new Map(aged), cohorts, residents: residentRatio(base.cohorts, cohorts, time) };
}

/** A series that follows a growth from the month in which a scenario sets it. */
function grown(own: Float64Array, growth: string, run: ParameterSet, time: Timeline): Float64Array {
  const changes = run.changesOf(growth);
  if (changes.length === 0 || !run.has(growth)) return own;
  const from = Math.min(...changes.map((change) => monthIndex(change.from) - time.origin));
  const anchor = Math.max(time.first, from - 1);
  const index = growthIndex(run.of(growth), time);
  return own.map((value, t) => (t <= anchor ? value : own[anchor]! * (index[t]! / index[anchor]!)));
}

function shareMoved(counts: Map<string, Float64Array>, run: ParameterSet, time: Timeline): void {
  const changes = run.changesOf(SHARE);
  const active = counts.get('employee.active');
  const retired = counts.get('employee.retired');
  if (changes.length === 0 || !active || !retired) return;
  const share = applyChanges(
    active.map((a, t) => retired[t]! / (a + retired[t]!)),
    changes,
    time.origin,
  );
  const total = active.map((a, t) => a + retired[t]!);
  const touched = (t: number): boolean => share[t] !== retired[t]! / total[t]!;
  const moved = (own: Float64Array, part: (t: number) => number): Float64Array =>
    own.map((count, t) => (touched(t) ? total[t]! * part(t) : count));
  counts.set(
    'employee.active',
    moved(active, (t) => 1 - share[t]!),
  );
  counts.set(
    'employee.retired',
    moved(retired, (t) => share[t]!),
  );
}

function residentRatio(base: CohortRun, cohorts: CohortRun, time: Timeline): Float64Array | null {
  if (cohorts === base) return null;
  const end = reportEnd(time);
  return Float64Array.from({ length: time.length }, (_, t) => {
    const before = t < cohorts.from ? 0 : base.counts.resident[t - end]!;
    return before > 0 ? cohorts.counts.resident[t - end]! / before : 1;
  });
}
