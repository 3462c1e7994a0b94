/** Personal premium of residents, 元 a head and cover year [S4]. */
import type { LeverFamily } from '../lever.ts';

export const premium: LeverFamily = {
  owns: (id) => id === 'resident.premium.amount',
  quantity: { zh: '标准', en: 'standard' },
  group: 'income',
  min: 0,
  max: 5000,
  usualMin: 200,
  usualMax: 800,
  step: 10,
  form: 'money',
  actsOn: {
    zh: '居民个人缴费收入；上年 9 月起征缴',
    en: 'Residents’ premiums, collected from the September before',
  },
};
