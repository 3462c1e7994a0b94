/**
 * The formulas of a fund's sheet.
 *
 *     total = SUM(lines)        surplus = income − expenditure
 *     cumulative = the one above + surplus        balance = the one above + surplus
 *     reserve months = balance ÷ (spending of twelve months ÷ 12), transfers out left aside
 *     year = SUM(its months); stocks as at its last month
 */
import type { FundProjection } from '../../models/index.ts';
import type { Column, FundLayout, ResultColumn, YearSpan } from './fund-layout.ts';
import { address } from './sheet.ts';
import { linesOf, type Side } from './subject.ts';

/** Months that the trailing window of the reserve takes. */
const WINDOW = 12;

export interface FundFormulas {
  readonly year: (column: Column, span: YearSpan) => string;
  /** Null where the number itself is the input. */
  readonly month: (column: Column, t: number) => string | null;
}

export function fundFormulas(layout: FundLayout, ledger: FundProjection): FundFormulas {
  return {
    year: (column, span) => {
      const row = layout.yearRow(span.year);
      if (column.kind === 'total') return rowSum(layout, ledger, column.side, row);
      if (column.kind === 'result' && column.result === 'surplus') return surplus(layout, row);
      const at = layout.columnOf(column)!;
      if (column.kind === 'line') return sum(at, layout.monthRow(span.from), at, layout.monthRow(span.to));
      return address(at, layout.monthRow(span.to));
    },
    month: (column, t) => {
      const row = layout.monthRow(t);
      if (column.kind === 'line') return null;
      if (column.kind === 'total') return rowSum(layout, ledger, column.side, row);
      return monthResult(layout, column.result, t);
    },
  };
}

function monthResult(layout: FundLayout, result: ResultColumn, t: number): string {
  const row = layout.monthRow(t);
  const own = (name: ResultColumn): number => layout.columnOf({ kind: 'result', result: name })!;
  switch (result) {
    case 'surplus':
      return surplus(layout, row);
    case 'cumulativeSurplus':
      return t === 0
        ? address(own('surplus'), row)
        : `${address(own('cumulativeSurplus'), row - 1)}+${address(own('surplus'), row)}`;
    case 'balance': // above the first month stands the opening balance
      return `${address(own('balance'), row - 1)}+${address(own('surplus'), row)}`;
    case 'reserveMonths':
      return `${address(own('balance'), row)}/((${spending(layout, row)})/${WINDOW})`;
  }
}

function spending(layout: FundLayout, row: number): string {
  const from = row - WINDOW + 1;
  const total = layout.columnOf({ kind: 'total', side: 'expenditure' });
  const out = layout.columnOf({ kind: 'line', side: 'expenditure', line: 'transferOut' });
  if (total === null) return '0';
  return `${sum(total, from, total, row)}${out === null ? '' : `-${sum(out, from, out, row)}`}`;
}

function rowSum(layout: FundLayout, ledger: FundProjection, side: Side, row: number): string {
  const lines = linesOf(ledger, side);
  const [first, last] = [lines[0]!, lines.at(-1)!].map((line) =>
    layout.columnOf({ kind: 'line', side, line })!,
  ) as [number, number];
  return sum(first, row, last, row);
}

const sum = (fromColumn: number, fromRow: number, toColumn: number, toRow: number): string =>
  `SUM(${address(fromColumn, fromRow)}:${address(toColumn, toRow)})`;

/** A side whose lines no report gives is not there to be counted. */
function surplus(layout: FundLayout, row: number): string {
  const [income, expenditure] = (['income', 'expenditure'] as const).map((side) =>
    layout.columnOf({ kind: 'total', side }),
  );
  const minus = expenditure === null || expenditure === undefined ? '' : `-${address(expenditure, row)}`;
  return income === null || income === undefined ? minus : `${address(income, row)}${minus}`;
}
