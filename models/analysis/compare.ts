/**
 * Two projections by fund, line and year: amount and percent; balances in 元, reserve
 * months in months. Years that only one of them covers are left out; a line that only one
 * has stands against null, never against zero.
 */
import { yearOf } from '../months.ts';
import type { Flows, FundProjection, Projection } from '../projection/projection.ts';

export interface ComparisonRow {
  readonly fund: string;
  readonly line: string;
  readonly side: 'income' | 'expenditure' | 'result';
  readonly year: number;
  readonly a: number | null;
  readonly b: number | null;
  readonly difference: number | null;
  /** Relative change in percent; null where the base is zero, negative or unknown. */
  readonly percent: number | null;
}

export function compare(a: Projection, b: Projection): ComparisonRow[] {
  const years = [...new Set(a.months.map(yearOf))].filter((year) =>
    b.months.some((month) => yearOf(month) === year),
  );
  const funds = [...new Set([...Object.keys(a.funds), ...Object.keys(b.funds)])];
  return funds.flatMap((fund) =>
    years.flatMap((year) => [
      ...flowRows(a, b, fund, 'income', year),
      ...flowRows(a, b, fund, 'expenditure', year),
      ...resultRows(a, b, fund, year),
    ]),
  );
}

function flowRows(
  a: Projection,
  b: Projection,
  fund: string,
  side: 'income' | 'expenditure',
  year: number,
): ComparisonRow[] {
  const flowsOf = (p: Projection): Flows => p.funds[fund]?.[side] ?? {};
  const lines = [...new Set([...Object.keys(flowsOf(a)), ...Object.keys(flowsOf(b))])];
  const sum = (p: Projection, line: string): number | null => yearSum(p, flowsOf(p)[line], year);
  return lines.map((line) => row(fund, line, side, year, sum(a, line), sum(b, line)));
}

function resultRows(a: Projection, b: Projection, fund: string, year: number): ComparisonRow[] {
  const atYearEnd = (p: Projection, of: (f: FundProjection) => readonly (number | null)[]): number | null => {
    const t = p.months.findLastIndex((month) => yearOf(month) === year);
    return p.funds[fund] ? (of(p.funds[fund])[t] ?? null) : null;
  };
  const reserve = (f: FundProjection): readonly (number | null)[] => f.reserveMonths.trailing12.raw;
  return [
    row(fund, 'surplus', 'result', year, surplusOf(a, fund, year), surplusOf(b, fund, year)),
    row(
      fund,
      'balance',
      'result',
      year,
      atYearEnd(a, (f) => f.balance),
      atYearEnd(b, (f) => f.balance),
    ),
    row(fund, 'reserveMonths', 'result', year, atYearEnd(a, reserve), atYearEnd(b, reserve)),
  ];
}

function row(
  fund: string,
  line: string,
  side: ComparisonRow['side'],
  year: number,
  a: number | null,
  b: number | null,
): ComparisonRow {
  const money = line !== 'reserveMonths';
  const difference = a === null || b === null ? null : money ? Math.round((b - a) * 100) / 100 : b - a;
  const percent = difference === null || a === null || a <= 0 ? null : (difference / a) * 100;
  return { fund, line, side, year, a, b, difference, percent };
}

/** Sum of a year's published flows, exact to 0.01 元. */
export function yearSum(
  projection: Projection,
  series: readonly number[] | undefined,
  year: number,
): number | null {
  if (!series) return null;
  let cents = 0;
  projection.months.forEach((month, t) => {
    if (yearOf(month) === year) cents += Math.round(series[t]! * 100);
  });
  return cents / 100;
}

export function surplusOf(projection: Projection, fund: string, year: number): number | null {
  const ledger = projection.funds[fund];
  if (!ledger) return null;
  const sums = (flows: Flows): number =>
    Object.values(flows).reduce((sum, s) => sum + Math.round((yearSum(projection, s, year) ?? 0) * 100), 0);
  return (sums(ledger.income) - sums(ledger.expenditure)) / 100;
}
