/** Catastrophic premium, 元 a head and year [std]. */
import type { LeverFamily } from '../lever.ts';

export const catastrophicPremium: LeverFamily = {
  owns: (id) => id === 'resident.catastrophicPremium.amount',
  quantity: { zh: '标准', en: 'standard' },
  group: 'benefit',
  min: 0,
  max: 1000,
  usualMin: 30,
  usualMax: 250,
  step: 5,
  form: 'money',
  actsOn: {
    zh: '居民基金支出中的大病保费，成为大病保险的收入',
    en: 'The premium that the residents’ pool pays for catastrophic cover',
  },
};
