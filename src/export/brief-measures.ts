/** Sizes of the brief's page, in one place for the writer and for reckoning what fits. */
import type { BriefColumn } from './brief-table.ts';

/** Between the margins, twentieths of a point. */
export const TEXT_WIDTH = 9_864;
export const YEAR_WIDTH = 660;
/** 12 700 EMU a point. */
export const CHART_WIDTH = (TEXT_WIDTH / 20) * 12_700;
export const CHART_HEIGHT = 1_620_000;

/** Points. */
export const SIZES = {
  title: 16,
  subtitle: 9,
  heading: 11.5,
  line: 10,
  unit: 8,
  cell: 8.5,
  gap: 4,
  footer: 7.5,
} as const;

/** Two numbers and an arrow want more than one amount. */
const SHARE = { months: 13, amount: 10 } as const;

export function columnWidths(columns: readonly BriefColumn[]): number[] {
  const shares = columns.slice(1).map(({ kind }) => SHARE[kind]);
  const all = shares.reduce<number>((sum, share) => sum + share, 0);
  return [YEAR_WIDTH, ...shares.map((share) => Math.floor(((TEXT_WIDTH - YEAR_WIDTH) * share) / all))];
}
