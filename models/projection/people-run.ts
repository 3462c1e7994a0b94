/** The people of a run: counts, what their ages do to use, and the cohorts behind both. */
import type { CohortRun } from './cohort-run.ts';

/** By id of the people. */
export type PeopleSeries = ReadonlyMap<string, Float64Array>;

export interface PeopleRun {
  readonly counts: PeopleSeries;
  /** Use by age over that at the report, by group; none for a scheme without the lever. */
  readonly ageing: PeopleSeries;
  readonly cohorts: CohortRun;
  /** Residents of the run's cohorts over the baseline's; null where they are the same. */
  readonly residents: Float64Array | null;
}
