/**
 * The growth of a benefit line between two years, exactly by its factors.
 *
 *     F₁/F₀ = (visits₁/visits₀) · (ratio₁/ratio₀) · rest
 *     money of a factor x = L(F₁, F₀) · ln x,   L(a, b) = (a − b)/ln(a/b)
 *
 * The log mean L makes the parts add up to F₁ − F₀ without a remainder. `rest` is what the
 * cost a visit did beyond the ratio; it is named, not hidden [S11].
 */
import type { Baseline, Line } from '../baseline/baseline.ts';
import { log, logMean } from '../portable.ts';

export interface Factor {
  readonly id: 'visits' | 'ratio' | 'rest';
  readonly factor: number;
  /** 元 */
  readonly amount: number;
}

export interface Decomposition {
  readonly before: number;
  readonly after: number;
  readonly visitsBefore: number;
  readonly visits: number;
  readonly ratioBefore: number | null;
  readonly ratio: number | null;
  readonly factors: readonly Factor[];
}

/** @param ratioBefore the category's ratio a year earlier; null where it did not change or is unknown */
export function decomposeGrowth(
  line: Line,
  visitsBefore: number,
  ratioBefore: number | null,
  ratio: number | null,
): Decomposition | null {
  const after = line.reported?.value;
  const before = line.prior?.value;
  const visits = line.volume?.value;
  if (!after || !before || !visits || visitsBefore <= 0) return null;
  const weight = logMean(after, before);
  const byVisits = visits / visitsBefore;
  const byRatio = ratioBefore !== null && ratio !== null ? ratio / ratioBefore : null;
  const rest = after / before / byVisits / (byRatio ?? 1);
  const factor = (id: Factor['id'], value: number): Factor => ({
    id,
    factor: value,
    amount: weight * log(value),
  });
  return {
    before,
    after,
    visitsBefore,
    visits,
    ratioBefore,
    ratio,
    factors: [
      factor('visits', byVisits),
      ...(byRatio === null ? [] : [factor('ratio', byRatio)]),
      factor('rest', rest),
    ],
  };
}

/** The year-earlier count of visits that stands beside the line's volume in its report. */
export function visitsBefore(baseline: Baseline, line: Line): number | null {
  const source = line.volume?.source;
  if (source?.kind !== 'reported') return null;
  const prior = baseline.figures.find((figure) => figure.id === source.figure)?.prior;
  return prior === null || prior === undefined ? null : Number(prior);
}

/** A category's ratio before and after the change that the report tells of; null where it tells of none. */
export function ratioChange(
  baseline: Baseline,
  ratioParameter: string,
): { readonly from: number; readonly to: number } | null {
  const source = baseline.parameters.find((p) => p.id === ratioParameter)?.source;
  const law = source?.kind === 'reported' ? baseline.policies.find((p) => p.id === source.figure) : undefined;
  return law?.from && law.to ? { from: Number(law.from) / 100, to: Number(law.to) / 100 } : null;
}
