/** People who move between the schemes in a year [std]. */
import type { LeverFamily } from '../lever.ts';

export const churn: LeverFamily = {
  owns: (id) => /\.churn\.to(Resident|Employee)Share$/.test(id),
  quantity: { zh: '参保关系年流动占比', en: 'share that moves in a year' },
  group: 'people',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.05,
  step: 0.001,
  form: 'percent',
  actsOn: {
    zh: '职工在职与居民（劳动年龄）之间的转移，在基线净变动之外',
    en: 'Moves between active employees and residents of working age, beside the net ones of the baseline',
  },
};
