/**
 * Benefit lines.
 *
 *     F(t) = level · W(t) · use(t) · cost(t) · season(t) · inScopeShare(t) · ratio(t) · demand(t)
 *     demand = exp(ε·(oop(t) − oop₀)/oop₀),  oop = 1 − inScopeShare·ratio
 *
 * W is people weighted by their use, `level` makes the reported months come back, oop₀ is
 * the patients' share in the report's last month. ε = 0 is static costing exactly. A line
 * without a printed ratio keeps the factors merged.
 */
import type { Line } from '../baseline/baseline.ts';
import { exp } from '../portable.ts';
import { growthIndex } from './growth-index.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

/** @returns the monthly pattern without its level, length of the timeline */
export function carePattern(
  line: Line,
  scheme: string,
  parameters: ParameterSet,
  use: Float64Array,
  season: readonly number[],
  time: Timeline,
): Float64Array {
  const id = `${scheme}.${line.id}`;
  const growths = ['admissionsGrowth', 'visitsGrowth', 'costGrowth']
    .map((quantity) => `${id}.${quantity}`)
    .filter((parameter) => parameters.has(parameter))
    .map((parameter) => growthIndex(parameters.of(parameter), time));
  const paid = paidShare(id, parameters);
  const demand = demandFactor(id, parameters, paid, time);
  return use.map((people, t) => {
    let value = people * season[t % 12]!;
    for (const index of growths) value *= index[t]!;
    if (paid) value *= paid[t]!;
    return demand ? value * demand[t]! : value;
  });
}

/** In-scope share × ratio; null where no ratio is known. */
function paidShare(id: string, parameters: ParameterSet): Float64Array | null {
  const ratio = `${id}.reimbursementRatio`;
  if (!parameters.has(ratio)) return null;
  const share = `${id}.inScopeShare`;
  if (!parameters.has(share)) return parameters.of(ratio);
  const shares = parameters.of(share);
  return parameters.of(ratio).map((value, t) => value * shares[t]!);
}

function demandFactor(
  id: string,
  parameters: ParameterSet,
  paid: Float64Array | null,
  time: Timeline,
): Float64Array | null {
  const elasticity = `${id}.demandElasticity`;
  if (!paid || !parameters.has(elasticity)) return null;
  const epsilon = parameters.of(elasticity);
  if (epsilon.every((value) => value === 0)) return null;
  const before = 1 - reportedPaid(id, parameters)[time.first + time.reported - 1]!;
  if (before <= 0) return null;
  return epsilon.map((value, t) => (value === 0 ? 1 : exp((value * (1 - paid[t]! - before)) / before)));
}

/** What was paid at the time of the report, without the scenario's changes. */
function reportedPaid(id: string, parameters: ParameterSet): Float64Array {
  return paidShare(id, parameters.unchanged)!;
}
