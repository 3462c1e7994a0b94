/**
 * The effective ratio of a line by month.
 *
 *     ratio(t) = printed ratio · f(s(t), d(t), cap(t)) / f(s₀, d₀, cap₀)
 *
 * f is the effective ratio of the claim sizes, ₀ the law without the scenario's changes. A
 * change of the ratio itself overrides segment ratio, deductible and cap in its months.
 * Deductible and cap are in the money of the report: they move with the cost of a case.
 */
import type { Line } from '../baseline/baseline.ts';
import { effectiveRatio } from '../fund/claim-size.ts';
import { isOutOfArea } from '../fund/out-of-area.ts';
import { monthIndex } from '../months.ts';
import type { ParameterSet } from './parameters.ts';

export const SEGMENT_QUANTITIES = ['segmentRatio', 'deductible', 'cap'] as const;

/** In-scope cost of a case at the report, 元; null where no report gives it. */
export const claimMean = ({ unitCost, inScopeShare }: Line): number | null =>
  unitCost && inScopeShare ? unitCost.value * inScopeShare.value : null;

export function effectiveRatios(line: Line, id: string, parameters: ParameterSet): Float64Array {
  return lessDifferential(line, id, bySegment(line, id, parameters), parameters);
}

/** Care away from home is paid at a lower ratio by so many points; never below zero. */
function lessDifferential(
  line: Line,
  id: string,
  ratio: Float64Array,
  parameters: ParameterSet,
): Float64Array {
  const differential = `${id.split('.')[0]!}.inpatient.outOfAreaDifferential`;
  if (!isOutOfArea(line.id) || !parameters.has(differential)) return ratio;
  const points = parameters.of(differential);
  if (points.every((value) => value === 0)) return ratio;
  return ratio.map((value, t) => (points[t] === 0 ? value : Math.min(1, Math.max(0, value - points[t]!))));
}

function bySegment(line: Line, id: string, parameters: ParameterSet): Float64Array {
  const ratio = parameters.of(`${id}.reimbursementRatio`);
  if (!parameters.has(`${id}.segmentRatio`)) return ratio;
  if (SEGMENT_QUANTITIES.every((q) => parameters.changesOf(`${id}.${q}`).length === 0)) return ratio;
  const overridden = spans(id, parameters);
  const mean = claimMean(line)!;
  const spread = parameters.of(`${id}.claimSpread`);
  const [now, before] = [parameters, parameters.unchanged].map((set) =>
    SEGMENT_QUANTITIES.map((q) => set.of(`${id}.${q}`)),
  );
  const terms = [...now!, ...before!, spread];
  const at = (own: readonly Float64Array[], t: number): number =>
    effectiveRatio(
      { mean, spread: spread[t]! },
      { ratio: own[0]![t]!, deductible: own[1]![t]!, cap: own[2]![t]! },
    );
  let [last, factor] = [-1, 1];
  return ratio.map((printed, t) => {
    if (overridden(t)) return printed;
    if (last < 0 || terms.some((series) => series[t] !== series[last])) {
      const plain = at(before!, t);
      [last, factor] = [t, plain === 0 ? 1 : at(now!, t) / plain];
    }
    return printed * factor;
  });
}

/** Months in which the ratio itself is set. */
function spans(id: string, parameters: ParameterSet): (t: number) => boolean {
  const ranges = parameters
    .changesOf(`${id}.reimbursementRatio`)
    .map(({ from, to }) => [
      monthIndex(from) - parameters.origin,
      to ? monthIndex(to) - parameters.origin : Infinity,
    ]);
  return (t) => ranges.some(([from, to]) => t >= from! && t <= to!);
}
