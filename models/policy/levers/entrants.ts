/** Factor on the people who enter work in the baseline [std]. */
import type { LeverFamily } from '../lever.ts';

export const entrants: LeverFamily = {
  owns: (id) => id === 'employee.entrants.multiplier',
  quantity: { zh: '新参保人数倍数', en: 'entrants, factor' },
  group: 'people',
  min: 0,
  max: 5,
  usualMin: 0.5,
  usualMax: 1.5,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: '在职新参保人数（18–44 岁）为基线的几倍',
    en: 'Entrants to work (18–44 years old) as a multiple of the baseline’s',
  },
};
