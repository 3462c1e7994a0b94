/** Cases that move between lines [std]. */
import { substitutionOf } from '../../projection/substitution.ts';
import type { LeverFamily } from '../lever.ts';

export const substitution: LeverFamily = {
  owns: (id) => substitutionOf(id) !== null,
  quantity: { zh: '病例转移比例', en: 'share of cases moved' },
  group: 'use',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.2,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '从一类转到另一类的人次占比；人次守恒，按转入类的次均支付',
    en: "Share of cases that move to another line; cases are conserved and paid as the target's",
  },
};
