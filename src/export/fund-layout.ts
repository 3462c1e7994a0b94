/**
 * Where a fund's numbers stand on its sheet: columns are lines and results, rows are years
 * and, beneath them, the months that the years add up. Other sheets link to these places.
 *
 *     1 title · 2 unit · 3 heads of groups · 4 heads · years … · opening · months …
 */
import type { FundProjection, Projection } from '../../models/index.ts';
import { linesOf, type Side } from './subject.ts';

export type ResultColumn = 'surplus' | 'cumulativeSurplus' | 'balance' | 'reserveMonths';
export const RESULTS: readonly ResultColumn[] = ['surplus', 'cumulativeSurplus', 'balance', 'reserveMonths'];

export type Column =
  | { readonly kind: 'line'; readonly side: Side; readonly line: string }
  /** Of one side; a side without a line has none. */
  | { readonly kind: 'total'; readonly side: Side }
  | { readonly kind: 'result'; readonly result: ResultColumn };

/** Months of one calendar year, `from` and `to` both within. */
export interface YearSpan {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

export interface FundLayout {
  readonly columns: readonly Column[];
  /** Column of the first entry of `columns`. */
  readonly firstColumn: number;
  readonly years: readonly YearSpan[];
  readonly yearRow: (year: number) => number;
  readonly openingRow: number;
  readonly monthRow: (t: number) => number;
  readonly columnOf: (wanted: Column) => number | null;
}

export const HEAD_ROWS = 4;
/** Of the period and its kind. */
export const LABEL_COLUMNS = 2;

export function fundLayout({ months }: Projection, ledger: FundProjection): FundLayout {
  const columns: Column[] = [
    ...sideColumns(ledger, 'income'),
    ...sideColumns(ledger, 'expenditure'),
    ...RESULTS.map((result) => ({ kind: 'result' as const, result })),
  ];
  const years = yearSpans(months);
  const openingRow = HEAD_ROWS + years.length;
  const places = new Map(columns.map((column, i) => [keyOf(column), LABEL_COLUMNS + i]));
  const rows = new Map(years.map(({ year }, i) => [year, HEAD_ROWS + i]));
  return {
    columns,
    firstColumn: LABEL_COLUMNS,
    years,
    yearRow: (year) => rows.get(year)!,
    openingRow,
    monthRow: (t) => openingRow + 1 + t,
    columnOf: (wanted) => places.get(keyOf(wanted)) ?? null,
  };
}

function sideColumns(ledger: FundProjection, side: Side): Column[] {
  const lines = linesOf(ledger, side).map((line): Column => ({ kind: 'line', side, line }));
  return lines.length === 0 ? [] : [...lines, { kind: 'total', side }];
}

const keyOf = (column: Column): string =>
  column.kind === 'line'
    ? `${column.side}/${column.line}`
    : column.kind === 'total'
      ? column.side
      : `= ${column.result}`;

export function yearSpans(months: readonly string[]): YearSpan[] {
  const spans = new Map<number, YearSpan>();
  months.forEach((month, t) => {
    const year = Number(month.slice(0, 4));
    spans.set(year, { year, from: spans.get(year)?.from ?? t, to: t });
  });
  return [...spans.values()];
}
