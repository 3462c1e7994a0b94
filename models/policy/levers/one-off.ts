/** A one-off of the report that can be counted or left out: 0 off, 1 on [std]. */
import type { LeverFamily } from '../lever.ts';

export const oneOff: LeverFamily = {
  owns: (id) => /\.oneOff\./.test(id),
  quantity: { zh: '一次性因素', en: 'one-off' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 1,
  step: 1,
  form: 'switch',
  actsOn: {
    zh: '报告说已发生、尚未入账的收入：打开后计入发生数，次月入账',
    en: 'Income of a reported month that was not yet booked: accrues when on, booked the month after',
  },
};
