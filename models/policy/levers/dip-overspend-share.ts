/** Share of a hospital's overspend that the fund bears [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipOverspendShare: LeverFamily = {
  owns: (id) => id.endsWith('.dip.overspendShare'),
  quantity: { zh: 'DIP 超支分担比例', en: 'DIP overspend share' },
  group: 'payment',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.8,
  step: 0.05,
  form: 'percent',
  actsOn: {
    zh: '合理超支中由基金负担的比例',
    en: 'Share of the overspend that the fund bears',
  },
};
