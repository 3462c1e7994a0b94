/** At which level a region's basic funds are pooled. */
import { yearOf } from '../months.ts';
import type { Fund } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';

/** Funds are pooled at city level at least since the national push of 2020; a city's own report is that level. */
export function poolingLevel(index: FigureIndex): Fund['poolingLevel'] {
  return index.report.level === 'county' && yearOf(index.report.period.end) >= 2020
    ? 'city'
    : index.report.level;
}
