/**
 * Actual months of a fund: what the office booked after the report, beside what had been
 * forecast. Pure; the baseline keeps them, so one edit of the document adds or removes some.
 */
import {
  addMonths,
  isMonth,
  LINE_WORDS,
  monthsOf,
  toCents,
  wordsOf,
  type Actual,
  type Baseline,
  type Bilingual,
  type Month,
  type Projection,
} from '../../models/index.ts';
import { inBudget } from './budget-table.ts';

export type Side = 'income' | 'expenditure';

export interface ActualLine {
  readonly side: Side;
  readonly line: string;
  readonly label: Bilingual;
}

/** Lines of a fund that an actual month may have, in the order of its ledger. */
export function actualLines(baseline: Baseline, fund: string): ActualLine[] {
  const own = baseline.funds.find((f) => f.id === fund);
  return (['income', 'expenditure'] as const).flatMap((side) =>
    (own?.[side] ?? []).map(({ id, label }) => ({ side, line: id, label: label ?? wordsOf(LINE_WORDS, id) })),
  );
}

/** Months that may be actual: after the report, up to the horizon. */
export const openMonths = ({ period }: Baseline, until: Month): Month[] =>
  monthsOf({ start: addMonths(period.end, 1), end: until });

export type ActualFault = 'amount' | 'month' | 'line';

/** Larger than any fund of a province, 元: a slip of the unit. */
const LARGEST = 1e14;

export function actualFault(entry: Actual, baseline: Baseline, until: Month): ActualFault | null {
  const { fund, side, line, month, amount } = entry;
  if (!actualLines(baseline, fund).some((l) => l.side === side && l.line === line)) return 'line';
  if (!isMonth(month) || month <= baseline.period.end || month > until) return 'month';
  return Number.isFinite(amount) && Math.abs(amount) <= LARGEST ? null : 'amount';
}

export interface Appended {
  readonly baseline: Baseline;
  readonly refused: readonly { readonly entry: Actual; readonly fault: ActualFault }[];
}

const keyOf = ({ fund, side, line, month }: Actual): string => [fund, month, side, line].join('/');

/** Adds or replaces amounts; the same baseline where nothing is to be taken. Amounts are rounded to 0.01 元. */
export function appendActuals(baseline: Baseline, entries: readonly Actual[], until: Month): Appended {
  const judged = entries.map((entry) => ({ entry, fault: actualFault(entry, baseline, until) }));
  const refused = judged.flatMap(({ entry, fault }) => (fault ? [{ entry, fault }] : []));
  const taken = judged.filter(({ fault }) => fault === null).map(({ entry }) => entry);
  const all = new Map((baseline.actuals ?? []).map((entry) => [keyOf(entry), entry]));
  for (const entry of taken) all.set(keyOf(entry), { ...entry, amount: toCents(entry.amount) / 100 });
  return { baseline: taken.length === 0 ? baseline : withActuals(baseline, [...all.values()]), refused };
}

/** @param fund null takes the month from every fund */
export function removeMonth(baseline: Baseline, month: Month, fund: string | null = null): Baseline {
  const kept = (baseline.actuals ?? []).filter(
    (entry) => entry.month !== month || (fund !== null && entry.fund !== fund),
  );
  return kept.length === (baseline.actuals ?? []).length ? baseline : withActuals(baseline, kept);
}

export function removeActual(baseline: Baseline, at: Omit<Actual, 'amount'>): Baseline {
  const key = keyOf({ ...at, amount: 0 });
  const kept = (baseline.actuals ?? []).filter((entry) => keyOf(entry) !== key);
  return kept.length === (baseline.actuals ?? []).length ? baseline : withActuals(baseline, kept);
}

/** Sorted, so that the same months give the same file; none at all where none are left. */
function withActuals(baseline: Baseline, entries: readonly Actual[]): Baseline {
  const { actuals: _, ...rest } = baseline;
  const sorted = [...entries].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return sorted.length === 0 ? rest : { ...rest, actuals: sorted };
}

export const actualMonths = (baseline: Baseline, fund: string): Month[] =>
  [...new Set((baseline.actuals ?? []).filter((a) => a.fund === fund).map((a) => a.month))].sort();

export const actualOf = (baseline: Baseline, at: Omit<Actual, 'amount'>): number | null =>
  (baseline.actuals ?? []).find((entry) => keyOf(entry) === keyOf({ ...at, amount: 0 }))?.amount ?? null;

export interface ErrorRow {
  /** `income/premium`, or `income` for the sum of the lines that have an actual amount. */
  readonly id: string;
  readonly side: Side;
  readonly line: string | null;
  readonly actual: number;
  /** What had been forecast before the actual month came. */
  readonly forecast: number;
  /** Actual − forecast. */
  readonly error: number;
  /** A twelfth of the year's budget a month; null where no budget is about just this. */
  readonly pace: number | null;
}

/** Actual, earlier forecast and budget of one month, or of all actual months of a fund. */
export function errorRows(
  baseline: Baseline,
  projection: Projection,
  fund: string,
  month: Month | 'all',
): ErrorRow[] {
  const told = projection.actuals.filter((a) => a.fund === fund && (month === 'all' || a.month === month));
  return (['income', 'expenditure'] as const).flatMap((side): ErrorRow[] => {
    const own = told.filter((a) => a.side === side);
    if (own.length === 0) return [];
    const lines = actualLines(baseline, fund)
      .filter((l) => l.side === side)
      .map((l) => l.line);
    const rows = lines.flatMap((line): ErrorRow[] => {
      const of = own.filter((a) => a.line === line);
      return of.length === 0 ? [] : [errorRow(baseline, projection, fund, side, line, of)];
    });
    return [...rows, errorRow(baseline, projection, fund, side, null, own)];
  });
}

function errorRow(
  baseline: Baseline,
  projection: Projection,
  fund: string,
  side: Side,
  line: string | null,
  told: Projection['actuals'],
): ErrorRow {
  const actual = told.reduce((sum, a) => sum + toCents(a.actual), 0);
  const forecast = told.reduce((sum, a) => sum + toCents(a.forecast), 0);
  const months = new Set(told.map((a) => a.month));
  return {
    id: line === null ? side : `${side}/${line}`,
    side,
    line,
    actual: actual / 100,
    forecast: forecast / 100,
    error: (actual - forecast) / 100,
    pace: pace(baseline, projection, fund, side, line, [...months]),
  };
}

/** Only where the scheme's budget is about this one fund, and the months are in its year. */
function pace(
  baseline: Baseline,
  projection: Projection,
  fund: string,
  side: Side,
  line: string | null,
  months: readonly Month[],
): number | null {
  const scheme = baseline.funds.find((f) => f.id === fund)?.scheme;
  const year = baseline.period.end.slice(0, 4);
  if (baseline.funds.filter((f) => f.scheme === scheme).length !== 1) return null;
  if (months.some((month) => !month.startsWith(year))) return null;
  const budget = projection.budget.find(
    (row) =>
      row.scheme === scheme &&
      (line === null ? row.line === side : row.line === 'premiumIncome' && inBudget(row.line, side, line)),
  );
  return budget ? Math.round((budget.budget / 12) * months.length * 100) / 100 : null;
}
