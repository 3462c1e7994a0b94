/** Yearly growth of visits or admissions a head [S2]. */
import type { LeverFamily } from '../lever.ts';

export const useGrowth: LeverFamily = {
  owns: (id) => id.endsWith('.visitsGrowth') || id.endsWith('.admissionsGrowth'),
  quantity: { zh: '人均就诊增长', en: 'growth of use a head' },
  group: 'use',
  min: -0.5,
  max: 1,
  usualMin: -0.05,
  usualMax: 0.15,
  step: 0.005,
  form: 'growth',
  actsOn: {
    zh: '该类待遇：每个参保人的就诊（住院）次数，按年增长',
    en: 'Visits or admissions a head, yearly growth',
  },
};
