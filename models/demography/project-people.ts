/**
 * The people month by month: the same step as `stepMonth`, in place on one copy.
 *
 * Stocks have months + 1 values, the opening first; flows have one a month.
 */
import type { AgeCostCurve } from '../national/age-cost-index.ts';
import { assumptionsAt, type PeopleAssumptions } from './assumptions.ts';
import { advance, birthday, deathTable, type DeathTable } from './cohort.ts';
import { FLOWS, type Flow } from './flows.ts';
import {
  copyPopulation,
  countOf,
  GROUPS,
  indexBySlot,
  meanOver,
  slotsOf,
  type Draft,
  type Group,
  type Population,
} from './population.ts';

export interface PeopleProjection {
  /** People at the end of each month, the opening first, 人. */
  readonly counts: Readonly<Record<Group, Float64Array>>;
  /** People in each month by flow, 人. */
  readonly flows: Readonly<Record<Flow, Float64Array>>;
  /** Mean age cost index at the end of each month, the opening first. */
  readonly ageIndex: Readonly<Record<Group, Float64Array>>;
  readonly final: Population;
}

/**
 * Projects the people from the month after `initial.month` on.
 *
 * @param months       whole, ≥ 0
 * @param assumptions  one value, or one a month (index 0 is the first projected month)
 * @param watch        sees the people at the end of each month; they change afterwards
 */
export function projectPeople(
  initial: Population,
  months: number,
  assumptions: PeopleAssumptions,
  curve: AgeCostCurve = 'smooth',
  watch?: (people: Population) => void,
): PeopleProjection {
  const draft = copyPopulation(initial);
  const counts = arrays(GROUPS, months + 1);
  const ageIndex = arrays(GROUPS, months + 1);
  const flows = arrays(FLOWS, months);
  const index = Array.from({ length: 13 }, (_, month) => indexBySlot(curve, month));
  record(draft, 0, counts, ageIndex, index);
  let deaths: DeathTable | null = null;
  for (let month = 0; month < months; month++) {
    birthday(draft);
    const now = assumptionsAt(assumptions, month);
    if (deaths?.anniversary !== draft.anniversary || deaths.mortality !== now.mortality)
      deaths = deathTable(draft.anniversary, now.mortality);
    const moved = advance(draft, now, deaths);
    for (const flow of FLOWS) flows[flow][month] = moved[flow];
    record(draft, month + 1, counts, ageIndex, index);
    watch?.(draft);
  }
  return { counts, flows, ageIndex, final: draft };
}

function arrays<K extends string>(keys: readonly K[], length: number): Record<K, Float64Array> {
  return Object.fromEntries(keys.map((key) => [key, new Float64Array(length)])) as Record<K, Float64Array>;
}

function record(
  draft: Draft,
  month: number,
  counts: Record<Group, Float64Array>,
  ageIndex: Record<Group, Float64Array>,
  index: readonly Float64Array[],
): void {
  for (const group of GROUPS) {
    counts[group][month] = countOf(draft, group);
    ageIndex[group][month] = meanOver(slotsOf(draft, group), index[draft.month - draft.anniversary]!);
  }
}
