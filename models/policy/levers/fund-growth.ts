/** Yearly growth of a flow without heads and prices [std]. */
import type { LeverFamily } from '../lever.ts';

export const fundGrowth: LeverFamily = {
  owns: (id) => /\.(income|expenditure)\.growth$/.test(id),
  quantity: { zh: '总额增长', en: 'growth of the total' },
  group: 'use',
  min: -0.5,
  max: 0.5,
  usualMin: -0.05,
  usualMax: 0.1,
  step: 0.005,
  form: 'growth',
  actsOn: {
    zh: '没有人数与单价的基金或零星收入，按总额年增长',
    en: 'Funds without heads and prices, and small income: growth of the total',
  },
};
