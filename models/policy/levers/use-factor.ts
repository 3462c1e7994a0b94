/** Use of one group over that at the report [std]. */
import type { LeverFamily } from '../lever.ts';

export const useFactor: LeverFamily = {
  owns: (id) => id.endsWith('.useFactor'),
  quantity: { zh: '人均使用系数', en: 'use factor' },
  group: 'use',
  min: 0,
  max: 5,
  usualMin: 0.8,
  usualMax: 1.3,
  step: 0.01,
  form: 'number',
  actsOn: {
    zh: '这一人群的就医使用，相对报告期',
    en: 'Use of care of the group, over that at the report',
  },
};
