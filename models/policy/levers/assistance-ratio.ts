/** Ratio of medical assistance [std]. */
import type { LeverFamily } from '../lever.ts';

export const assistanceRatio: LeverFamily = {
  owns: (id) => id.endsWith('.assistance.ratio'),
  quantity: { zh: '救助比例', en: 'assistance ratio' },
  group: 'benefit',
  min: 0,
  max: 1,
  usualMin: 0.3,
  usualMax: 1,
  step: 0.01,
  form: 'percent',
  conditional: true,
  actsOn: {
    zh: '医疗救助对前两层之后剩余费用的支付比例',
    en: 'Share that assistance pays of what the layers below leave',
  },
};
