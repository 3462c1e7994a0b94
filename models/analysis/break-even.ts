/**
 * The contribution rate (employees) or the amount a head (residents' premium or subsidy)
 * that, held from a month on, makes a fund break even:
 *
 *     surplus            surplus of a year = 0
 *     cumulativeSurplus  surplus from the first month to a year's end = 0
 *     reserveMonths      balance at the horizon = months · mean monthly spending of its last twelve
 *
 * Booked money is linear in these levers, so two runs, at the ends a and b of the lever's
 * range, give the answer x = a − gap(a)·(b − a)/(gap(b) − gap(a)), and a third run at x
 * verifies it: what is left may not pass 1 元 for each 亿 of income begun.
 */
import type { ModelError } from '../errors.ts';
import { reserveSpending } from '../fund/spending.ts';
import type { Month } from '../months.ts';
import { familyOf } from '../policy/list-levers.ts';
import { defaultUntil, type ProjectRequest } from '../projection/project.ts';
import { err, ok, type Result } from '../result.ts';
import { fundRun, type FundRun } from './fund-run.ts';
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
      /** The range stops it; the lever's money does not come in time; a balance is unknown; the run is not linear. */
      readonly why: 'range' | 'noEffect' | 'unknown' | 'notLinear';
      readonly nearest: BreakEvenPoint | null;
      readonly needs: readonly string[];
    };

interface Measured extends BreakEvenPoint {
  readonly allowed: number;
}
type Measure = (value: number) => Result<Measured | readonly string[], ModelError[]>;

/** @returns faults of the scenario or of the request as the error; not reaching the goal is an answer */
export function breakEven(request: BreakEvenRequest): Result<BreakEven, ModelError[]> {
  const { min, max } = familyOf(request.lever)!;
  const faults = goalFaults(request);
  if (faults.length > 0) return err(faults);
  const measure: Measure = (value) => gapAt(request, value);
  const [low, high] = [measure(min), measure(max)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  if (!('gap' in low.value)) return ok(notReached('unknown', null, low.value));
  return solved(low.value, high.value as Measured, measure);
}

function solved(a: Measured, b: Measured, measure: Measure): Result<BreakEven, ModelError[]> {
  const nearest = Math.abs(a.gap) <= Math.abs(b.gap) ? a : b;
  if (a.gap === b.gap) return ok(notReached('noEffect', nearest));
  const exact = a.value - (a.gap * (b.value - a.value)) / (b.gap - a.gap);
  // An answer at the very end of the range may miss it by a rounding.
  const inside = Math.min(Math.max(exact, a.value), b.value);
  if (Math.abs(exact - inside) > 1e-9 * (b.value - a.value)) return ok(notReached('range', nearest));
  const check = measure(inside);
  if (!check.ok) return check;
  const { value, gap, allowed } = check.value as Measured;
  if (Math.abs(gap) <= allowed) return ok({ reached: true, value, gap });
  return ok(notReached('notLinear', { value, gap }));
}

function notReached(
  why: 'range' | 'noEffect' | 'unknown' | 'notLinear',
  nearest: BreakEvenPoint | null,
  needs: readonly string[] = [],
): BreakEven {
  return { reached: false, why, nearest: nearest && { value: nearest.value, gap: nearest.gap }, needs };
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
  return ok({ value, gap, allowed: Math.max(1, Math.ceil(incomeOf(run.value, goal) / 1e8)) });
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
