/** Retired people over all insured employees [S1]. */
import type { LeverFamily } from '../lever.ts';

export const retireeShare: LeverFamily = {
  owns: (id) => id === 'employee.insured.retireeShare',
  quantity: { zh: '退休占比', en: 'share of retired' },
  group: 'people',
  min: 0,
  max: 1,
  usualMin: 0.15,
  usualMax: 0.6,
  step: 0.005,
  form: 'percent',
  actsOn: {
    zh: '职工总人数不变，在职与退休互换：缴费、账户划入与住院同时变动',
    en: 'Active and retired at constant total: contributions, credits and use move',
  },
};
