/** Contribution base, 元 a month [S15]. */
import type { LeverFamily } from '../lever.ts';

export const contributionBase: LeverFamily = {
  owns: (id) => id === 'employee.contribution.base',
  quantity: { zh: '缴费基数', en: 'contribution base' },
  group: 'income',
  min: 1,
  max: 1000000,
  usualMin: 2000,
  usualMax: 15000,
  step: 10,
  form: 'money',
  actsOn: {
    zh: '月缴费基数（社会平均工资口径）；上下限随之移动，改动后可随工资增长（after: index）',
    en: 'Monthly base by the mean wage; floor and cap move with it, and it may follow wages (after: index)',
  },
};
