/** Yearly change of use by the ages of the insured [S21]. */
import type { LeverFamily } from '../lever.ts';

export const ageing: LeverFamily = {
  owns: (id) => /^(employee|resident)\.ageing\.growth$/.test(id),
  quantity: { zh: '年龄结构带来的就医增长', en: 'growth of use by ageing' },
  group: 'people',
  min: -0.2,
  max: 0.2,
  usualMin: -0.02,
  usualMax: 0.04,
  step: 0.001,
  form: 'growth',
  actsOn: {
    zh: '基线取自人口推演；设为 0 则当月起不再随年龄变动',
    en: 'From the cohorts; zero switches ageing off from its month on',
  },
};
