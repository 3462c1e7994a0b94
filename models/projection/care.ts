/**
 * Benefit lines by their factors.
 *
 *     F(t)     = level · cases(t) · payment(t)
 *     cases    = people(t)·season(t) · use(t) · access(t) · demand(t) · moved(t)
 *     payment  = cost(t) · scope(t) · ratio(t)
 *     access   = list width · (1 + ceiling·K(months since the start))
 *     demand   = exp(ε·(oop(t) − oop₀)/oop₀),  oop = 1 − scope·ratio
 *
 * `level` makes the reported months come back, oop₀ is the patients' share in the report's
 * last month. ε = 0 is static costing exactly. A line without a printed ratio keeps scope
 * and ratio merged. A factor that is nowhere in the baseline is 1 and is not multiplied.
 */
import type { Line } from '../baseline/baseline.ts';
import { known } from '../fund/awareness.ts';
import { exp } from '../portable.ts';
import { effectiveRatios } from './effective-ratios.ts';
import { growthIndex } from './growth-index.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

export type CareFactor = 'people' | 'use' | 'access' | 'demand' | 'moved' | 'cost' | 'scope' | 'ratio';

/** Factors by month over the timeline; null where it is 1 throughout. */
export type CareFactors = Readonly<Record<CareFactor, Float64Array | null>>;

const CASES: readonly CareFactor[] = ['people', 'use', 'access', 'demand', 'moved'];
const PAYMENT: readonly CareFactor[] = ['cost', 'scope', 'ratio'];

export const casesOf = (factors: CareFactors, time: Timeline): Float64Array =>
  product(factors, CASES, time.length);
export const paymentOf = (factors: CareFactors, time: Timeline): Float64Array =>
  product(factors, PAYMENT, time.length);

/** @param use people weighted by their use of care, by month @param season weights by month */
export function careFactors(
  line: Line,
  scheme: string,
  parameters: ParameterSet,
  use: Float64Array,
  season: Float64Array,
  time: Timeline,
): CareFactors {
  const id = `${scheme}.${line.id}`;
  const optional = (quantity: string): Float64Array | null =>
    parameters.has(`${id}.${quantity}`) ? parameters.of(`${id}.${quantity}`) : null;
  const growth = (quantity: string): Float64Array | null =>
    parameters.has(`${id}.${quantity}`) ? growthIndex(parameters.of(`${id}.${quantity}`), time) : null;
  const scope = optional('inScopeShare');
  const ratio = optional('reimbursementRatio') ? effectiveRatios(line, id, parameters) : null;
  return {
    people: use.map((people, t) => people * season[t]!),
    use: growth('admissionsGrowth') ?? growth('visitsGrowth'),
    access: access(optional('listWidth'), optional('awarenessCeiling'), optional('awarenessHalfLife')),
    demand: demandFactor(line, id, parameters, scope, ratio, time),
    moved: null,
    cost: times(growth('costGrowth'), optional('unitPrice')),
    scope: ratio ? scope : null,
    ratio,
  };
}

function product(factors: CareFactors, names: readonly CareFactor[], length: number): Float64Array {
  const series = new Float64Array(length).fill(1);
  for (const name of names) {
    const factor = factors[name];
    if (factor) for (let t = 0; t < length; t++) series[t]! *= factor[t]!;
  }
  return series;
}

function times(a: Float64Array | null, b: Float64Array | null): Float64Array | null {
  if (!a || !b) return a ?? b;
  return b.every((value) => value === 1) ? a : a.map((value, t) => value * b[t]!);
}

/** The awareness starts in the first month with a ceiling. */
function access(
  width: Float64Array | null,
  ceiling: Float64Array | null,
  halfLife: Float64Array | null,
): Float64Array | null {
  const start = ceiling?.findIndex((value) => value !== 0) ?? -1;
  if (!ceiling || start < 0) return width;
  const spread = ceiling.map((value, t) =>
    t < start ? 1 : 1 + value * known(t - start + 1, halfLife?.[t] ?? 12),
  );
  return times(spread, width);
}

function demandFactor(
  line: Line,
  id: string,
  parameters: ParameterSet,
  scope: Float64Array | null,
  ratio: Float64Array | null,
  time: Timeline,
): Float64Array | null {
  const elasticity = `${id}.demandElasticity`;
  if (!ratio || !parameters.has(elasticity)) return null;
  const epsilon = parameters.of(elasticity);
  if (epsilon.every((value) => value === 0)) return null;
  const before = 1 - reportedShare(line, id, parameters, time);
  if (before <= 0) return null;
  return epsilon.map((value, t) => {
    const oop = 1 - (scope?.[t] ?? 1) * ratio[t]!;
    return value === 0 ? 1 : exp((value * (oop - before)) / before);
  });
}

/** Share of the cost that was paid at the time of the report, without the scenario's changes. */
function reportedShare(line: Line, id: string, { unchanged }: ParameterSet, time: Timeline): number {
  const at = time.first + time.reported - 1;
  const scope = `${id}.inScopeShare`;
  return effectiveRatios(line, id, unchanged)[at]! * (unchanged.has(scope) ? unchanged.of(scope)[at]! : 1);
}
