/** Yearly growth of a group of insured people [S1]. */
import type { LeverFamily } from '../lever.ts';

export const peopleGrowth: LeverFamily = {
  owns: (id) => /^(employee\.(active|retired)|resident)\.growth$/.test(id),
  quantity: { zh: '人数增长', en: 'growth of people' },
  group: 'people',
  min: -0.5,
  max: 0.5,
  usualMin: -0.05,
  usualMax: 0.08,
  step: 0.005,
  form: 'growth',
  actsOn: { zh: '参保人数，按年增长', en: 'Insured people, yearly growth' },
};
