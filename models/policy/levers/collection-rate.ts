/** Share of contributions due that is collected [std]. */
import type { LeverFamily } from '../lever.ts';

export const collectionRate: LeverFamily = {
  owns: (id) => id === 'employee.contribution.collectionRate',
  quantity: { zh: '征缴率', en: 'collection rate' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0.7,
  usualMax: 1,
  step: 0.005,
  form: 'percent',
  actsOn: {
    zh: '应缴中实际征收的比例，作用于全部缴费',
    en: 'What is collected of what is due, over all contributions',
  },
};
