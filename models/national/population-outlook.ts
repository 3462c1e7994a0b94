/**
 * People, births, deaths, children per woman and life expectancy of China by year,
 * 2024–2060, medium variant; `.low80` and `.high80` bound its 80 % interval.
 *
 * People, births and deaths in 人, life expectancy in years.
 */
import json from './population-outlook.json' with { type: 'json' };
import type { YearTable } from './table.ts';

export type OutlookColumn = keyof typeof json.columns;
export const populationOutlook: YearTable<OutlookColumn> = json;
