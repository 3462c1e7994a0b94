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
import { effectiveRatio, type ClaimSize, type Segment } from '../fund/claim-size.ts';
import { monthIndex } from '../months.ts';
import type { ParameterSet } from './parameters.ts';

export const SEGMENT_QUANTITIES = ['segmentRatio', 'deductible', 'cap'] as const;

/** In-scope cost of a case at the report; null where no claim sizes are known. */
export function claimSizeOf(line: Line, id: string, parameters: ParameterSet, t: number): ClaimSize | null {
  const spread = `${id}.claimSpread`;
  if (!line.unitCost || !line.inScopeShare || !parameters.has(spread)) return null;
  return { mean: line.unitCost.value * line.inScopeShare.value, spread: parameters.of(spread)[t]! };
}

export function segmentAt(id: string, parameters: ParameterSet, t: number): Segment {
  const [ratio, deductible, cap] = SEGMENT_QUANTITIES.map((q) => parameters.of(`${id}.${q}`)[t]!);
  return { ratio: ratio!, deductible: deductible!, cap: cap! };
}

export function effectiveRatios(line: Line, id: string, parameters: ParameterSet): Float64Array {
  const ratio = parameters.of(`${id}.reimbursementRatio`);
  if (!parameters.has(`${id}.segmentRatio`)) return ratio;
  if (SEGMENT_QUANTITIES.every((q) => parameters.changesOf(`${id}.${q}`).length === 0)) return ratio;
  const overridden = spans(id, parameters);
  let [key, factor] = ['', 1];
  return ratio.map((printed, t) => {
    if (overridden(t)) return printed;
    const [now, before] = [segmentAt(id, parameters, t), segmentAt(id, parameters.unchanged, t)];
    const size = claimSizeOf(line, id, parameters, t)!;
    const own = [now, before, size].map((part) => Object.values(part).join()).join(';');
    if (own !== key) {
      const plain = effectiveRatio(size, before);
      [key, factor] = [own, plain === 0 ? 1 : effectiveRatio(size, now) / plain];
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
