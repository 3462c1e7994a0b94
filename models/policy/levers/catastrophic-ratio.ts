/** Ratio of the catastrophic or large-amount layer [std]. */
import type { LeverFamily } from '../lever.ts';

export const catastrophicRatio: LeverFamily = {
  owns: (id) => id.endsWith('.catastrophic.ratio'),
  quantity: { zh: '大病支付比例', en: 'catastrophic ratio' },
  group: 'benefit',
  min: 0,
  max: 1,
  usualMin: 0.5,
  usualMax: 0.9,
  step: 0.01,
  form: 'percent',
  conditional: true,
  actsOn: {
    zh: '大病（大额）对超过起付标准部分的支付比例',
    en: 'Share that the catastrophic layer pays above its threshold',
  },
};
