/**
 * The months that a run computes. Whole calendar years, from January of the report's
 * first year to December of the year after the horizon: a cover year's money is booked
 * from the September before it, so the horizon's last autumn needs the year that follows.
 */
import { monthIndex, yearOf, type Month } from '../months.ts';

export interface Timeline {
  /** Month index (see months.ts) of position 0. */
  readonly origin: number;
  /** Positions computed; a multiple of 12. */
  readonly length: number;
  /** Positions that are published: `first` … `first + months − 1`. */
  readonly first: number;
  readonly months: number;
  /** Positions of the reported interval: `first` … `first + reported − 1`. */
  readonly reported: number;
}

export function timelineOf(period: { readonly start: Month; readonly end: Month }, until: Month): Timeline {
  const origin = yearOf(period.start) * 12;
  const first = monthIndex(period.start) - origin;
  return {
    origin,
    first,
    months: monthIndex(until) - monthIndex(period.start) + 1,
    length: (yearOf(until) + 2) * 12 - origin,
    reported: monthIndex(period.end) - monthIndex(period.start) + 1,
  };
}
