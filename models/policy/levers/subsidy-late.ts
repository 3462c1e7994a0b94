/** Months by which a level of government pays its part of the subsidy late [std]. */
import type { LeverFamily } from '../lever.ts';

export const subsidyLate: LeverFamily = {
  owns: (id) => /^resident\.subsidy\.(central|ownCounty|local)\.lateMonths$/.test(id),
  quantity: { zh: '到账推后（月）', en: 'months late' },
  group: 'income',
  min: 0,
  max: 24,
  usualMin: 0,
  usualMax: 12,
  step: 1,
  form: 'number',
  actsOn: {
    zh: '当月起应到账的补助推后入账；应计不变',
    en: 'Subsidy due from that month on is booked later; its accrual stays',
  },
};
