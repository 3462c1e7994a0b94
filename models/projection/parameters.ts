/** All parameters of a run as monthly series: the baseline's, and with the changes laid over. */
import type { Baseline, Path } from '../baseline/baseline.ts';
import { monthAt, type Month } from '../months.ts';
import { applyChanges } from '../scenario/apply-changes.ts';
import type { Change } from '../scenario/scenario.ts';
import { pathSeries } from './path-series.ts';
import type { Timeline } from './timeline.ts';

export interface ParameterSet {
  /** Series by parameter id; throws on an unknown id, which is a bug of the baseline. */
  readonly of: (id: string) => Float64Array;
  /** The series as it was known at the end of the month before a position. */
  readonly asKnownBefore: (id: string, position: number) => Float64Array;
  readonly has: (id: string) => boolean;
  readonly changesOf: (id: string) => readonly Change[];
  /** Ids that a change is about. */
  readonly changed: ReadonlySet<string>;
  /** Month index of position 0 of every series. */
  readonly origin: number;
  /** The same parameters without changes. */
  readonly unchanged: ParameterSet;
}

/**
 * @param modelled series of the parameters that follow from the model, where it gives them
 * @param plain the same without changes, where it is at hand
 */
export function parameterSet(
  baseline: Baseline,
  changes: readonly Change[],
  time: Timeline,
  knownAsOf: Month | null,
  modelled: (id: string) => Float64Array | null = () => null,
  plain: ParameterSet | null = null,
): ParameterSet {
  const byId = new Map(baseline.parameters.map((parameter) => [parameter.id, parameter]));
  const cache = new Map<string, Float64Array>();
  const changesOf = (id: string): readonly Change[] => changes.filter((change) => change.lever === id);
  const compute = (id: string, asKnown: Month | null): Float64Array => {
    const parameter = byId.get(id);
    if (!parameter) throw new Error(`baseline ${baseline.id} has no parameter ${id}`);
    const { path } = parameter;
    const key = `${id}@${lastNotice(path, asKnown)}`;
    const hit = cache.get(key);
    if (hit) return hit;
    const index = path.kind === 'schedule' && path.index ? compute(path.index, null) : null;
    const own = (path.kind === 'model' ? modelled(id) : null) ?? pathSeries(path, time, index, asKnown);
    // A lever that moves nothing in this baseline moves nothing when it is changed either.
    const series = parameter.inert ? own : applyChanges(own, changesOf(id), time.origin);
    cache.set(key, series);
    return series;
  };
  const unchanged =
    changes.length === 0 ? null : (plain ?? parameterSet(baseline, [], time, knownAsOf, modelled));
  const touched = new Set(changes.map((change) => change.lever));
  const earlier = (a: Month, b: Month | null): Month => (b !== null && b < a ? b : a);
  /** Whether a series or the index it grows by is changed. */
  const follows = (id: string): boolean => {
    const path = byId.get(id)?.path;
    return touched.has(id) || (path?.kind === 'schedule' && path.index !== null && follows(path.index));
  };
  const asKnown = new Map<string, Map<number, Float64Array>>();
  const set: ParameterSet = {
    of: (id) => (unchanged && !follows(id) ? unchanged.of(id) : compute(id, knownAsOf)),
    asKnownBefore: (id, position) => {
      if (byId.get(id)?.path.kind !== 'schedule') return set.of(id);
      if (unchanged && !follows(id)) return unchanged.asKnownBefore(id, position);
      const known = asKnown.get(id) ?? new Map<number, Float64Array>();
      asKnown.set(id, known);
      const hit = known.get(position) ?? compute(id, earlier(monthAt(time.origin + position - 1), knownAsOf));
      known.set(position, hit);
      return hit;
    },
    has: (id) => byId.has(id),
    changesOf,
    changed: touched,
    origin: time.origin,
    get unchanged() {
      return unchanged ?? set;
    },
  };
  return set;
}

/** Months between two notices know the same law, so they share one series. */
function lastNotice(path: Path, asKnown: Month | null): string {
  if (path.kind !== 'schedule' || asKnown === null) return '';
  return path.steps.reduce(
    (last, step) => (step.known <= asKnown && step.known > last ? step.known : last),
    '-',
  );
}
