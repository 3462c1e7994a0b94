/**
 * The cohorts of a run, from the end of the report on.
 *
 * In the baseline the active and the residents are held on the path of their growth, and
 * entrants and leavers fill it; the retired are what cohorts, law and mortality give. A
 * scenario takes the baseline's entrants and leavers as they are, so that later retirement
 * adds active people instead of turning entrants away. A scenario that assumes the same
 * as the baseline is the baseline's run itself.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { PEOPLE_OF } from '../baseline/demography.ts';
import { defaultAssumptions, type PeopleAssumptions } from '../demography/assumptions.ts';
import { FLOWS, type Flow } from '../demography/flows.ts';
import { initialPopulation } from '../demography/initial-population.ts';
import { GROUPS, type Group, type Population } from '../demography/population.ts';
import { projectPeople, type PeopleProjection } from '../demography/project-people.ts';
import { LAW_2025, OLD_LAW } from '../demography/retirement-age.ts';
import { monthAt, monthIndex } from '../months.ts';
import { cohortRates, firstDifference, lawsByMonth, reportEnd, type CohortRates } from './cohort-rates.ts';
import { growthIndex } from './growth-index.ts';
import type { ParameterSet } from './parameters.ts';
import { pyramidOf, type Pyramid } from './pyramid.ts';
import type { Timeline } from './timeline.ts';

export interface CohortRun extends PeopleProjection {
  readonly initial: Population;
  readonly rates: CohortRates;
  /** At each December after the report. */
  readonly pyramids: readonly Pyramid[];
  /** First position that may differ from the baseline's run. */
  readonly from: number;
}

/** @param parameters those of the run without changes */
export function baselineCohorts(baseline: Baseline, parameters: ParameterSet, time: Timeline): CohortRun {
  const initial = initialOf(baseline, parameters, time);
  const rates = cohortRates(parameters, time);
  const months = rates.base.length;
  const defaults = defaultAssumptions(initial, months);
  const held = (group: Group): Float64Array | null => pathOf(baseline, group, parameters, time);
  const active = held('active');
  const resident = held('resident');
  return projected(initial, rates, time.length, {
    ...defaults,
    ...(active ? { employment: { kind: 'hold', total: active } } : {}),
    ...(resident ? { enrolment: { kind: 'hold', total: resident } } : {}),
  });
}

/** The run of a scenario; the baseline's own where it assumes nothing else. */
export function scenarioCohorts(base: CohortRun, parameters: ParameterSet, time: Timeline): CohortRun {
  const rates = cohortRates(parameters, time);
  const months = rates.base.length;
  const first = firstDifference(rates, base.rates);
  if (first === months) return base;
  const { entrants, leavers, residentEntrants, residentLeavers } = base.flows;
  const factor = (month: number): number => {
    const usual = base.rates.entrants[month]!;
    return usual === 0 ? rates.entrants[month]! : rates.entrants[month]! / usual;
  };
  const run = projected(base.initial, rates, reportEnd(time) + 1 + first, {
    ...defaultAssumptions(base.initial, months),
    employment: { kind: 'flows', entrants: entrants.map((n, month) => n * factor(month)), leavers },
    enrolment: { kind: 'flows', entrants: residentEntrants, leavers: residentLeavers },
  });
  return joined(base, run, first);
}

/** The baseline's months before the first that differs, to the bit. */
function joined(base: CohortRun, run: CohortRun, first: number): CohortRun {
  const start = base.initial.month + 1 + first;
  const ofGroup = (name: 'counts' | 'ageIndex') =>
    Object.fromEntries(
      GROUPS.map((group) => [group, spliced(base[name][group], run[name][group], first + 1)]),
    ) as Record<Group, Float64Array>;
  const flows = Object.fromEntries(
    FLOWS.map((flow) => [flow, spliced(base.flows[flow], run.flows[flow], first)]),
  ) as Record<Flow, Float64Array>;
  const pyramids = run.pyramids.map((own, i) => (monthIndex(own.month) < start ? base.pyramids[i]! : own));
  return { ...run, counts: ofGroup('counts'), ageIndex: ofGroup('ageIndex'), flows, pyramids };
}

const spliced = (before: Float64Array, after: Float64Array, at: number): Float64Array =>
  after.map((value, i) => (i < at ? before[i]! : value));

function projected(
  initial: Population,
  rates: CohortRates,
  from: number,
  turnover: PeopleAssumptions,
): CohortRun {
  const pyramids: Pyramid[] = [];
  const births = turnover.births as ArrayLike<number>;
  const projection = projectPeople(
    initial,
    rates.base.length,
    {
      ...turnover,
      mortality: rates.mortality,
      contributionShare: rates.contributionShare,
      activeToResident: rates.activeToResident,
      residentToActive: rates.residentToActive,
      leaverShare: rates.leavers,
      dropOut: rates.dropOut,
      reclassified: rates.reclassified,
      births: rates.births.map((factor, month) => factor * births[month]!),
      lawByMonth: lawsByMonth(rates, initial.month + 1),
      capped: true,
    },
    'smooth',
    (people) => {
      if (people.month % 12 === 11) pyramids.push(pyramidOf(people));
    },
  );
  return { ...projection, initial, rates, pyramids, from };
}

function initialOf(baseline: Baseline, parameters: ParameterSet, time: Timeline): Population {
  const { people, province, demography } = baseline;
  const count = (group: Group): number => people.find((p) => p.id === PEOPLE_OF[group])?.count.value ?? 0;
  const women = GROUPS.flatMap((group) => {
    const share = demography?.femaleShare[PEOPLE_OF[group]]?.value;
    return share === undefined ? [] : [[group, share] as const];
  });
  const end = reportEnd(time);
  const id = 'employee.retirement.law';
  return initialPopulation({
    province: demography?.shape.region ?? province,
    month: monthAt(time.origin + end),
    active: count('active'),
    retired: count('retired'),
    resident: count('resident'),
    femaleShare: Object.fromEntries(women),
    ...(demography ? { women50Share: demography.women50Share.value } : {}),
    law: parameters.has(id) && parameters.of(id)[end]! < 0.5 ? OLD_LAW : LAW_2025,
  }).population;
}

/** The path of a count by its growth, after the report; null where it has none of its own. */
function pathOf(
  baseline: Baseline,
  group: Group,
  parameters: ParameterSet,
  time: Timeline,
): Float64Array | null {
  const people = baseline.people.find((p) => p.id === PEOPLE_OF[group]);
  const path = baseline.parameters.find((p) => p.id === people?.growth)?.path;
  if (!people || !path || path.kind === 'model') return null;
  const index = growthIndex(parameters.of(people.growth), time);
  const end = reportEnd(time);
  return index.subarray(end + 1).map((factor) => (people.count.value / index[end]!) * factor);
}
