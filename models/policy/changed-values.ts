/**
 * What a scenario changes, as old → new: each change with the value that the baseline has in
 * that month and the one that holds once the change is in force.
 *
 *     before = base(from)      after = changed(from + ramp)
 *
 * A dated list of values is one row a step. A value that follows from the model is that of
 * the first month after the report, as the list of levers gives it.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Bilingual, Source } from '../baseline/source.ts';
import { monthAt, monthIndex, type Month } from '../months.ts';
import { parameterSet } from '../projection/parameters.ts';
import { defaultUntil } from '../projection/project.ts';
import { timelineOf } from '../projection/timeline.ts';
import { applyChanges } from '../scenario/apply-changes.ts';
import { allChanges } from '../scenario/parents.ts';
import type { Change, Scenario } from '../scenario/scenario.ts';
import type { Unit } from '../units.ts';
import type { Lever } from './lever.ts';
import { listLevers } from './list-levers.ts';

export interface ChangedValue {
  readonly lever: string;
  readonly label: Bilingual;
  readonly unit: Unit;
  readonly form: Lever['form'];
  readonly from: Month;
  /** Last month in which it holds; null where it holds to the end. */
  readonly to: Month | null;
  /** Months until it is in force whole; 0 for at once. */
  readonly rampMonths: number;
  readonly before: number | null;
  readonly after: number | null;
  /** Where the baseline's value is from. */
  readonly baselineSource: Source | null;
  readonly change: Change;
}

/** In the order of months; a change of a lever that the baseline does not have is left to `project`, which refuses it. */
export function changedValues(scenario: Scenario & { readonly baseline: Baseline }): ChangedValue[] {
  const { baseline } = scenario;
  if (allChanges(scenario).length === 0) return [];
  const levers = new Map(listLevers(baseline).map((lever) => [lever.id, lever]));
  const valueIn = baselineValues(baseline, scenario.knownAsOf ?? null);
  const rows = allChanges(scenario).flatMap((change): ChangedValue[] => {
    const lever = levers.get(change.lever);
    return lever ? steps(change).map((step) => row(step, change, lever, valueIn)) : [];
  });
  return rows.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** A dated list as single settings, each until the month before the next. */
function steps(change: Change): Change[] {
  if (change.op !== 'schedule') return [change];
  const { values = [], ...rest } = change;
  const dated = values.filter(({ from }) => change.to === undefined || from <= change.to);
  return dated.map(({ from, value }, i): Change => {
    const next = dated[i + 1];
    const to = next ? monthAt(monthIndex(next.from) - 1) : change.to;
    return { ...rest, op: 'set', value, from, ...(to === undefined ? {} : { to }) };
  });
}

type ValueIn = (lever: Lever, month: Month) => number | null;

function row(step: Change, change: Change, lever: Lever, valueIn: ValueIn): ChangedValue {
  const { from, to = null, rampMonths = 0 } = step;
  const settled = monthAt(monthIndex(from) + Math.max(0, rampMonths - 1));
  const at = to !== null && to < settled ? to : settled;
  const base = valueIn(lever, at);
  return {
    lever: lever.id,
    label: lever.label,
    unit: lever.unit,
    form: lever.form,
    from,
    to,
    rampMonths,
    before: valueIn(lever, from),
    after: base === null ? ownValue(step) : changedAt(step, base, at),
    baselineSource: lever.source,
    change,
  };
}

const ownValue = ({ op, value }: Change): number | null => (op === 'set' ? value : null);

/** The changed value in one month of a base that stands still. */
function changedAt(step: Change, base: number, at: Month): number {
  const origin = monthIndex(step.from);
  const length = monthIndex(at) - origin + 1;
  return applyChanges(new Float64Array(length).fill(base), [step], origin)[length - 1]!;
}

function baselineValues(baseline: Baseline, knownAsOf: Month | null): ValueIn {
  const time = timelineOf(baseline.period, defaultUntil(baseline));
  const parameters = parameterSet(baseline, [], time, knownAsOf);
  const modelled = new Set(baseline.parameters.filter((p) => p.path.kind === 'model').map((p) => p.id));
  return (lever, month) => {
    if (modelled.has(lever.id)) return lever.value;
    const at = Math.min(monthIndex(month) - time.origin, time.length - 1);
    return parameters.of(lever.id)[Math.max(0, at)]!;
  };
}
