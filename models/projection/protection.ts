/**
 * How far inpatients are protected: their cost, and what each layer pays of it.
 *
 *     in scope(t) = Σ F(t)/ratio(t),   total(t) = Σ F(t)/(ratio(t)·scope(t))      ordinary inpatient lines
 *     upper(t)    = printed, spread like the in-scope cost, moved by law (`layers.ts`)
 *
 * The ratios follow: basic ÷ in scope, all layers ÷ in scope, all layers ÷ total.
 */
import type { Baseline, Protection } from '../baseline/baseline.ts';
import type { CareRun } from './care-run.ts';
import { movedLayer, type LayerKind } from './layers.ts';
import type { Plan } from './plan.ts';
import type { ProtectionSeries } from './projection.ts';

export function protectionOutput(baseline: Baseline, plan: Plan): Record<string, ProtectionSeries> {
  return Object.fromEntries(
    (baseline.protection ?? []).flatMap((own) => {
      const lines = plan.care.filter(
        ({ scheme, line }) => scheme === own.scheme && /^inpatient(\.|$)/.test(line.id),
      );
      const known = lines.length > 0 && lines.every(({ factors }) => factors.ratio && factors.scope);
      return known ? [[own.scheme, ofScheme(own, lines, plan)] as const] : [];
    }),
  );
}

function ofScheme(own: Protection, lines: readonly CareRun[], plan: Plan): ProtectionSeries {
  const sum = (of: (line: CareRun, t: number) => number): number[] =>
    Array.from({ length: plan.time.months }, (_, k) =>
      lines.reduce((total, line) => total + of(line, plan.time.first + k), 0),
    );
  const inScope = (line: CareRun, t: number): number => {
    const ratio = line.factors.ratio![t]!;
    return ratio === 0 ? 0 : line.accrual[t]! / ratio;
  };
  const cost = sum(inScope);
  return {
    inScopeCost: cost,
    totalCost: sum((line, t) => inScope(line, t) / line.factors.scope![t]!),
    basic: sum((line, t) => line.accrual[t]!),
    upper: own.upper && layered('upper', own.upper.value, own, cost, plan),
    assistance: own.assistance && layered('after', own.assistance.value, own, cost, plan),
  };
}

/** The printed amount, spread like the in-scope cost it is paid on, moved by law. */
function layered(
  kind: LayerKind,
  printed: number,
  own: Protection,
  cost: readonly number[],
  { time, care, parameters }: Plan,
): number[] {
  const reported = cost.slice(0, time.reported).reduce((a, b) => a + b, 0);
  const flow = new Float64Array(time.length);
  if (reported > 0) cost.forEach((value, k) => (flow[time.first + k] = (printed * value) / reported));
  const moved = movedLayer(flow, kind, [own.scheme], { care, run: parameters });
  return Array.from(moved.subarray(time.first, time.first + time.months));
}
