/** Share of the employers' money that enters the accounts of the active; zero since the reform of 2023 [S8]. */
import type { LeverFamily } from '../lever.ts';

export const accountEmployerShare: LeverFamily = {
  owns: (id) => id === 'employee.account.employerShare',
  quantity: { zh: '单位缴费划入个人账户比例', en: 'employers’ share to accounts' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.4,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '个人账户与统筹之间的划分，合计不变',
    en: 'The split between accounts and pool; the sum stays',
  },
};
