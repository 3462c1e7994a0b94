/** Yearly growth of the cost a case, or of the payment a head where no cases are reported [S2]. */
import type { LeverFamily } from '../lever.ts';

export const costGrowth: LeverFamily = {
  owns: (id) => id.endsWith('.costGrowth'),
  quantity: { zh: '次均费用增长', en: 'growth of cost a case' },
  group: 'use',
  min: -0.5,
  max: 1,
  usualMin: -0.05,
  usualMax: 0.1,
  step: 0.005,
  form: 'growth',
  actsOn: {
    zh: '该类待遇：每次费用按年增长；没有人次的类别为人均支出',
    en: 'Cost a case, yearly growth; payment a head where no cases are reported',
  },
};
