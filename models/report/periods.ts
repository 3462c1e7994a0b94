/**
 * Periods of figures: what a printed date says where it differs from the report's period.
 */
import type { DateSpan } from './dates.ts';

export interface ReportPeriod {
  readonly start: string;
  readonly end: string;
}

export const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
const yearOf = (month: string): number => Number(month.slice(0, 4));

/** A span in full, the report's year where none is printed. */
export function spanOf(date: DateSpan, report: ReportPeriod): ReportPeriod {
  const year = date.year ?? yearOf(report.end);
  return { start: monthText(year, date.first), end: monthText(date.endYear ?? year, date.last) };
}

/** `2024`, `2020-01..2020-06` or `2021-06`; null where it is the report's own period. */
export function periodText(date: DateSpan, report: ReportPeriod): string | null {
  const { start, end } = spanOf(date, report);
  if (start === report.start && end === report.end) return null;
  if (date.wholeYear) return String(date.year);
  return start === end ? start : `${start}..${end}`;
}

/** The same months of another year, for a table row that names only a year. */
export function sameMonths(year: number, report: ReportPeriod): string | null {
  const shift = year - yearOf(report.end);
  const start = `${yearOf(report.start) + shift}${report.start.slice(4)}`;
  const end = `${year}${report.end.slice(4)}`;
  return shift === 0 ? null : `${start}..${end}`;
}
