/** Price level over that of the report: procurement (集采) and price rules [std]. */
import type { LeverFamily } from '../lever.ts';

export const unitPrice: LeverFamily = {
  owns: (id) => id.endsWith('.unitPrice'),
  quantity: { zh: '价格系数', en: 'price factor' },
  group: 'use',
  min: 0,
  max: 5,
  usualMin: 0.5,
  usualMax: 1.2,
  step: 0.01,
  form: 'number',
  actsOn: {
    zh: '该类待遇的次均费用：集采降价 10 % 填 0.9',
    en: 'Cost of a case of the line: 0.9 for a price cut of 10 %',
  },
};
