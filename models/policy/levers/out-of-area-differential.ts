/** Points off the ratio of care away from home [std]. */
import type { LeverFamily } from '../lever.ts';

export const outOfAreaDifferential: LeverFamily = {
  owns: (id) => id.endsWith('.outOfAreaDifferential'),
  quantity: { zh: '异地报销差别', en: 'out-of-area differential' },
  group: 'benefit',
  min: -0.5,
  max: 0.5,
  usualMin: -0.1,
  usualMax: 0.2,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '异地住院的报销比例再降低的百分点（负数为提高）',
    en: 'Points taken off the ratio of care away from home; negative raises it',
  },
};
