/** Threshold of the catastrophic or large-amount layer, by admission [std]. */
import type { LeverFamily } from '../lever.ts';

export const catastrophicThreshold: LeverFamily = {
  owns: (id) => id.endsWith('.catastrophic.threshold'),
  quantity: { zh: '大病起付标准', en: 'catastrophic threshold' },
  group: 'benefit',
  min: 0,
  max: 1000000,
  usualMin: 3000,
  usualMax: 50000,
  step: 500,
  form: 'money',
  conditional: true,
  actsOn: {
    zh: '基本医保报销后自付的政策范围内费用超过此数，由大病（大额）再付',
    en: 'In-scope cost left by basic cover above which the catastrophic layer pays',
  },
};
