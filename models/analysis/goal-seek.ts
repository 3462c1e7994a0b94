/**
 * The value of one lever, held from a month on, that brings a result to a wanted value.
 *
 *     1  both ends of the lever's range
 *     2  the straight line between them: exact, and done, where the result is linear
 *     3  else halving between two values of which one gives too much and one too little;
 *        where the ends are on one side, eight values between them are tried first
 *
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

/** A value of the lever and the result that it gives. */
export interface Trial {
  readonly value: number;
  readonly result: number;
}

export interface GoalSeek {
  readonly reached: boolean;
  /** Where not reached: the range stops it; nothing moves; the result is unknown; it jumps over the wanted value. */
  readonly why: 'range' | 'noEffect' | 'unknown' | 'jump' | null;
  readonly from: Month;
  /** The lever's value and the result there; the nearest one tried where not reached. */
  readonly value: number | null;
  readonly result: number | null;
  readonly needs: readonly string[];
  /** Every run, in order. */
  readonly trials: readonly Trial[];
}

const GRID = 8;
const HALVINGS = 80;

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
  const trials: Trial[] = [{ value: min, result: before }];
  const at = (value: number): Trial => {
    const run = fundRun({ ...request, scenario: withLever(scenario, lever, value, from) }, target.fund);
    const trial = { value, result: (run.ok ? targetValue(run.value, target) : null) ?? Number.NaN };
    trials.push(trial);
    return trial;
  };
  const why = search(at, trials[0]!, max, wanted, target.kind === 'reserveMonths' ? 1e-6 : 1);
  const { value, result } = nearestOf(trials, wanted);
  return ok({ reached: why === null, why, from, value, result, needs: [], trials });
}

type At = (value: number) => Trial;

/** @returns why the wanted value was not found; null when the nearest trial reaches it */
function search(at: At, a: Trial, max: number, wanted: number, allowed: number): GoalSeek['why'] {
  const hits = (trial: Trial): boolean => Math.abs(trial.result - wanted) <= allowed;
  const b = at(max);
  if (hits(a) || hits(b)) return null;
  const ends = [a, b];
  if (!apart(a, b, wanted)) {
    for (let i = 1; i <= GRID; i++) {
      ends.push(at(a.value + ((b.value - a.value) * i) / (GRID + 1)));
      if (hits(ends.at(-1)!)) return null;
    }
    ends.sort((x, y) => x.value - y.value);
  }
  const i = ends.findIndex((end, k) => k > 0 && apart(ends[k - 1]!, end, wanted));
  if (i < 0) return ends.every((end) => end.result === a.result) ? 'noEffect' : 'range';
  return halved(at, ends[i - 1]!, ends[i]!, wanted, hits);
}

const apart = (a: Trial, b: Trial, wanted: number): boolean => a.result < wanted !== b.result < wanted;

function halved(
  at: At,
  low: Trial,
  high: Trial,
  wanted: number,
  hits: (trial: Trial) => boolean,
): GoalSeek['why'] {
  let [a, b] = [low, high];
  const line = a.value + ((wanted - a.result) * (b.value - a.value)) / (b.result - a.result);
  for (let i = 0; i <= HALVINGS; i++) {
    const middle = at(i === 0 ? line : a.value + (b.value - a.value) / 2);
    if (hits(middle)) return null;
    if (middle.value <= a.value || middle.value >= b.value) return 'jump';
    if (apart(a, middle, wanted)) b = middle;
    else a = middle;
  }
  return 'jump';
}

const nearestOf = (trials: readonly Trial[], wanted: number): Trial =>
  trials.reduce((best, trial) =>
    Math.abs(trial.result - wanted) < Math.abs(best.result - wanted) ? trial : best,
  );
