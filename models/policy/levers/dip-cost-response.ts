/** How hospitals answer DIP in cost a case [S22]. */
import type { LeverFamily } from '../lever.ts';

export const dipCostResponse: LeverFamily = {
  owns: (id) => id.endsWith('.dip.costResponse'),
  quantity: { zh: 'DIP 费用反应', en: 'DIP cost response' },
  group: 'payment',
  min: -0.5,
  max: 0.5,
  usualMin: -0.1,
  usualMax: 0.05,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: 'DIP 病例的次均费用变动；文献 −9 %…+5 %',
    en: 'Change of the cost of a DIP case; published: −9 % to +5 %',
  },
};
