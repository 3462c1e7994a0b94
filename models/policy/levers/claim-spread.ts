/** Spread of the log-normal claim size [std]. */
import type { LeverFamily } from '../lever.ts';

export const claimSpread: LeverFamily = {
  owns: (id) => id.endsWith('.claimSpread'),
  quantity: { zh: '费用离散度', en: 'spread of claims' },
  group: 'benefit',
  min: 0.1,
  max: 3,
  usualMin: 0.6,
  usualMax: 1.6,
  step: 0.05,
  form: 'number',
  conditional: true,
  actsOn: {
    zh: '费用的对数标准差；影响起付线与封顶线的作用',
    en: "Standard deviation of the logarithm of a case's cost: how much deductible and cap do",
  },
};
