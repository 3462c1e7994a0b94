/**
 * Legal retirement age by birth month, and the month in which a birth month retires.
 *
 *     r(b) = b + old age + delay(b)          law of 2025: delay by `national/retirement-schedule.ts`; old law: 0
 *     r′   = max(shiftFrom, r + shift)       own shift, for those whose r is not before shiftFrom
 *
 * Months are indices (`months.ts`). r never falls with b, so at any time everyone born up
 * to one month has come of age and nobody born later has.
 */
import { retirementRules, type WorkerType } from '../national/retirement-schedule.ts';

export interface RetirementLaw {
  readonly base: 'old' | 'law2025';
  /** Months later (or, if negative, earlier) than the base law; ≥ −60, so that nobody enters work past the age. */
  readonly shift: number;
  /** Month index from which the shift holds. */
  readonly shiftFrom: number;
}

export const OLD_LAW: RetirementLaw = { base: 'old', shift: 0, shiftFrom: 0 };
export const LAW_2025: RetirementLaw = { base: 'law2025', shift: 0, shiftFrom: 0 };

const EARLIEST_SHIFT = -60;

/** Months that the law of 2025 adds for people born in month `birth`. */
export function legalDelay(birth: number, type: WorkerType): number {
  const rule = retirementRules[type];
  const born = birth - rule.firstBirth;
  return born < 0 ? 0 : Math.min(rule.maxDelayMonths, Math.floor(born / rule.birthMonthsPerMonth) + 1);
}

/** Month index in which people born in month `birth` reach the legal age. */
export function retirementMonth(birth: number, type: WorkerType, law: RetirementLaw): number {
  const delay = law.base === 'old' ? 0 : legalDelay(birth, type);
  const month = birth + retirementRules[type].oldAgeMonths + delay;
  return law.shift === 0 || month < law.shiftFrom ? month : Math.max(law.shiftFrom, month + law.shift);
}

/** Legal retirement age in months of people born in month `birth`. */
export const legalAgeMonths = (birth: number, type: WorkerType, law: RetirementLaw): number =>
  retirementMonth(birth, type, law) - birth;

/**
 * Last birth month whose legal age is reached by the end of `month`.
 *
 * @param known  a birth month known to have reached it (speeds up month after month)
 */
export function lastBirthDue(month: number, type: WorkerType, law: RetirementLaw, known?: number): number {
  if (law.shift < EARLIEST_SHIFT) throw new RangeError(`retirement ${-law.shift} months earlier`);
  const { oldAgeMonths, maxDelayMonths } = retirementRules[type];
  let birth = known ?? month - oldAgeMonths - maxDelayMonths - Math.max(0, Math.ceil(law.shift));
  while (retirementMonth(birth + 1, type, law) <= month) birth++;
  return birth;
}
