/** People by sex and five years of age at a month's end, for a chart that moves through time. */
import { SEXES } from '../demography/age-shape.ts';
import { GROUPS, slotsBySex, type Group, type Population } from '../demography/population.ts';
import { monthAt, type Month } from '../months.ts';
import type { Sex } from '../national/life-table.ts';

/** First ages of the groups: 0, 5, … 95, and 100 and over. */
export const PYRAMID_AGES: readonly number[] = Array.from({ length: 21 }, (_, i) => i * 5);

export type PyramidCounts = Readonly<Record<Sex, readonly number[]>>;
export type Pyramid = { readonly month: Month } & Readonly<Record<Group, PyramidCounts>>;

/**
 * People by age completed at the month's end. In the k-th month after the anniversary of
 * the cohorts k of their twelve birth months have had a birthday.
 */
export function pyramidOf(population: Population): Pyramid {
  const birthdays = (population.month - population.anniversary) / 12;
  const counts = (arrays: readonly Float64Array[]): number[] => {
    const ages = new Float64Array(PYRAMID_AGES.length);
    const add = (age: number, people: number): void => {
      const group = Math.min(ages.length - 1, Math.floor(Math.max(0, age) / 5));
      ages[group] = ages[group]! + people;
    };
    for (const slots of arrays) {
      slots.forEach((people, slot) => {
        add(slot - 1, people * (1 - birthdays));
        add(slot, people * birthdays);
      });
    }
    return Array.from(ages);
  };
  const of = (group: Group): PyramidCounts => {
    const bySex = slotsBySex(population, group);
    return Object.fromEntries(SEXES.map((sex) => [sex, counts(bySex[sex])])) as Record<Sex, number[]>;
  };
  const groups = Object.fromEntries(GROUPS.map((group) => [group, of(group)])) as Record<
    Group,
    PyramidCounts
  >;
  return { month: monthAt(population.month), ...groups };
}
