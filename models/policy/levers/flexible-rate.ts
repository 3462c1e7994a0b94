/** Rate of flexible employment, mean over its tiers, share of the base [S15]. */
import type { LeverFamily } from '../lever.ts';

export const flexibleRate: LeverFamily = {
  owns: (id) => id === 'employee.contribution.flexibleRate',
  quantity: { zh: '灵活就业费率', en: 'rate of flexible employment' },
  group: 'income',
  min: 0,
  max: 0.3,
  usualMin: 0.04,
  usualMax: 0.12,
  step: 0.001,
  form: 'percent',
  actsOn: {
    zh: '灵活就业人员缴费：各费率档按比例变动，含个人账户的档按原份额划入账户',
    en: 'What flexible workers pay; tiers move in proportion, and so does what enters their accounts',
  },
};
