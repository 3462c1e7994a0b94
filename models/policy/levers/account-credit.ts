/** Credit to the account of each retired person, 元 a month [S8]. */
import type { LeverFamily } from '../lever.ts';

export const accountCredit: LeverFamily = {
  owns: (id) => id === 'employee.account.retireeCredit',
  quantity: { zh: '退休个人账户划入', en: 'account credit a retired person' },
  group: 'income',
  min: 0,
  max: 2000,
  usualMin: 0,
  usualMax: 300,
  step: 1,
  form: 'money',
  actsOn: {
    zh: '个人账户与统筹之间的划分，合计不变',
    en: 'The split between accounts and pool; the sum stays',
  },
};
