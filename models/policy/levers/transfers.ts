/** Transfers between levels and recoveries, 元 a month [std]. */
import type { LeverFamily } from '../lever.ts';

export const transfers: LeverFamily = {
  owns: (id) => /\.(transferIn|transferOut|recoveries)\.amount$/.test(id),
  quantity: { zh: '', en: 'amount' },
  group: 'income',
  min: -1000000000000,
  max: 1000000000000,
  usualMin: 0,
  usualMax: 500000000,
  step: 10000,
  form: 'money',
  actsOn: {
    zh: '每月金额：上解、下拨单列且不计入支撑月数；追回款计入其他收入',
    en: 'Monthly amount: transfers have lines of their own and count in no reserve ratio; recoveries join other income',
  },
};
