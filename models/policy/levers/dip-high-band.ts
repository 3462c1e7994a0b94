/** Cost ratio up to which overspend is shared [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipHighBand: LeverFamily = {
  owns: (id) => id.endsWith('.dip.highBand'),
  quantity: { zh: 'DIP 高限费用比', en: 'DIP high band' },
  group: 'payment',
  min: 1,
  max: 5,
  usualMin: 1,
  usualMax: 2,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: '费用与标准之比至此值为止的超支由基金分担',
    en: 'Cost ratio up to which overspend is shared',
  },
};
