/**
 * What moves a result most: every assumption of the baseline is moved by its own step, one
 * run each, and the rows are ranked by how far the result goes.
 *
 *     effect = result(assumption moved) − result,   share = |effect| / Σ |effect|
 *
 * The reported months are facts: an effect counts the months after them, as if the balance
 * at the report's end were known. Missing numbers that block the result stand first, with
 * no effect; while the result itself is unknown nothing else can be ranked. A step of zero
 * moves nothing, to the bit.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Bilingual, Source } from '../baseline/source.ts';
import type { ModelError } from '../errors.ts';
import { yearOf } from '../months.ts';
import { defaultUntil, type ProjectRequest } from '../projection/project.ts';
import { err, ok, type Result } from '../result.ts';
import { toCents } from '../units.ts';
import type { AssumptionStep } from './assumption-step.ts';
import { contributorSteps } from './contributor-steps.ts';
import { demographySteps } from './demography-steps.ts';
import { fundRun, type FundRun } from './fund-run.ts';
import { parameterSteps } from './parameter-steps.ts';
import { peopleSteps } from './people-steps.ts';
import { targetFaults, targetValue, type Target } from './target.ts';
import { arrivalSteps, seasonSteps } from './timing-steps.ts';

/** Runs that one ranking may take; the fund's own scheme comes first. */
export const MAX_RUNS = 160;

export interface InfluenceRow {
  readonly id: string;
  readonly kind: 'missing' | 'assumed';
  readonly what: Bilingual;
  /** Null for a missing number: there is nothing to move. */
  readonly step: Bilingual | null;
  /** 元, or months; null where it cannot be told. */
  readonly effect: number | null;
  readonly share: number | null;
  /** Entry of SOURCES.md, `std` or `derived`; null for a missing number. */
  readonly source: string | null;
  readonly unverified: boolean;
  /** The missing number that this assumption stands in for. */
  readonly missing: string | null;
}

export interface Influence {
  readonly target: Target;
  /** The result as it stands; null where `needs` names what lacks. */
  readonly value: number | null;
  readonly needs: readonly string[];
  readonly rows: readonly InfluenceRow[];
  /** Assumptions beyond the limit of runs, and whether `shouldStop` ended the ranking early. */
  readonly leftOut: number;
  readonly stopped: boolean;
}

export interface InfluenceRequest extends ProjectRequest {
  readonly target: Target;
  /** Part of each step, −1 … 1; 1 by default. */
  readonly scale?: number;
}

/** Called between runs. */
export interface InfluenceWatch {
  readonly onProgress?: (done: number, total: number) => void;
  readonly shouldStop?: () => boolean;
}

export interface InfluenceProgress {
  readonly done: number;
  readonly total: number;
}

/** The whole ranking at once. */
export function influence(
  request: InfluenceRequest,
  { onProgress, shouldStop }: InfluenceWatch = {},
): Result<Influence, ModelError[]> {
  const steps = influenceSteps(request, shouldStop);
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) return next.value;
    onProgress?.(next.value.done, next.value.total);
  }
}

/** The same, one run at a time: a page that computes itself stays awake between two of them. */
export function* influenceSteps(
  request: InfluenceRequest,
  shouldStop?: () => boolean,
): Generator<InfluenceProgress, Result<Influence, ModelError[]>> {
  const { scenario, until, target } = request;
  const { baseline } = scenario;
  const base = fundRun(request, target.fund);
  const faults = targetFaults(target, baseline, until ?? defaultUntil(baseline));
  if (!base.ok) return base;
  if (faults.length > 0) return err(faults);
  const value = targetValue(base.value, target);
  const missing = missingRows(baseline, target, base.value.needs);
  const needs = value === null ? (base.value.needs.length > 0 ? base.value.needs : ['twelveMonths']) : [];
  const steps = value === null ? [] : stepsFor(baseline, target.fund);
  const { rows, stopped } = yield* effects(request, steps.slice(0, MAX_RUNS), base.value, shouldStop);
  const leftOut = Math.max(0, steps.length - MAX_RUNS);
  return ok({ target, value, needs, rows: [...missing, ...ranked(rows)], leftOut, stopped });
}

/** All assumptions; those of the fund's own scheme, calendars and ages before other schemes'. */
function stepsFor(baseline: Baseline, fund: string): AssumptionStep[] {
  const all = [
    ...seasonSteps(baseline),
    ...arrivalSteps(baseline),
    ...peopleSteps(baseline),
    ...demographySteps(baseline),
    ...contributorSteps(baseline),
    ...parameterSteps(baseline),
  ];
  const scheme = fund.split('.')[0]!;
  const own = [scheme, 'season', 'arrival', 'demography', ...(scheme === 'employee' ? ['contributor'] : [])];
  const near = ({ id }: AssumptionStep): boolean => own.includes(id.split('.')[0]!);
  return [...all.filter(near), ...all.filter((step) => !near(step))];
}

function* effects(
  { scenario, until, target, scale = 1 }: InfluenceRequest,
  steps: readonly AssumptionStep[],
  base: FundRun,
  shouldStop: (() => boolean) | undefined,
): Generator<InfluenceProgress, { readonly rows: InfluenceRow[]; readonly stopped: boolean }> {
  const rows: InfluenceRow[] = [];
  for (const [done, step] of steps.entries()) {
    if (shouldStop?.()) return { rows, stopped: true };
    const moved = { scenario: { ...scenario, baseline: step.moved(scale) }, ...(until ? { until } : {}) };
    const run = fundRun(moved, target.fund);
    rows.push(rowOf(step, run.ok ? effectOf(base, run.value, target) : null));
    yield { done: done + 1, total: steps.length };
  }
  return { rows, stopped: false };
}

/** How far the target goes, without what moved inside the reported months. */
function effectOf(base: FundRun, moved: FundRun, target: Target): number | null {
  const [before, after] = [targetValue(base, target), targetValue(moved, target)];
  if (before === null || after === null) return null;
  if (target.kind === 'reserveMonths') return after - before;
  const cents = toCents(after) - toCents(before);
  const end = base.reportedMonths - 1;
  const inReport = toCents(moved.fund.cumulativeSurplus[end]!) - toCents(base.fund.cumulativeSurplus[end]!);
  const counts =
    target.kind === 'cumulativeSurplus' ||
    (target.kind === 'surplus' && yearOf(base.months[0]!) === target.year);
  return (counts ? cents - inReport : cents) / 100;
}

function rowOf({ id, what, step, source, missing }: AssumptionStep, effect: number | null): InfluenceRow {
  const { name, unverified } = sourceOf(source);
  return { id, kind: 'assumed', what, step, effect, share: null, source: name, unverified, missing };
}

function sourceOf(source: Source): { readonly name: string; readonly unverified: boolean } {
  if (source.kind !== 'assumed') return { name: source.kind, unverified: false };
  return { name: source.source, unverified: source.unverified === true };
}

function ranked(rows: readonly InfluenceRow[]): InfluenceRow[] {
  const size = ({ effect }: InfluenceRow): number => (effect === null ? -1 : Math.abs(effect));
  const sum = rows.reduce((all, row) => all + Math.max(0, size(row)), 0);
  return [...rows]
    .sort((a, b) => size(b) - size(a))
    .map((row) => ({ ...row, share: row.effect === null || sum === 0 ? null : Math.abs(row.effect) / sum }));
}

/** A balance that the target needs, or an income without which a surplus counts known flows only. */
function missingRows(baseline: Baseline, { kind, fund }: Target, needs: readonly string[]): InfluenceRow[] {
  const flows = kind === 'surplus' || kind === 'cumulativeSurplus';
  const balance = !flows && needs.includes('openingBalance') ? [`openingBalance ${fund}`] : [];
  const blocking = [`income ${fund}`, ...balance];
  return baseline.missing
    .filter(({ what }) => blocking.includes(what))
    .map(({ what, why }): InfluenceRow => ({
      id: what,
      kind: 'missing',
      what: why,
      step: null,
      effect: null,
      share: null,
      source: null,
      unverified: false,
      missing: what,
    }));
}
