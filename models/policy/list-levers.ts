/** The levers of a baseline: its parameters, dressed by their families. */
import type { Baseline, Parameter } from '../baseline/baseline.ts';
import { parameterSet, type ParameterSet } from '../projection/parameters.ts';
import { contributionBase } from '../projection/contribution.ts';
import { impliedGrowth, impliedOverYear } from '../projection/implied-growth.ts';
import type { PeopleRun } from '../projection/people-run.ts';
import { baselinePeople } from '../projection/people-series.ts';
import { timelineOf, type Timeline } from '../projection/timeline.ts';
import { addMonths } from '../months.ts';
import { labelOf } from './lever-label.ts';
import type { Lever, LeverFamily } from './lever.ts';
import { LEVER_FAMILIES } from './levers/index.ts';

export const familyOf = (id: string): LeverFamily | null =>
  LEVER_FAMILIES.find((family) => family.owns(id)) ?? null;

/** Every lever of the baseline, by family, with its value in the first month after the report. */
export function listLevers(baseline: Baseline): Lever[] {
  const time = timelineOf(baseline.period, addMonths(baseline.period.end, 12));
  const people = baselinePeople(baseline, parameterSet(baseline, [], time, null), time);
  const parameters = parameterSet(baseline, [], time, null, (id) =>
    impliedGrowth(baseline, people, id, time),
  );
  return LEVER_FAMILIES.flatMap((family) =>
    baseline.parameters
      .filter((parameter) => family.owns(parameter.id))
      .map((parameter) =>
        leverOf(parameter, family, baseline, valueOf(parameter, baseline, parameters, people, time)),
      ),
  );
}

/** Levers without a baseline: ids and ranges, no values. */
export function listAllLevers(baselines: readonly Baseline[]): Lever[] {
  const levers = baselines.flatMap((baseline) => listLevers(baseline));
  return [
    ...new Map(
      levers.map((lever) => [lever.id, { ...lever, value: null, source: null, inert: null }]),
    ).values(),
  ];
}

function leverOf(parameter: Parameter, family: LeverFamily, baseline: Baseline, value: number | null): Lever {
  const { min, max, usualMin, usualMax, step, form, group, actsOn } = family;
  return {
    id: parameter.id,
    label: labelOf(parameter.id, family, baseline),
    unit: parameter.unit,
    group,
    form,
    min,
    max,
    step,
    value,
    // What the baseline itself has is never called unusual, and the track goes on beyond it.
    usualMin: value !== null && value < usualMin ? Math.max(min, value - 0.25 * Math.abs(value)) : usualMin,
    usualMax: value !== null && value > usualMax ? Math.min(max, value + 0.25 * Math.abs(value)) : usualMax,
    source: parameter.source,
    actsOn,
    inert: parameter.inert ?? null,
  };
}

function valueOf(
  parameter: Parameter,
  baseline: Baseline,
  parameters: ParameterSet,
  people: PeopleRun,
  time: Timeline,
): number | null {
  const at = time.first + time.reported;
  const { id, path } = parameter;
  if (path.kind !== 'model') return parameters.of(id)[at]!;
  if (path.from === 'cohorts') return impliedOverYear(baseline, people, id, time);
  if (id === 'employee.contribution.base') return contributionBase(baseline, parameters, time)[at]!;
  const [active, retired] = ['employee.active', 'employee.retired'].map((g) => people.counts.get(g)?.[at]);
  return active === undefined || retired === undefined ? null : retired / (active + retired);
}
