/** Active people who leave insurance in a year, beside the baseline's net change [std]. */
import type { LeverFamily } from '../lever.ts';

export const leavers: LeverFamily = {
  owns: (id) => id === 'employee.leavers.share',
  quantity: { zh: '退保年占比', en: 'share that leaves in a year' },
  group: 'people',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.05,
  step: 0.001,
  form: 'percent',
  actsOn: {
    zh: '在职人员中断参保、也不转居民医保的人数，在基线净变动之外',
    en: 'Active people who stop and are insured nowhere, beside the net change of the baseline',
  },
};
