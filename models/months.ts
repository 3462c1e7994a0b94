/**
 * Calendar months as `YYYY-MM` text and as whole numbers.
 *
 *     index = 12·year + (month − 1)
 *
 * A period is closed at both ends: `{ start: '2024-01', end: '2024-06' }` is six months.
 */
export type Month = string & { readonly kind?: 'month' };
export interface Period {
  readonly start: Month;
  readonly end: Month;
}

const PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;

export const isMonth = (text: string): text is Month => PATTERN.test(text);

/** @throws Error when the text is not `YYYY-MM`; check outside text with `isMonth` first. */
export function monthIndex(month: Month): number {
  const match = PATTERN.exec(month);
  if (!match) throw new Error(`not a month (YYYY-MM): ${JSON.stringify(month)}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

export function monthAt(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String(index - year * 12 + 1).padStart(2, '0')}`;
}

export const addMonths = (month: Month, count: number): Month => monthAt(monthIndex(month) + count);
export const yearOf = (month: Month): number => Math.floor(monthIndex(month) / 12);
/** Month of the year, 0 (January) … 11. */
export const monthOfYear = (index: number): number => ((index % 12) + 12) % 12;
export const monthsBetween = (start: Month, end: Month): number => monthIndex(end) - monthIndex(start) + 1;

/** All months of a period in order; empty when it ends before it starts. */
export function monthsOf(period: Period): Month[] {
  const first = monthIndex(period.start);
  return Array.from({ length: Math.max(0, monthIndex(period.end) - first + 1) }, (_, i) =>
    monthAt(first + i),
  );
}
