/**
 * How the layers above basic inpatient cover move with what the layers below leave.
 *
 *     M(t)  = Σ cost(t)·share(t)          over the inpatient lines with claim sizes
 *     upper(t) = flow(t) + min(1, flow/M₀)·(M − M₀)       what it pays more cannot exceed what was left
 *     after(t) = flow(t)·M/M₀                             a share of what all layers leave
 *
 * cost = in-scope cost of a line in the run, share = what the layer pays of it or what all
 * layers leave (`fund/cascade.ts`), ₀ the law without the scenario's changes. So a layer
 * answers to ratios, deductibles, caps and thresholds; use and prices stay in its own
 * growth. Without a change the flow is as it was, to the bit.
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

/** A flow as its layer moves it; itself where it is no layer or no claim sizes are known. */
export const withLayer = (
  flow: Float64Array,
  { layer }: Driver & { kind: 'flow' },
  context: Context,
): Float64Array => (layer ? movedLayer(flow, layer.kind, layer.schemes, context) : flow);

export function movedLayer(
  flow: Float64Array,
  kind: LayerKind,
  schemes: readonly string[],
  { care, run }: Context,
): Float64Array {
  const lines = care.filter(
    ({ scheme, line }) => schemes.includes(scheme) && hasLayers(line.id, scheme, run),
  );
  if (lines.length === 0 || lines.every((line) => sameLaw(line, run))) return flow;
  const sum = (now: boolean): Float64Array => {
    const total = new Float64Array(flow.length);
    for (const line of lines) addShares(total, line, kind, run, now);
    return total;
  };
  const [now, before] = [sum(true), sum(false)];
  return flow.map((paid, t) => {
    const [m, base] = [now[t]!, before[t]!];
    if (m === base || base <= 0) return paid;
    return kind === 'after' ? (paid * m) / base : paid + Math.min(1, paid / base) * (m - base);
  });
}

/** Whether the law of a line and of the layers above it is that without the scenario's changes. */
function sameLaw({ line, scheme, factors, base }: CareRun, run: ParameterSet): boolean {
  const id = `${scheme}.${line.id}`;
  const others = [
    ...['deductible', 'cap', 'claimSpread'].map((q) => `${id}.${q}`),
    ...['catastrophic.threshold', 'catastrophic.ratio', 'assistance.ratio'].map((q) => `${scheme}.${q}`),
  ];
  const [now, before] = [factors.ratio!, base.factors.ratio!];
  return others.every((other) => run.changesOf(other).length === 0) && now.every((r, t) => r === before[t]);
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
