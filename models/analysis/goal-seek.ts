/**
 * The value of one lever, held from a month on, that brings a result to a wanted value:
 * three runs where the result is linear in it, halving where it is not (`seek.ts`).
 * Reached within 1 元, or a millionth of a month. What the range does not reach is an
 * answer too: the nearest value tried, and why.
 */
import type { ModelError } from '../errors.ts';
import { yearOf, type Month } from '../months.ts';
import { familyOf } from '../policy/list-levers.ts';
import { defaultUntil, type ProjectRequest } from '../projection/project.ts';
import type { Baseline } from '../baseline/baseline.ts';
import { err, ok, type Result } from '../result.ts';
import { fundRun } from './fund-run.ts';
import { seek, type SeekFailure, type Trial } from './seek.ts';
import { targetFaults, targetValue, type Target } from './target.ts';
import { withLever } from './with-lever.ts';

export interface GoalSeekRequest extends ProjectRequest {
  readonly lever: string;
  /** First month at the sought value; January after the report's last year by default. */
  readonly from?: Month;
  readonly target: Target;
  /** 元, or months. */
  readonly wanted: number;
}

export interface GoalSeek {
  readonly reached: boolean;
  /** Where not reached: the range stops it; nothing moves; the result is unknown; it jumps over the wanted value. */
  readonly why: SeekFailure | 'unknown' | null;
  readonly from: Month;
  /** The lever's value and the result there; the nearest one tried where not reached. */
  readonly value: number | null;
  readonly result: number | null;
  readonly needs: readonly string[];
  /** Every run, in order. */
  readonly trials: readonly Trial[];
}

export const defaultFrom = (baseline: Baseline): Month => `${yearOf(baseline.period.end) + 1}-01`;

export function goalSeek(request: GoalSeekRequest): Result<GoalSeek, ModelError[]> {
  const { scenario, lever, target, wanted } = request;
  const { baseline } = scenario;
  const from = request.from ?? defaultFrom(baseline);
  const faults = targetFaults(target, baseline, request.until ?? defaultUntil(baseline));
  if (!Number.isFinite(wanted)) faults.push({ kind: 'notANumber', what: target.kind, given: String(wanted) });
  const { min, max } = familyOf(lever) ?? { min: 0, max: 0 };
  const first = fundRun({ ...request, scenario: withLever(scenario, lever, min, from) }, target.fund);
  if (!first.ok || faults.length > 0) return err([...(first.ok ? [] : first.error), ...faults]);
  const before = targetValue(first.value, target);
  if (before === null) {
    const needs = first.value.needs.length > 0 ? first.value.needs : ['twelveMonths'];
    return ok({ reached: false, why: 'unknown', from, value: null, result: null, needs, trials: [] });
  }
  const at = (value: number): Trial => {
    const run = fundRun({ ...request, scenario: withLever(scenario, lever, value, from) }, target.fund);
    return { value, result: (run.ok ? targetValue(run.value, target) : null) ?? Number.NaN };
  };
  const allowed = target.kind === 'reserveMonths' ? 1e-6 : 1;
  const { why, nearest, trials } = seek(
    at,
    { value: min, result: before },
    max,
    wanted,
    ({ result }) => Math.abs(result - wanted) <= allowed,
  );
  return ok({ reached: why === null, why, from, ...nearest, needs: [], trials });
}
