/**
 * What a resident and the state pay a year, by the yearly national notices, 元/人·年.
 *
 *     cover year Y:  premium of the notice of Y − 1,  subsidy of the notice of Y
 *
 * Each notice carries the month it became known; August where its source names none
 * (`knownAssumed`).
 */
import json from './resident-standards.json' with { type: 'json' };
import type { Month } from '../months.ts';

export interface ResidentNotice {
  /** Year of the notice. */
  readonly year: number;
  readonly subsidy: number;
  /** For cover in the year after; `null` where the source gives none. */
  readonly premium: number | null;
  readonly known: Month;
  readonly knownAssumed: boolean;
  /** As the source table words it: sourced, report, memory, … */
  readonly subsidyStatus: string;
  readonly premiumStatus: string | null;
  readonly subsidyUnverified: boolean;
  readonly premiumUnverified: boolean;
  readonly source: string;
}

export const residentNotices: readonly ResidentNotice[] = json.notices;

/**
 * Premium and subsidy for a cover year as known in a month, or as known now when no month
 * is given; `null` where no notice was known yet.
 */
export function residentStandard(
  coverYear: number,
  knownAsOf?: Month,
): { readonly premium: number | null; readonly subsidy: number | null } {
  const notice = (year: number) =>
    residentNotices.find((n) => n.year === year && (knownAsOf === undefined || n.known <= knownAsOf));
  return { premium: notice(coverYear - 1)?.premium ?? null, subsidy: notice(coverYear)?.subsidy ?? null };
}
