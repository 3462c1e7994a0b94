/** Factor on the newborn of the baseline [S19]. */
import type { LeverFamily } from '../lever.ts';

export const births: LeverFamily = {
  owns: (id) => id === 'resident.births.multiplier',
  quantity: { zh: '出生人数倍数', en: 'births, factor' },
  group: 'people',
  min: 0,
  max: 5,
  usualMin: 0.7,
  usualMax: 1.3,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: '新生儿参保人数为基线的几倍',
    en: 'Enrolled newborn as a multiple of the baseline’s',
  },
};
