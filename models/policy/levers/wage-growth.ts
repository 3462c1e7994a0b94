/** Yearly growth of the contribution base a head [S5]. */
import type { LeverFamily } from '../lever.ts';

export const wageGrowth: LeverFamily = {
  owns: (id) => id === 'employee.wage.growth',
  quantity: { zh: '缴费工资增长', en: 'growth of contribution wages' },
  group: 'income',
  min: -0.3,
  max: 0.5,
  usualMin: -0.02,
  usualMax: 0.12,
  step: 0.005,
  form: 'growth',
  actsOn: { zh: '职工缴费收入：人均缴费基数按年增长', en: 'Contributions: the base a head' },
};
