/** Which of a baseline's people are cohorts, and which of its growths are from them. */
import type { Baseline } from '../baseline/baseline.ts';
import { PEOPLE_OF } from '../baseline/demography.ts';
import type { Group } from '../demography/population.ts';

/** Group of the cohorts by id of the people; null for people that the cohorts do not hold. */
export const groupOf = (id: string): Group | null =>
  (Object.keys(PEOPLE_OF) as Group[]).find((group) => PEOPLE_OF[group] === id) ?? null;

/** Whether the parameter is a growth that the cohorts give. */
export function fromCohorts(baseline: Baseline, id: string): boolean {
  const path = baseline.parameters.find((p) => p.id === id)?.path;
  return path?.kind === 'model' && path.from === 'cohorts';
}
