/**
 * How the layers above basic inpatient cover move with what the layers below leave.
 *
 *     factor(t) = Σ cost(t)·share(t) / Σ cost(t)·share₀(t)       over the inpatient lines with claim sizes
 *
 * cost = in-scope cost of a line in the run, share = what the layer pays of it or what all
 * layers leave (`fund/cascade.ts`), ₀ the law without the scenario's changes. So a layer
 * answers to ratios, deductibles, caps and thresholds; use and prices stay in its own
 * growth. Without a change the factor is 1 to the bit.
 */
import type { Driver } from '../baseline/baseline.ts';
import { layerShares, type LayerShares } from '../fund/cascade.ts';
import { segmentRatioFor } from '../fund/claim-size.ts';
import type { CareLine, CareRun } from './care-run.ts';
import { claimMean } from './effective-ratios.ts';
import type { ParameterSet } from './parameters.ts';

interface Context {
  readonly care: readonly CareRun[];
  readonly run: ParameterSet;
}

export type LayerKind = 'upper' | 'after';

/** Null where the flow is no layer. */
export const layerFactor = ({ layer }: Driver & { kind: 'flow' }, context: Context): Float64Array | null =>
  layer ? layerMove(layer.kind, layer.schemes, context) : null;

/** By what a layer of these schemes moves; null where no claim sizes are known. */
export function layerMove(
  kind: LayerKind,
  schemes: readonly string[],
  context: Context,
): Float64Array | null {
  const lines = context.care.filter(
    ({ scheme, line }) => schemes.some((s) => s === scheme) && hasLayers(line.id, scheme, context.run),
  );
  if (lines.length === 0) return null;
  const sum = (now: boolean): Float64Array => {
    const total = new Float64Array(lines[0]!.cases.length);
    for (const line of lines) addShares(total, line, kind, context.run, now);
    return total;
  };
  const [now, before] = [sum(true), sum(false)];
  return now.map((value, t) => (before[t]! > 0 ? value / before[t]! : 1));
}

const hasLayers = (line: string, scheme: string, parameters: ParameterSet): boolean =>
  parameters.has(`${scheme}.${line}.claimSpread`) && parameters.has(`${scheme}.catastrophic.threshold`);

/** Adds what a layer pays for a line, or leaves of it, by the law of the run or without its changes. */
function addShares(
  total: Float64Array,
  line: CareRun,
  kind: LayerKind,
  run: ParameterSet,
  now: boolean,
): void {
  const law = now ? run : run.unchanged;
  const shareAt = sharesByMonth(now ? line : line.base, law);
  const assisted = kind === 'after' ? assistance(line.scheme, law) : null;
  for (let t = 0; t < total.length; t++) {
    const ratio = line.factors.ratio![t]!;
    const inScope = ratio > 0 ? line.accrual[t]! / ratio : 0;
    const shares = shareAt(t);
    total[t]! += inScope * (kind === 'upper' ? shares.upper : shares.left * (assisted?.[t] ?? 1));
  }
}

const assistance = (scheme: string, parameters: ParameterSet): Float64Array | null => {
  const id = `${scheme}.assistance.ratio`;
  return parameters.has(id) ? parameters.of(id) : null;
};

/** Shares are worked out once for each set of terms that is in force. */
function sharesByMonth(
  { line, scheme, factors }: CareLine,
  parameters: ParameterSet,
): (t: number) => LayerShares {
  const id = `${scheme}.${line.id}`;
  const terms = [
    factors.ratio!,
    ...['deductible', 'cap', 'claimSpread'].map((q) => parameters.of(`${id}.${q}`)),
    ...['threshold', 'ratio'].map((q) => parameters.of(`${scheme}.catastrophic.${q}`)),
  ];
  let shares: LayerShares | null = null;
  let at = 0;
  return (t) => {
    if (shares && terms.every((series) => series[t] === series[at])) return shares;
    at = t;
    const [effective, deductible, cap, spread, threshold, upper] = terms.map((series) => series[t]!);
    const size = { mean: claimMean(line)!, spread: spread! };
    const segment = { deductible: deductible!, cap: cap! };
    const ratio = Math.min(1, segmentRatioFor(size, effective!, segment) ?? 1);
    return (shares = layerShares(size, { ...segment, ratio }, { threshold: threshold!, ratio: upper! }));
  };
}
