/** Of those who reach the legal age, who have the contribution years and retire [std]. */
import type { LeverFamily } from '../lever.ts';

export const contributionYears: LeverFamily = {
  owns: (id) => id === 'employee.retirement.contributionYearsShare',
  quantity: { zh: '到龄缴费年限足够占比', en: 'share with the contribution years' },
  group: 'people',
  min: 0,
  max: 1,
  usualMin: 0.7,
  usualMax: 1,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '其余的人继续缴费，平均五年后办理退休',
    en: 'The others pay on and retire after five years on average',
  },
};
