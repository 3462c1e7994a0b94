/** Factor on the death rates of the national life tables [S19]. */
import type { LeverFamily } from '../lever.ts';

export const mortality: LeverFamily = {
  owns: (id) => id === 'all.mortality.factor',
  quantity: { zh: '死亡率系数', en: 'death rates, factor' },
  group: 'people',
  min: 0.1,
  max: 5,
  usualMin: 0.8,
  usualMax: 1.2,
  step: 0.01,
  form: 'number',
  actsOn: {
    zh: '各年龄死亡率同乘；0.911 对应公布的预期寿命',
    en: 'All death rates; 0.911 gives the official life expectancy',
  },
};
