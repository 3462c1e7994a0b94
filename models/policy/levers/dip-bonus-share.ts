/** Share of the saving given back below the low band [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipBonusShare: LeverFamily = {
  owns: (id) => id.endsWith('.dip.bonusShare'),
  quantity: { zh: 'DIP 低限结余留用', en: 'DIP bonus share' },
  group: 'payment',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.8,
  step: 0.05,
  form: 'percent',
  actsOn: {
    zh: '低于低限时，结余中另给医院的比例',
    en: 'Share of the saving given back below the low band',
  },
};
