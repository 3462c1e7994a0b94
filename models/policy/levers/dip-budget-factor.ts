/** Factor of the DIP budget [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipBudgetFactor: LeverFamily = {
  owns: (id) => id.endsWith('.dip.budgetFactor'),
  quantity: { zh: 'DIP 预算系数', en: 'DIP budget factor' },
  group: 'payment',
  min: 0,
  max: 5,
  usualMin: 0.9,
  usualMax: 1.1,
  step: 0.01,
  form: 'number',
  actsOn: {
    zh: '当年 DIP 预算总额乘以此数',
    en: "The year's DIP budget is multiplied by it",
  },
};
