/**
 * The numbers of a fund's sheet in 分, so that what a formula adds up and what stands beside it
 * as its value are the same to the last digit; and in the unit of the sheet.
 */
import type { FundProjection } from '../../models/index.ts';
import type { Column, YearSpan } from './fund-layout.ts';

const cents = (yuan: number): number => Math.round(yuan * 100);

/** 分 → 万元: a whole number over a power of ten, so the nearest double to the exact amount. */
export const wanOf = (amount: number): number => amount / 1_000_000;
/** 元 → 万元, by the same path. */
export const yuanToWan = (yuan: number): number => wanOf(cents(yuan));

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Value of a column over months: flows added up, stocks as at the end; 万元, or months. */
export function valueOver(ledger: FundProjection, column: Column, span: Span): number | null {
  if (column.kind === 'line') return wanOf(lineCents(ledger, column.side, column.line, span));
  if (column.kind === 'total') return wanOf(sideCents(ledger, column.side, span));
  switch (column.result) {
    case 'surplus':
      return wanOf(sideCents(ledger, 'income', span) - sideCents(ledger, 'expenditure', span));
    case 'cumulativeSurplus':
      return yuanToWan(ledger.cumulativeSurplus[span.to]!);
    case 'balance':
      return known(ledger.balance[span.to]);
    case 'reserveMonths':
      return ledger.reserveMonths.trailing12.raw[span.to] ?? null;
  }
}

const known = (yuan: number | null | undefined): number | null =>
  yuan === null || yuan === undefined ? null : yuanToWan(yuan);

function lineCents(ledger: FundProjection, side: 'income' | 'expenditure', line: string, span: Span): number {
  const series = ledger[side][line]!;
  let sum = 0;
  for (let t = span.from; t <= span.to; t++) sum += cents(series[t]!);
  return sum;
}

const sideCents = (ledger: FundProjection, side: 'income' | 'expenditure', span: Span): number =>
  Object.keys(ledger[side]).reduce((sum, line) => sum + lineCents(ledger, side, line, span), 0);

export const monthSpan = (t: number): Span => ({ from: t, to: t });
export const isWholeYear = ({ from, to }: YearSpan): boolean => to - from === 11;
