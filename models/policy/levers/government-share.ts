/** Government employees among the active insured, whom relief for enterprises does not reach [S14]. */
import type { LeverFamily } from '../lever.ts';

export const governmentShare: LeverFamily = {
  owns: (id) => id === 'employee.contribution.governmentShare',
  quantity: { zh: '机关事业占比', en: 'government employees among the active' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.4,
  step: 0.005,
  form: 'percent',
  actsOn: {
    zh: '在职参保人中机关事业单位职工的占比：单位减征不及于此',
    en: 'Government employees among the active: relief for enterprises does not reach them',
  },
};
