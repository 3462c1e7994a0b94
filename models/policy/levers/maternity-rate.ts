/** Maternity rate of the employers, share of the base [S17]. */
import type { LeverFamily } from '../lever.ts';

export const maternityRate: LeverFamily = {
  owns: (id) => id === 'maternity.contribution.rate',
  quantity: { zh: '缴费费率', en: 'contribution rate' },
  group: 'income',
  min: 0,
  max: 0.05,
  usualMin: 0.002,
  usualMax: 0.01,
  step: 0.001,
  form: 'percent',
  actsOn: {
    zh: '单位生育保险费率：合并后在职工统筹内，合并前进生育基金',
    en: 'Employers’ maternity rate: inside the employee pool once merged, to its own fund before',
  },
};
