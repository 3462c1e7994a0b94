/** Flexible employment among the active insured; the rest are employees of employers [S14]. */
import type { LeverFamily } from '../lever.ts';

export const flexibleShare: LeverFamily = {
  owns: (id) => id === 'employee.contribution.flexibleShare',
  quantity: { zh: '灵活就业占比', en: 'flexible employment among the active' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.4,
  step: 0.005,
  form: 'percent',
  actsOn: {
    zh: '在职参保人中灵活就业的占比，其余为企业：费率、基数与减征范围不同',
    en: 'Flexible workers among the active; the rest are enterprises, with other rates, bases and relief',
  },
};
