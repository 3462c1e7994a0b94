/** Floor of the contribution base, share of the mean wage [S15]. */
import type { LeverFamily } from '../lever.ts';

export const baseFloor: LeverFamily = {
  owns: (id) => id === 'employee.contribution.baseFloor',
  quantity: { zh: '缴费基数下限', en: 'floor of the base' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0.4,
  usualMax: 0.8,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '低于下限的工资按下限缴费',
    en: 'Wages below it contribute on the floor',
  },
};
