/**
 * What the ages of the insured do to their use of care.
 *
 *     a(t) = (mean age cost index(t) / that at the report)^η        1 in the reported months
 *     η    = ln(use of the retired over the active) / ln(ratio of their age cost indices), in [0, 1]
 *     W(t) = Σ N(t)·weight·factor(t)·a(t)       factor: what a scenario makes of a group's use
 *
 * The published index is of inpatient care and steeper than all use, hence η [S21]. The
 * step from active to retired stays in the weight; a moves use within a group.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { log, pow } from '../portable.ts';
import { reportEnd } from './cohort-rates.ts';
import type { CohortRun } from './cohort-run.ts';
import { fromCohorts, groupOf } from './people-groups.ts';
import type { ParameterSet } from './parameters.ts';
import type { PeopleRun, PeopleSeries } from './people-run.ts';
import type { Timeline } from './timeline.ts';

/** a(t) of each group whose scheme has the lever; others have none. */
export function ageingSeries(
  baseline: Baseline,
  base: CohortRun,
  cohorts: CohortRun,
  time: Timeline,
): PeopleSeries {
  const end = reportEnd(time);
  const scale = ageScale(baseline, base);
  return new Map(
    baseline.people.flatMap(({ id, scheme }) => {
      const group = groupOf(id);
      if (!group || !fromCohorts(baseline, `${scheme}.ageing.growth`)) return [];
      const [first] = base.ageIndex[group];
      const index = (t: number): number => cohorts.ageIndex[group][t - end]! / first!;
      const series = Float64Array.from({ length: time.length }, (_, t) =>
        t <= end ? 1 : pow(index(t), scale),
      );
      return [[id, series] as const];
    }),
  );
}

/** η: the published index is of inpatient care and steeper than all use. */
function ageScale(baseline: Baseline, { ageIndex }: CohortRun): number {
  const weight = (id: string): number => baseline.people.find((p) => p.id === id)?.useWeight.value ?? 0;
  const use = weight('employee.retired') / weight('employee.active');
  const ages = ageIndex.retired[0]! / ageIndex.active[0]!;
  return use > 1 && ages > 1 ? Math.min(1, log(use) / log(ages)) : 1;
}

/** People of a scheme weighted by their use of care, at their ages unless `ageing` is false. */
export function weightedUse(
  baseline: Baseline,
  { counts, ageing }: PeopleRun,
  scheme: string,
  aged: boolean,
  parameters: ParameterSet,
  time: Timeline,
): Float64Array {
  const groups = baseline.people.filter((group) => group.id === scheme || group.id.startsWith(`${scheme}.`));
  const total = new Float64Array(time.length);
  for (const group of groups) {
    const series = counts.get(group.id)!;
    const a = aged ? ageing.get(group.id) : undefined;
    const factor = useFactor(group.id, parameters);
    for (let t = 0; t < total.length; t++) {
      const own = series[t]! * group.useWeight.value * (a ? a[t]! : 1);
      total[t]! += factor ? own * factor[t]! : own;
    }
  }
  return total;
}

/** What a scenario makes of the use of a group; null where it leaves it. */
function useFactor(group: string, parameters: ParameterSet): Float64Array | null {
  const id = `${group}.useFactor`;
  if (!parameters.has(id)) return null;
  const factor = parameters.of(id);
  return factor.every((value) => value === 1) ? null : factor;
}
