/** Months by which people retire later than the law says; negative: earlier [std]. */
import type { LeverFamily } from '../lever.ts';

export const retirementShift: LeverFamily = {
  owns: (id) => id === 'employee.retirement.shiftMonths',
  quantity: { zh: '退休时间推后（月）', en: 'months past the legal age' },
  group: 'people',
  min: -60,
  max: 120,
  usualMin: -12,
  usualMax: 36,
  step: 1,
  form: 'number',
  actsOn: {
    zh: '当月起到龄的人在法定年龄之外再推后（负数提前）的月数',
    en: 'Whoever reaches the legal age from that month on retires this many months later',
  },
};
