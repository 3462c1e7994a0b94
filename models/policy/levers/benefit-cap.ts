/** Cap on what the fund pays for a case [std]. */
import type { LeverFamily } from '../lever.ts';

export const benefitCap: LeverFamily = {
  owns: (id) => id.endsWith('.cap'),
  quantity: { zh: '封顶线', en: 'cap' },
  group: 'benefit',
  min: 0,
  max: 100000000,
  usualMin: 50000,
  usualMax: 1000000,
  step: 10000,
  form: 'money',
  conditional: true,
  actsOn: {
    zh: '基金支付的封顶线（元）；有效报销比例按费用分布换算',
    en: 'What the fund pays at most, yuan; the effective ratio follows through the claim sizes',
  },
};
