/**
 * Reported totals → people by sex and age.
 *
 *     active(x)   ∝ town and city people(x)·work(x)·share of x's birth months under the legal age
 *     retired(x)  ∝ town and city people(x)·share of x's birth months past the legal age
 *     resident(x) ∝ max(0, all people(x)·(active + retired + residents) / all people − active(x) − retired(x))
 *
 * work(x) rises evenly from 0 at 16 to 1 at 24 [std]. Each group is scaled so that its
 * reported total holds; a reported share of women scales the sexes apart.
 */
import { lastBirthDue, LAW_2025, type RetirementLaw } from './retirement-age.ts';
import { AGES, type Sex } from '../national/life-table.ts';
import { WORKER_TYPES, type WorkerType } from '../national/retirement-schedule.ts';
import { monthIndex, type Month } from '../months.ts';
import { ageShape, type BySex, type ShapeSource } from './age-shape.ts';
import { type Group, type Population, sexOf, SLOTS, sumOf } from './population.ts';

/** Women whose legal age is that of workers (50 under the old law) among active women [std]. */
export const WOMEN_50_SHARE = 0.6;
const WORK_FROM = 16;
const FULL_WORK_FROM = 24;

export interface ReportedPeople {
  /** Any name of the province; `null` where it is unknown. */
  readonly province: string | null;
  /** The totals hold at its end. */
  readonly month: Month;
  readonly active: number;
  readonly retired: number;
  readonly resident: number;
  /** Share of women in a group, where a report prints it. */
  readonly femaleShare?: Partial<Readonly<Record<Group, number>>>;
  readonly women50Share?: number;
  /** The law by which people have retired so far; that of 2025 by default, which changes nothing before 2025. */
  readonly law?: RetirementLaw;
}

export interface InitialPopulation {
  readonly population: Population;
  /** The census shapes behind the ages. */
  readonly shape: { readonly employee: ShapeSource; readonly resident: ShapeSource };
}

/**
 * The people behind reported totals, and which census shapes their ages are from.
 *
 * `femaleShare` in [0, 1]; without it the sexes are as the shape has them. A total of 0 gives nobody.
 */
export function initialPopulation(reported: ReportedPeople): InitialPopulation {
  const month = monthIndex(reported.month);
  const law = reported.law ?? LAW_2025;
  const due = (type: WorkerType) => lastBirthDue(month, type, law);
  const dueThrough = { men: due('men'), women55: due('women55'), women50: due('women50') };
  const employee = ageShape(reported.province, month, ['city', 'town']);
  const everyone = ageShape(reported.province, month, ['all']);
  const women50 = reported.women50Share ?? WOMEN_50_SHARE;
  const shares = { men: 1, women55: 1 - women50, women50 };
  const working = activeShape(employee.people, month, dueThrough, shares);
  const retiring = retiredShape(employee.people, month, dueThrough, shares);
  const { femaleShare } = reported;
  scaleActive(working, reported.active, femaleShare?.active);
  scaleBySex(retiring, reported.retired, femaleShare?.retired);
  const resident = residentShape(everyone.people, working, retiring, reported);
  scaleBySex(resident, reported.resident, femaleShare?.resident);
  return {
    population: {
      month,
      anniversary: month,
      dueThrough,
      active: working,
      retired: retiring,
      resident,
      late: { male: new Float64Array(SLOTS), female: new Float64Array(SLOTS) },
    },
    shape: { employee: employee.source, resident: everyone.source },
  };
}

/** Share of the twelve birth months of completed age `age` that have not reached the legal age. */
function underAge(age: number, month: number, dueThrough: number): number {
  const lastBirth = month - 12 * age;
  return Math.min(12, Math.max(0, lastBirth - dueThrough)) / 12;
}

type ByType<T> = Readonly<Record<WorkerType, T>>;

function activeShape(
  people: BySex,
  month: number,
  due: ByType<number>,
  shares: ByType<number>,
): ByType<Float64Array> {
  const shape = (type: WorkerType) =>
    bySlot((age) => {
      const work = Math.min(1, Math.max(0, (age - WORK_FROM) / (FULL_WORK_FROM - WORK_FROM)));
      return people[sexOf(type)][age]! * shares[type] * work * underAge(age, month, due[type]);
    });
  return { men: shape('men'), women55: shape('women55'), women50: shape('women50') };
}

function retiredShape(people: BySex, month: number, due: ByType<number>, shares: ByType<number>): BySex {
  const past = (age: number, sex: Sex) =>
    WORKER_TYPES.filter((type) => sexOf(type) === sex).reduce(
      (sum, type) => sum + shares[type] * (1 - underAge(age, month, due[type])),
      0,
    );
  const shape = (sex: Sex) => bySlot((age) => people[sex][age]! * past(age, sex));
  return { male: shape('male'), female: shape('female') };
}

function residentShape(
  people: BySex,
  active: ByType<Float64Array>,
  retired: BySex,
  reported: ReportedPeople,
): BySex {
  const insured = reported.active + reported.retired + reported.resident;
  const scale = insured / (sumOf(people.male) + sumOf(people.female));
  const employees = {
    male: [active.men, retired.male],
    female: [active.women55, active.women50, retired.female],
  };
  const shape = (sex: Sex) =>
    bySlot((age) =>
      employees[sex].reduce((left, slots) => Math.max(0, left - slots[age + 1]!), people[sex][age]! * scale),
    );
  return { male: shape('male'), female: shape('female') };
}

const bySlot = (count: (age: number) => number): Float64Array =>
  Float64Array.from({ length: AGES + 1 }, (_, slot) => (slot === 0 ? 0 : count(slot - 1)));

function scaleActive(active: ByType<Float64Array>, total: number, femaleShare: number | undefined): void {
  scaleParts([active.men], [active.women55, active.women50], total, femaleShare);
}

function scaleBySex(people: BySex, total: number, femaleShare: number | undefined): void {
  scaleParts([people.male], [people.female], total, femaleShare);
}

/** Scales men and women in place to the total, apart where the share of women is known. */
function scaleParts(
  male: readonly Float64Array[],
  female: readonly Float64Array[],
  total: number,
  femaleShare?: number,
): void {
  const sum = (parts: readonly Float64Array[]) => parts.reduce((all, slots) => all + sumOf(slots), 0);
  const [men, women] = [sum(male), sum(female)];
  const share = femaleShare ?? women / (men + women);
  const scale = (parts: readonly Float64Array[], factor: number) =>
    parts.forEach((slots) => slots.forEach((count, slot) => (slots[slot] = count * factor)));
  scale(male, men > 0 ? (total * (1 - share)) / men : 0);
  scale(female, women > 0 ? (total * share) / women : 0);
}
