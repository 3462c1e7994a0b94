/** Yearly interest on the balance of a fund [std]. */
import type { LeverFamily } from '../lever.ts';

export const interestRate: LeverFamily = {
  owns: (id) => /\.interest\.rate$/.test(id),
  quantity: { zh: '年利率', en: 'yearly interest rate' },
  group: 'income',
  min: 0,
  max: 0.2,
  usualMin: 0,
  usualMax: 0.04,
  step: 0.0005,
  form: 'percent',
  actsOn: {
    zh: '按上月累计结余计息，按本基金的利息入账月份分布；没有累计结余时利息按报告金额结转',
    en: 'Interest on the balance of the month before, on the fund’s own calendar; without a balance interest stays as reported',
  },
};
