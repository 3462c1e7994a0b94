/**
 * Death probabilities by age, sex and date.
 *
 *     q(x, t) = linear in t between the middles of two neighbouring periods; the first
 *               period holds before its middle, the last one after its own
 *     m       = q / (1 − q/2),   q′ = f·m / (1 + f·m/2)         f: mortality factor, 1 = the table; q′ ≤ 1
 *     D(x, t) = ½·(q(x, t) + q(x + 1, t))                       people of completed age x
 *
 * People counted by completed age are half a year past their birthday on average, hence D.
 * 0.911 on the rates of 2020–2025 gives the official life expectancy of 79.0 instead of
 * the table's 78.0. The closing age 104 keeps q = 1.
 */
import { AGES, lifeTablePeriods, lifeTables, type Sex } from '../national/life-table.ts';

/** Factor on m(x) of 2020–2025 that gives the official life expectancy. */
export const OFFICIAL_MORTALITY = 0.911;

const middles = lifeTablePeriods.map((period) => (period.start + period.end) / 2);

/** The period at or before `year` and how far `year` is on the way to the next one. */
function placeInTime(year: number): { readonly period: number; readonly way: number } {
  let period = 0;
  while (period + 1 < middles.length && middles[period + 1]! <= year) period++;
  const [from, to] = [middles[period]!, middles[period + 1]];
  if (year <= from || to === undefined) return { period, way: 0 };
  return { period, way: (year - from) / (to - from) };
}

/**
 * q(x): probability that a person of exact age x dies before age x + 1.
 *
 * @param age        whole, ≥ 0; from 104 on the answer is 1
 * @param year       date in years, 2024.5 is the middle of 2024
 * @param mortality  factor on the death rate m(x), > 0
 */
export function deathProbability(age: number, sex: Sex, year: number, mortality = 1): number {
  if (age >= AGES - 1) return 1;
  const { period, way } = placeInTime(year);
  const before = lifeTables[sex][period]![age]!;
  const after = lifeTables[sex][period + 1]?.[age] ?? before;
  const q = before + (after - before) * way;
  if (mortality === 1) return q;
  const rate = (mortality * q) / (1 - q / 2);
  return Math.min(1, rate / (1 + rate / 2));
}

/** D(x): share of the people of completed age x who die within a year, in [0, 1]. */
export function deathShare(age: number, sex: Sex, year: number, mortality = 1): number {
  return (deathProbability(age, sex, year, mortality) + deathProbability(age + 1, sex, year, mortality)) / 2;
}

/** Life expectancy at birth under the q(x) of one date, in years: ½ + Σ l(x), x ≥ 1, l(0) = 1. */
export function lifeExpectancy(sex: Sex, year: number, mortality = 1): number {
  let [alive, sum] = [1, 0.5];
  for (let age = 0; age < AGES; age++) {
    alive *= 1 - deathProbability(age, sex, year, mortality);
    sum += alive;
  }
  return sum;
}
