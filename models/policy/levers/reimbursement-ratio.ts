/** Effective in-scope ratio of a category: fund payment over in-scope cost [S10]. */
import type { LeverFamily } from '../lever.ts';

export const reimbursementRatio: LeverFamily = {
  owns: (id) => id.endsWith('.reimbursementRatio'),
  quantity: { zh: '报销比例', en: 'reimbursement ratio' },
  group: 'benefit',
  min: 0,
  max: 1,
  usualMin: 0.4,
  usualMax: 0.95,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '该类待遇：支付按新旧比例之比变动；弹性不为 0 时另计就诊反应',
    en: 'Payments of the line, by the ratio of ratios; and demand where the elasticity is not zero',
  },
};
