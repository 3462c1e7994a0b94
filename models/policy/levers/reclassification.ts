/** People counted as retired by an event instead of by age: the number so far [std]. */
import type { LeverFamily } from '../lever.ts';

export const reclassification: LeverFamily = {
  owns: (id) => id === 'employee.reclassification.people',
  quantity: { zh: '重新归类为退休（累计人数）', en: 'reclassified as retired, so far' },
  group: 'people',
  min: -10_000_000,
  max: 10_000_000,
  usualMin: -100_000,
  usualMax: 100_000,
  step: 100,
  form: 'number',
  actsOn: {
    zh: '累计数；某月的变动即当月由在职划为退休的人数，负数相反',
    en: 'The number so far: its change within a month moves from active to retired, the other way if negative',
  },
};
