/**
 * People of both schemes by sex and single-year cohort, as they stand at a month's end.
 *
 * A cohort is twelve neighbouring birth months. Slot a + 1 holds those who had completed
 * age a at the last anniversary (slot 105: 104 and over), slot 0 those born since. At each
 * anniversary every cohort moves up a slot. Birth months are even within a cohort [std].
 *
 *     born in slot a + 1:  from anniversary − 12·a − 11 to anniversary − 12·a        month indices
 */
import { AGES, type Sex } from '../national/life-table.ts';
import { WORKER_TYPES, type WorkerType } from '../national/retirement-schedule.ts';
import { ageCostIndex, type AgeCostCurve } from '../national/age-cost-index.ts';
import { SEXES } from './age-shape.ts';

export const SLOTS = AGES + 1;
export const GROUPS = ['active', 'retired', 'resident'] as const;
export type Group = (typeof GROUPS)[number];

export interface Population {
  /** Month index; the people stand at its end. */
  readonly month: number;
  /** The last month at whose end the slots were whole ages: 0 to 12 months before `month`. */
  readonly anniversary: number;
  /** Last birth month that has reached the legal age, by worker type. */
  readonly dueThrough: Readonly<Record<WorkerType, number>>;
  /** Employees under the legal age, 人 by slot. */
  readonly active: Readonly<Record<WorkerType, Float64Array>>;
  /** Employees past it who pay on because contribution years are missing. */
  readonly late: Readonly<Record<Sex, Float64Array>>;
  readonly retired: Readonly<Record<Sex, Float64Array>>;
  readonly resident: Readonly<Record<Sex, Float64Array>>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A population that a step may change in place. */
export type Draft = Mutable<Omit<Population, 'dueThrough'>> & { dueThrough: Record<WorkerType, number> };

export const sexOf = (type: WorkerType): Sex => (type === 'men' ? 'male' : 'female');

/** A population that shares nothing with the given one. */
export function copyPopulation(population: Population): Draft {
  const bySex = (arrays: Readonly<Record<Sex, Float64Array>>) => ({
    male: arrays.male.slice(),
    female: arrays.female.slice(),
  });
  const { active, late, retired, resident } = population;
  return {
    ...population,
    dueThrough: { ...population.dueThrough },
    active: { men: active.men.slice(), women55: active.women55.slice(), women50: active.women50.slice() },
    late: bySex(late),
    retired: bySex(retired),
    resident: bySex(resident),
  };
}

/** The slot arrays of a group; the active ones include those who pay on past the legal age. */
export function slotsOf(population: Population, group: Group): readonly Float64Array[] {
  if (group !== 'active') return SEXES.map((sex) => population[group][sex]);
  return [
    ...WORKER_TYPES.map((type) => population.active[type]),
    ...SEXES.map((sex) => population.late[sex]),
  ];
}

/** The slot arrays of a group by sex. */
export const slotsBySex = (
  population: Population,
  group: Group,
): Readonly<Record<Sex, readonly Float64Array[]>> =>
  group === 'active'
    ? {
        male: [population.active.men, population.late.male],
        female: [population.active.women55, population.active.women50, population.late.female],
      }
    : { male: [population[group].male], female: [population[group].female] };

export function sumOf(slots: Float64Array): number {
  let sum = 0;
  for (let slot = 0; slot < slots.length; slot++) sum += slots[slot]!;
  return sum;
}

/** People of a group, 人. */
export const countOf = (population: Population, group: Group): number =>
  slotsOf(population, group).reduce((sum, slots) => sum + sumOf(slots), 0);

/**
 * Mean of the age cost index over a group: how much care its ages call for, beside 1 for
 * the people of the census of 2020. Between anniversaries the index moves straight from
 * one age to the next. 1 for an empty group.
 *
 *     Σ N(slot)·index(slot) / Σ N(slot)
 */
export function ageIndexOf(population: Population, group: Group, curve: AgeCostCurve = 'smooth'): number {
  return meanOver(slotsOf(population, group), indexBySlot(curve, population.month - population.anniversary));
}

export function meanOver(arrays: readonly Float64Array[], index: Float64Array): number {
  let [people, weighted] = [0, 0];
  for (const slots of arrays) {
    for (let slot = 0; slot < slots.length; slot++) {
      people += slots[slot]!;
      weighted += slots[slot]! * index[slot]!;
    }
  }
  return people > 0 ? weighted / people : 1;
}

/** The index of each slot `months` after the anniversary; ages past the table have its last value. */
export function indexBySlot(curve: AgeCostCurve, months: number): Float64Array {
  const table = ageCostIndex[curve];
  const at = (age: number) => table[Math.min(Math.max(age, 0), table.length - 1)]!;
  const way = months / 12;
  return Float64Array.from({ length: SLOTS }, (_, slot) => at(slot - 1) * (1 - way) + at(slot) * way);
}
