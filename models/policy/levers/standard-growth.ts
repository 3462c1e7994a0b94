/** Yearly growth of a standard after the last enacted one [std]. */
import type { LeverFamily } from '../lever.ts';

export const standardGrowth: LeverFamily = {
  owns: (id) => /^resident\.(premium|subsidy|catastrophicPremium)\.growth$/.test(id),
  quantity: { zh: '标准年增长', en: 'growth of the standard' },
  group: 'income',
  min: -0.2,
  max: 0.5,
  usualMin: 0,
  usualMax: 0.1,
  step: 0.005,
  form: 'growth',
  actsOn: { zh: '最后一个已知标准之后的年份', en: 'Years after the last known standard' },
};
