/** Yearly growth of the DIP budget [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipBudget: LeverFamily = {
  owns: (id) => id.endsWith('.dip.budgetGrowth'),
  quantity: { zh: 'DIP 预算增长', en: 'growth of the DIP budget' },
  group: 'payment',
  min: -0.5,
  max: 0.5,
  usualMin: -0.05,
  usualMax: 0.1,
  step: 0.005,
  form: 'growth',
  actsOn: {
    zh: 'DIP 年度预算、点值、结算与次年清算；不动按项目支出',
    en: 'The yearly DIP budget, point value, settlement and clearing; never the by-item lines',
  },
};
