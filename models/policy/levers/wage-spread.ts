/** Spread of wages around their mean, standard deviation of the logarithm [std]. */
import type { LeverFamily } from '../lever.ts';

export const wageSpread: LeverFamily = {
  owns: (id) => id === 'employee.contribution.wageSpread',
  quantity: { zh: '工资离散度', en: 'spread of wages' },
  group: 'income',
  min: 0.05,
  max: 2,
  usualMin: 0.3,
  usualMax: 0.8,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: '对数正态工资分布的标准差，决定上下限变动影响多少人',
    en: 'Standard deviation of log wages: how many a moved floor or cap reaches',
  },
};
