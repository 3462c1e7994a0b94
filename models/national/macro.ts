/**
 * Wages, output and prices of China by year, 2005–2023.
 *
 * Columns: `gdp` and `healthExpenditure` in 元; `gdpGrowth`, `consumerPrices` and
 * `healthPrices` as yearly growth (0.05 is 5 %); `averageWageNonPrivate` and
 * `averageWagePrivate` in 元/人·年; `lifeExpectancy` in years. All health prices and most
 * consumer prices are unverified, and so are the wages of 2020 and 2023.
 */
import json from './macro.json' with { type: 'json' };
import type { YearTable } from './table.ts';

export type MacroColumn = keyof typeof json.columns;
export const macro: YearTable<MacroColumn> = json;
