/** Whether the DIP budget follows benefit policy [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipBudgetFollowsPolicy: LeverFamily = {
  owns: (id) => id.endsWith('.dip.budgetFollowsPolicy'),
  quantity: { zh: 'DIP 预算随待遇政策', en: 'DIP budget follows policy' },
  group: 'payment',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 1,
  step: 1,
  form: 'switch',
  conditional: true,
  actsOn: {
    zh: '1：住院报销比例变动时预算同比变动；0：预算不动',
    en: '1: the budget moves with a change of the inpatient ratio; 0: it stays',
  },
};
