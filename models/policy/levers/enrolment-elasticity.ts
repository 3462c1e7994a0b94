/** Response of adult residents’ enrolment to a premium that outgrows income [std]. */
import type { LeverFamily } from '../lever.ts';

export const enrolmentElasticity: LeverFamily = {
  owns: (id) => id === 'resident.enrolment.premiumElasticity',
  quantity: { zh: '断保弹性', en: 'enrolment response to the premium' },
  group: 'people',
  min: -5,
  max: 0,
  usualMin: -0.5,
  usualMax: 0,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: '个人缴费增幅每超过收入增幅 1 %，次年不再参保的成年居民百分数；0 为不反应',
    en: 'Adults who leave, in percent for each percent by which the premium outgrows income; zero is no response',
  },
};
