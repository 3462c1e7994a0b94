/** Contributions of a shipped baseline alone, without the rest of a projection. */
import type { Baseline } from '../../models/baseline/baseline.ts';
import {
  contributionLevels,
  contributionSeries,
  type Contributions,
} from '../../models/projection/contribution.ts';
import { baselinePeople } from '../../models/projection/people-series.ts';
import { parameterSet } from '../../models/projection/parameters.ts';
import { timelineOf } from '../../models/projection/timeline.ts';
import type { Change } from '../../models/scenario/scenario.ts';

/** @returns 元 a month by part, from January of the report's year to December two years later */
export function contributionsOf(baseline: Baseline): (changes: readonly Change[]) => Contributions {
  const time = timelineOf(baseline.period, `${Number(baseline.period.end.slice(0, 4)) + 1}-12`);
  const law = parameterSet(baseline, [], time, baseline.period.end);
  const people = baselinePeople(baseline, law, time).counts;
  const season = baseline.seasons['contribution']!.weights;
  const own = { baseline, people, law, season, time };
  const reported = (fund: string): number =>
    baseline.funds.find((f) => f.id === fund)!.income.find((l) => l.id === 'contribution')!.reported!.value;
  const levels = contributionLevels(
    { ...own, parameters: law },
    { pool: reported('employee.pool'), account: reported('employee.account'), maternity: null },
  );
  return (changes) =>
    contributionSeries({ ...own, parameters: parameterSet(baseline, changes, time, null) }, levels);
}
