/** Contribution rates of the employee scheme, share of the base [S8]. */
import type { LeverFamily } from '../lever.ts';

export const contributionRate: LeverFamily = {
  owns: (id) => id === 'employee.contribution.employerRate' || id === 'employee.contribution.employeeRate',
  quantity: { zh: '缴费费率', en: 'contribution rate' },
  group: 'income',
  min: 0,
  max: 0.3,
  usualMin: 0,
  usualMax: 0.12,
  step: 0.001,
  form: 'percent',
  actsOn: {
    zh: '职工缴费收入：单位部分进统筹（改革前有一部分进账户），个人部分进账户',
    en: 'Contributions: employers’ money goes to the pool, employees’ own to the accounts',
  },
};
