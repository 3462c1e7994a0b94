/**
 * How hospitals answer DIP in the cost of a case.
 *
 *     cost × (1 + response·reach),  reach = printed by-item amount ÷ reported payment of the line, at most 1
 *
 * Published effects run from −9 % to +5 % and do not agree in sign [S22]; zero by default.
 */
import type { Baseline, Fund, Line } from '../baseline/baseline.ts';
import type { ParameterSet } from './parameters.ts';

/** By month; null where DIP does not reach the line or nobody answers. */
export function responseFactor(
  baseline: Baseline,
  fund: Fund,
  line: Line,
  parameters: ParameterSet,
): Float64Array | null {
  const block = baseline.dip.find((dip) => dip.fund === fund.id && dip.line === line.id);
  const id = `${fund.id.split('.')[0]!}.dip.costResponse`;
  if (!block || !line.reported || !parameters.has(id)) return null;
  const response = parameters.of(id);
  if (response.every((value) => value === 0)) return null;
  const reach = Math.min(1, block.byItem.value / line.reported.value);
  return response.map((value) => 1 + value * reach);
}
