/**
 * The contribution rate (employees) or the amount a head (residents' premium or subsidy)
 * that, held from a month on, makes a fund break even:
 *
 *     surplus            surplus of a year = 0
 *     cumulativeSurplus  surplus from the first month to a year's end = 0
 *     reserveMonths      balance at the horizon = months · mean monthly spending of its last twelve
 *
 * Booked money is linear in these levers as long as nobody enrols or leaves for their sake,
 * so two runs, at the ends a and b of the lever's range, give the answer
 * x = a − gap(a)·(b − a)/(gap(b) − gap(a)), and a third run at x verifies it: what is left
 * may not pass 1 元 for each 亿 of income begun. Where it does, halving goes on (`seek.ts`).
 */
import type { ModelError } from '../errors.ts';
import { reserveSpending } from '../fund/spending.ts';
import type { Month } from '../months.ts';
import { familyOf } from '../policy/list-levers.ts';
import { defaultUntil, type ProjectRequest } from '../projection/project.ts';
import { err, ok, type Result } from '../result.ts';
import { fundRun, type FundRun } from './fund-run.ts';
import { seek, type SeekFailure, type Trial } from './seek.ts';
import { targetFaults, targetValue } from './target.ts';
import { withLever } from './with-lever.ts';

/** The fund that each lever pays into. */
export const BREAK_EVEN_LEVERS = {
  'employee.contribution.employerRate': 'employee.pool',
  'resident.premium.amount': 'resident.pool',
  'resident.subsidy.amount': 'resident.pool',
} as const;
export type BreakEvenLever = keyof typeof BREAK_EVEN_LEVERS;

export type BreakEvenGoal =
  | { readonly kind: 'surplus' | 'cumulativeSurplus'; readonly year: number }
  | { readonly kind: 'reserveMonths'; readonly months: number };

export interface BreakEvenRequest extends ProjectRequest {
  readonly lever: BreakEvenLever;
  /** First month at the new value. */
  readonly from: Month;
  readonly goal: BreakEvenGoal;
}

/** A value of the lever (share, or 元 a head and year) and how far the goal is then from zero, 元. */
export interface BreakEvenPoint {
  readonly value: number;
  readonly gap: number;
}

export type BreakEven =
  | ({ readonly reached: true } & BreakEvenPoint)
  | {
      readonly reached: false;
      /** The range stops it; the lever's money does not come in time; a balance is unknown; the gap jumps. */
      readonly why: SeekFailure | 'unknown';
      readonly nearest: BreakEvenPoint | null;
      readonly needs: readonly string[];
    };

/** `result` is the gap. */
interface Measured extends Trial {
  readonly allowed: number;
}
type Measure = (value: number) => Result<Measured | readonly string[], ModelError[]>;

/** @returns faults of the scenario or of the request as the error; not reaching the goal is an answer */
export function breakEven(request: BreakEvenRequest): Result<BreakEven, ModelError[]> {
  const { min, max } = familyOf(request.lever)!;
  const faults = goalFaults(request);
  if (faults.length > 0) return err(faults);
  const measure: Measure = (value) => gapAt(request, value);
  const first = measure(min);
  if (!first.ok) return first;
  if (!('result' in first.value))
    return ok({ reached: false, why: 'unknown', nearest: null, needs: first.value });
  // What could be measured at one value of the lever can be at any other.
  const at = (value: number): Measured => (measure(value) as { value: Measured }).value;
  const hits = ({ result, allowed }: Measured): boolean => Math.abs(result) <= allowed;
  const { why, nearest } = seek(at, first.value, max, 0, hits);
  const point = { value: nearest.value, gap: nearest.result };
  return ok(why === null ? { reached: true, ...point } : { reached: false, why, nearest: point, needs: [] });
}

function goalFaults({ scenario, until, lever, goal }: BreakEvenRequest): ModelError[] {
  const { baseline } = scenario;
  if (goal.kind !== 'reserveMonths')
    return targetFaults(
      { ...goal, fund: BREAK_EVEN_LEVERS[lever] },
      baseline,
      until ?? defaultUntil(baseline),
    );
  if (Number.isFinite(goal.months)) return [];
  return [{ kind: 'notANumber', what: 'reserveMonths', given: String(goal.months) }];
}

/** Runs the scenario at a value. @returns the gap, or what lacks for it */
function gapAt({ scenario, until, lever, from, goal }: BreakEvenRequest, value: number): ReturnType<Measure> {
  const request = { scenario: withLever(scenario, lever, value, from), ...(until ? { until } : {}) };
  const run = fundRun(request, BREAK_EVEN_LEVERS[lever]);
  if (!run.ok) return run;
  const gap = gapOf(run.value, goal);
  if (gap === null) return ok(run.value.needs.length > 0 ? run.value.needs : ['twelveMonths']);
  return ok({ value, result: gap, allowed: Math.max(1, Math.ceil(incomeOf(run.value, goal) / 1e8)) });
}

function gapOf(run: FundRun, goal: BreakEvenGoal): number | null {
  if (goal.kind !== 'reserveMonths') return targetValue(run, goal);
  const balance = run.fund.balance.at(-1) ?? null;
  const last = reserveSpending(run.fund.expenditure).slice(-12);
  if (balance === null || last.length < 12) return null;
  return balance - (goal.months * last.reduce((sum, amount) => sum + amount, 0)) / 12;
}

/** Income of the months that the goal looks at, 元. */
function incomeOf({ months, fund }: FundRun, goal: BreakEvenGoal): number {
  const counts = (month: Month): boolean =>
    goal.kind === 'reserveMonths' ||
    (month <= `${goal.year}-12` && (goal.kind === 'cumulativeSurplus' || month >= `${goal.year}-01`));
  return Object.values(fund.income).reduce(
    (all, series) => series.reduce((sum, amount, t) => sum + (counts(months[t]!) ? amount : 0), all),
    0,
  );
}
