/** Fiscal subsidy of residents, 元 a head and cover year [S4]. */
import type { LeverFamily } from '../lever.ts';

export const subsidy: LeverFamily = {
  owns: (id) => id === 'resident.subsidy.amount',
  quantity: { zh: '标准', en: 'standard' },
  group: 'income',
  min: 0,
  max: 5000,
  usualMin: 400,
  usualMax: 1200,
  step: 10,
  form: 'money',
  actsOn: { zh: '居民财政补助收入', en: 'The subsidy to residents' },
};
