/** In-scope cost over total cost of a category [S10]. */
import type { LeverFamily } from '../lever.ts';

export const inScopeShare: LeverFamily = {
  owns: (id) => id.endsWith('.inScopeShare'),
  quantity: { zh: '政策范围内费用占比', en: 'in-scope share' },
  group: 'benefit',
  min: 0,
  max: 1,
  usualMin: 0.5,
  usualMax: 1,
  step: 0.01,
  form: 'percent',
  actsOn: { zh: '该类待遇：目录内费用占总费用的比例', en: 'Share of the cost that the lists cover' },
};
