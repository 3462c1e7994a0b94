/** Yearly rise of points by coding [S22]. */
import type { LeverFamily } from '../lever.ts';

export const dipCodingDrift: LeverFamily = {
  owns: (id) => id.endsWith('.dip.codingDrift'),
  quantity: { zh: '编码升级', en: 'coding drift' },
  group: 'payment',
  min: -0.1,
  max: 0.2,
  usualMin: 0,
  usualMax: 0.05,
  step: 0.005,
  form: 'growth',
  actsOn: {
    zh: '分值因编码每年多出的比例；预算不变时分值单价下降',
    en: 'Points gained a year by coding; at the same budget the point value falls',
  },
};
