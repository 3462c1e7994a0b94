/** Response of use to the patients’ share of the cost: low −0.2, central −0.4, high −0.67 [S7]. */
import type { LeverFamily } from '../lever.ts';

export const demandElasticity: LeverFamily = {
  owns: (id) => id.endsWith('.demandElasticity'),
  quantity: { zh: '就诊弹性', en: 'demand elasticity' },
  group: 'use',
  min: -2,
  max: 0,
  usualMin: -0.67,
  usualMax: 0,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: '该类待遇：个人负担变化引起的就诊变化；0 为静态测算',
    en: 'Use as the patients’ share changes; zero is static costing',
  },
};
