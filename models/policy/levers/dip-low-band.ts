/** Cost ratio under which by-item payment applies [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipLowBand: LeverFamily = {
  owns: (id) => id.endsWith('.dip.lowBand'),
  quantity: { zh: 'DIP 低限费用比', en: 'DIP low band' },
  group: 'payment',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.6,
  step: 0.05,
  form: 'percent',
  actsOn: {
    zh: '费用与标准之比低于此值，按项目付费',
    en: 'Cost ratio under which by-item payment applies',
  },
};
