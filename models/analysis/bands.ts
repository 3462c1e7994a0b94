/**
 * Bands of reserve months for the employee pool [S9, unverified]:
 *
 *     short < 3 ≤ low < 6 ≤ target ≤ 9 < ample ≤ 15 < excessive
 *
 * The limits are data: an office with other lines gives its own.
 */
import type { Bilingual, Source } from '../baseline/source.ts';

export const BANDS = ['short', 'low', 'target', 'ample', 'excessive'] as const;
export type Band = (typeof BANDS)[number];

/** Months; each at least as large as the one before. */
export interface BandLimits {
  readonly shortBelow: number;
  readonly targetFrom: number;
  readonly targetTo: number;
  readonly excessiveAbove: number;
}

/** The fund that the bands speak of, their limits and where these are from. */
export const EMPLOYEE_BANDS = {
  fund: 'employee.pool',
  limits: { shortBelow: 3, targetFrom: 6, targetTo: 9, excessiveAbove: 15 },
  source: {
    kind: 'assumed',
    source: 'S9',
    unverified: true,
    reason: {
      zh: '职工统筹基金：少于 3 个月为不足，6—9 个月为宜，多于 15 个月为过多；3—6 与 9—15 两档的名称由本模型所定',
      en: 'Employee pools: less than 3 months short, 6–9 the aim, more than 15 excessive; the names between are ours',
    },
  },
} as const satisfies { fund: string; limits: BandLimits; source: Source };

export const BAND_WORDS: Readonly<Record<Band, Bilingual>> = {
  short: { zh: '不足', en: 'Short' },
  low: { zh: '偏低', en: 'Low' },
  target: { zh: '适宜', en: 'Target' },
  ample: { zh: '充裕', en: 'Ample' },
  excessive: { zh: '过多', en: 'Excessive' },
};

/** @returns null where the months are unknown */
export function bandOf(months: number | null, limits: BandLimits = EMPLOYEE_BANDS.limits): Band | null {
  if (months === null || Number.isNaN(months)) return null;
  if (months < limits.shortBelow) return 'short';
  if (months < limits.targetFrom) return 'low';
  if (months <= limits.targetTo) return 'target';
  return months <= limits.excessiveAbove ? 'ample' : 'excessive';
}
