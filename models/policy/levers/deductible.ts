/** Deductible of a case, at the prices of the report [std]. */
import type { LeverFamily } from '../lever.ts';

export const deductible: LeverFamily = {
  owns: (id) => id.endsWith('.deductible'),
  quantity: { zh: '起付线', en: 'deductible' },
  group: 'benefit',
  min: 0,
  max: 100000,
  usualMin: 0,
  usualMax: 3000,
  step: 50,
  form: 'money',
  conditional: true,
  actsOn: {
    zh: '每次住院的起付线（元，随费用水平变动）；有效报销比例按费用分布换算',
    en: "Deductible of an admission, yuan at the report's prices; the effective ratio follows through the claim sizes",
  },
};
