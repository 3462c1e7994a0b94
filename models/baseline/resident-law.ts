/**
 * Enacted standards of the residents' scheme as a dated path: personal premium and
 * subsidy a head by cover year, each with the month it became known.
 *
 * The report's own standard holds for its year. A later notice moves it by what the
 * national standard moves, so that a region above (or below) the national one keeps its
 * distance. After the last notice the path follows a named index.
 */
import { yearOf, type Month } from '../months.ts';
import { residentNotices } from '../national/resident-standards.ts';
import type { Parameter } from './baseline.ts';
import { assumed } from './parameters.ts';
import type { Sourced } from './source.ts';

export interface Standard {
  readonly year: number;
  readonly value: number;
  readonly known: Month;
  readonly unverified?: boolean;
}

/** Notices [S4]: of year Y for the subsidy of Y and the premium of Y + 1. */
const SOURCE = 'S4';

function nationalStandards(what: 'premium' | 'subsidy'): Standard[] {
  return residentNotices.flatMap((notice): Standard[] => {
    const { known } = notice;
    if (what === 'subsidy')
      return [{ year: notice.year, value: notice.subsidy, known, unverified: notice.subsidyUnverified }];
    if (notice.premium === null) return [];
    return [{ year: notice.year + 1, value: notice.premium, known, unverified: notice.premiumUnverified }];
  });
}

export function residentStandard(
  what: 'premium' | 'subsidy',
  id: string,
  index: string,
  own: Sourced | null,
  reportEnd: Month,
): Parameter | null {
  const national = nationalStandards(what);
  const year = yearOf(reportEnd);
  const asKnown = national.filter((s) => s.year <= year && s.known <= reportEnd).at(-1);
  const ofYear = national.find((s) => s.year === year);
  const printed = own?.value ?? asKnown?.value ?? null;
  if (printed === null) return null;
  const source: Parameter['source'] =
    own?.source ??
    assumed(
      '报告没有印标准，取当时已知的全国标准',
      'No printed standard; the national one as known then',
      SOURCE,
    );
  // A notice's month is often assumed: a report that prints the year's standard knew it.
  const national0 = printed === ofYear?.value ? printed : (asKnown?.value ?? printed);
  const distance = printed - national0;
  const later = national.filter(
    (s) => s.year > year || (s.year === year && s.known > reportEnd && s.value !== printed),
  );
  return {
    id,
    unit: '元/人·年',
    source,
    path: {
      kind: 'schedule',
      index,
      steps: [
        { from: `${year}-01`, value: printed, known: `${year}-01`, source },
        ...later.map((step) => ({
          from: `${step.year}-01`,
          value: step.value + distance,
          known: step.known,
          source: assumed(
            lawText(step, distance).zh,
            lawText(step, distance).en,
            SOURCE,
            step.unverified ?? false,
          ),
        })),
      ],
    },
  };
}

function lawText({ year, value, known }: Standard, distance: number): { zh: string; en: string } {
  const own = distance === 0 ? '' : `，另加本地差额 ${distance} 元`;
  return {
    zh: `${year} 年全国标准 ${value} 元/人，${known} 知晓${own}`,
    en: `National standard for ${year}: ${value} yuan a head, known ${known}${distance === 0 ? '' : `, plus the local distance ${distance}`}`,
  };
}
