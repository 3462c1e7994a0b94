/** Share of employees whose wage lies below the floor of the base [std]. */
import type { LeverFamily } from '../lever.ts';

export const floorShare: LeverFamily = {
  owns: (id) => id === 'employee.contribution.floorShare',
  quantity: { zh: '按下限缴费占比', en: 'share at the floor' },
  group: 'income',
  min: 0.01,
  max: 0.95,
  usualMin: 0.05,
  usualMax: 0.6,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '按最低基数缴费的单位职工占比：占比越高，平均基数越低',
    en: 'Employees on the lowest base: the more, the lower the mean base',
  },
};
