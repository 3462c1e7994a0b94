/** What is left of a rate in a relief window: 0.5 halves it [S16]. */
import type { LeverFamily } from '../lever.ts';

export const relief: LeverFamily = {
  owns: (id) => id === 'employee.contribution.relief',
  quantity: { zh: '企业减征系数', en: 'part of the employers’ rate under relief' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0.5,
  usualMax: 1,
  step: 0.05,
  form: 'percent',
  actsOn: {
    zh: '阶段性减征：企业的单位费率乘以此系数，用起止月份给出窗口；减的是统筹，个人账户照记',
    en: 'Dated relief: the employers’ rate of enterprises times this, between two months; the pool bears it, accounts are credited as before',
  },
};
