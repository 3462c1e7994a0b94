/** Cap of the contribution base over the mean wage [S15]. */
import type { LeverFamily } from '../lever.ts';

export const baseCap: LeverFamily = {
  owns: (id) => id === 'employee.contribution.baseCap',
  quantity: { zh: '缴费基数上限', en: 'cap of the base' },
  group: 'income',
  min: 1,
  max: 20,
  usualMin: 2,
  usualMax: 5,
  step: 0.1,
  form: 'number',
  actsOn: {
    zh: '高于上限的工资按上限缴费（社会平均工资的倍数）',
    en: 'Wages above it contribute on the cap (multiple of the mean wage)',
  },
};
