/** Width of the list of diseases or drugs over that of the report [std]. */
import type { LeverFamily } from '../lever.ts';

export const listWidth: LeverFamily = {
  owns: (id) => id.endsWith('.listWidth'),
  quantity: { zh: '目录范围系数', en: 'list width' },
  group: 'benefit',
  min: 0,
  max: 5,
  usualMin: 0.8,
  usualMax: 1.5,
  step: 0.05,
  form: 'number',
  actsOn: {
    zh: '病种与药品目录：扩大后就诊增加的倍数',
    en: "Diseases and drugs on the list: use over that of the report's list",
  },
};
