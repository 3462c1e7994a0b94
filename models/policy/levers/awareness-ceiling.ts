/** Use gained in the end by a new benefit that becomes known [std]. */
import type { LeverFamily } from '../lever.ts';

export const awarenessCeiling: LeverFamily = {
  owns: (id) => id.endsWith('.awarenessCeiling'),
  quantity: { zh: '新待遇知晓上限', en: 'awareness ceiling' },
  group: 'use',
  min: -0.9,
  max: 5,
  usualMin: 0,
  usualMax: 1,
  step: 0.05,
  form: 'percent',
  actsOn: {
    zh: '新待遇为人知晓后最终多出的就诊；按 S 形曲线逐步到达后停止',
    en: 'What use rises by in the end once a new benefit is known; a logistic curve that stops',
  },
};
