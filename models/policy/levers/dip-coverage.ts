/** Reach of DIP over that of the report [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipCoverage: LeverFamily = {
  owns: (id) => id.endsWith('.dip.coverage'),
  quantity: { zh: 'DIP 覆盖系数', en: 'DIP coverage' },
  group: 'payment',
  min: 0,
  max: 5,
  usualMin: 0.8,
  usualMax: 2,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: 'DIP 付费的病例，相对报告期的范围',
    en: 'Cases paid by DIP, over those of the report',
  },
};
