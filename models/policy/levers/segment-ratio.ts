/** Legal ratio between deductible and cap [std]; the effective one follows through claim sizes. */
import type { LeverFamily } from '../lever.ts';

export const segmentRatio: LeverFamily = {
  owns: (id) => id.endsWith('.segmentRatio'),
  quantity: { zh: '段内报销比例', en: 'ratio between deductible and cap' },
  group: 'benefit',
  min: 0,
  max: 1,
  usualMin: 0.4,
  usualMax: 0.98,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '起付线以上、封顶线以内的比例；有效报销比例按费用分布换算',
    en: 'The ratio between deductible and cap; the effective ratio follows through the claim sizes',
  },
};
