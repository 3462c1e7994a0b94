/**
 * Probability q(x) that a person of exact age x dies before age x + 1, by sex and period,
 * for x = 0…104; q(104) = 1 closes the table. Shares in [0, 1].
 *
 * Five-year periods 2015–2020 to 2035–2040, and 2045–2050; 2040–2045 is not in the source.
 */
import json from './life-table.json' with { type: 'json' };

export type Sex = 'male' | 'female';
/** Ages of the table, 0…104. */
export const AGES = 105;

export const lifeTablePeriods: readonly { readonly start: number; readonly end: number }[] = json.periods;
/** q by sex, period and age. */
export const lifeTables: Readonly<Record<Sex, readonly (readonly number[])[]>> = json;
