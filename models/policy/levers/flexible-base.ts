/** Base that flexible workers choose, share of the mean wage; floor and cap clip it [S15]. */
import type { LeverFamily } from '../lever.ts';

export const flexibleBase: LeverFamily = {
  owns: (id) => id === 'employee.contribution.flexibleBase',
  quantity: { zh: '灵活就业缴费基数', en: 'base of flexible employment' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0.6,
  usualMax: 1,
  step: 0.05,
  form: 'percent',
  actsOn: {
    zh: '灵活就业人员选择的基数（占社会平均工资），不低于下限、不高于上限',
    en: 'The base that flexible workers choose, over the mean wage, between floor and cap',
  },
};
