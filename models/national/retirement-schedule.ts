/**
 * The law of 2025 on the legal retirement age, as the rule behind its schedules.
 *
 *     delay = min(maxDelay, ⌊(birth month − first birth month) / birthMonthsPerMonth⌋ + 1)
 *     retirement month = birth month + old age + delay          all in months; no delay before `first`
 *
 * Men 60 → 63 and women 55 → 58: one month for each 4 birth months; women 50 → 55: one for
 * each 2. The last row of a schedule continues for everyone born later.
 */
import json from './retirement-schedule.json' with { type: 'json' };
import { monthIndex, type Month } from '../months.ts';

/** Whose age moves how: men, women who retire at 55 (staff), women who retire at 50 (workers). */
export const WORKER_TYPES = ['men', 'women55', 'women50'] as const;
export type WorkerType = (typeof WORKER_TYPES)[number];

export interface RetirementRule {
  readonly oldAgeMonths: number;
  /** Month index of the first birth month that is delayed. */
  readonly firstBirth: number;
  readonly birthMonthsPerMonth: number;
  readonly maxDelayMonths: number;
}

const rule = (type: WorkerType): RetirementRule => {
  const { oldAgeMonths, firstBirthMonth, birthMonthsPerMonth, maxDelayMonths } = json.types[type];
  return { oldAgeMonths, firstBirth: monthIndex(firstBirthMonth), birthMonthsPerMonth, maxDelayMonths };
};

export const retirementRules: Readonly<Record<WorkerType, RetirementRule>> = {
  men: rule('men'),
  women55: rule('women55'),
  women50: rule('women50'),
};

/** When the law took effect and when it became known (the decision of September 2024). */
export const retirementLawDates: { readonly from: Month; readonly known: Month } = json;
