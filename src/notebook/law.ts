/**
 * Enacted law in the notebook: the dated steps of a baseline's parameters, which of them were
 * known in a chosen month, and a future step changed in a scenario from its own month.
 */
import {
  addMonths,
  type Baseline,
  type Change,
  type Month,
  type Parameter,
  type Source,
} from '../../models/index.ts';
import type { Document } from './document.ts';

export type Knowing = { readonly knownAsOf?: Month };

/** Rewinds the law to what was known in a month; null for all that is known today. */
export function knowingAsOf<D extends Document & Knowing>(document: D, month: Month | null): D {
  if ((document.knownAsOf ?? null) === month) return document;
  const { knownAsOf: _, ...rest } = document;
  return (month === null ? rest : { ...rest, knownAsOf: month }) as D;
}

export interface LawStep {
  readonly from: Month;
  /** Last month in which it holds as known; null for the last step. */
  readonly to: Month | null;
  readonly value: number;
  readonly known: Month;
  readonly source: Source;
  /** Counts under the chosen knowledge: the first step always does. */
  readonly counts: boolean;
  /** Replaced at its own month by a later notice (640 → 670 for the same year). */
  readonly replaced: boolean;
  /** Begins after the report, so a scenario may change it. */
  readonly future: boolean;
}

export interface LawRow {
  readonly parameter: Parameter;
  readonly steps: readonly LawStep[];
  /** Parameter whose growth follows after the last step. */
  readonly index: string | null;
}

export const lawRows = (baseline: Baseline, knownAsOf: Month | null): LawRow[] =>
  baseline.parameters.flatMap((parameter): LawRow[] => {
    const { path } = parameter;
    if (path.kind !== 'schedule') return [];
    const counts = path.steps.map((step, i) => i === 0 || knownAsOf === null || step.known <= knownAsOf);
    const steps = path.steps.map((step, i): LawStep => {
      const later = path.steps.slice(i + 1).filter((_, k) => counts[i + 1 + k]);
      const next = later.find(({ from }) => from > step.from);
      return {
        ...step,
        to: next ? addMonths(next.from, -1) : null,
        counts: counts[i]!,
        replaced: later.some(({ from }) => from === step.from),
        future: step.from > baseline.period.end,
      };
    });
    return [{ parameter, steps, index: path.index }];
  });

/** Months in which something became known, after the report and up to today's law. */
export function noticeMonths(baseline: Baseline): Month[] {
  const months = lawRows(baseline, null).flatMap(({ steps }) => steps.map(({ known }) => known));
  return [...new Set(months)].filter((month) => month > baseline.period.end).sort();
}

/** The value of a scenario in a step, where it differs from the law. */
export function changedStep(changes: readonly Change[], lever: string, step: LawStep): number | null {
  const change = changes.find(
    (c) => c.lever === lever && c.op === 'set' && c.from <= step.from && (c.to ?? '9999-12') >= step.from,
  );
  return change?.value ?? null;
}

/**
 * Changes with one step set for its own months. What else changes the lever then keeps the
 * months before and after; the last step goes on growing by the index.
 */
export function settingStep(
  changes: readonly Change[],
  lever: string,
  { from, to, value: law }: LawStep,
  value: number,
): readonly Change[] {
  const kept = changes.flatMap((change) => (change.lever === lever ? around(change, from, to) : [change]));
  if (value === law) return kept;
  const own: Change = { lever, op: 'set', value, from, ...(to === null ? { after: 'index' } : { to }) };
  return [...kept, own];
}

/** A change without the months from `from` to `to`. */
function around(change: Change, from: Month, to: Month | null): Change[] {
  const before = change.from < from;
  const after = to !== null && (change.to ?? '9999-12') > to;
  if ((change.to ?? '9999-12') < from || (to !== null && change.from > to)) return [change];
  const first: Change = { ...change, to: addMonths(from, -1) };
  // A ramp or an index counts from its own start, so only a plain change can go on after a gap.
  const plain = change.op !== 'schedule' && !change.rampMonths && change.after !== 'index';
  return [...(before ? [first] : []), ...(after && plain ? [{ ...change, from: addMonths(to, 1) }] : [])];
}
