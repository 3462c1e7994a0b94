/** Share of a year's spending in its first half [S3]. */
import type { LeverFamily } from '../lever.ts';

export const seasonHalf: LeverFamily = {
  owns: (id) => id === 'all.season.firstHalfShare',
  quantity: { zh: '支出上半年占比', en: 'share of spending in the first half' },
  group: 'use',
  min: 0.01,
  max: 0.99,
  usualMin: 0.42,
  usualMax: 0.52,
  step: 0.005,
  form: 'percent',
  actsOn: {
    zh: '一年支出中落在上半年的份额；只在年内移动，不改全年',
    en: "Share of a year's spending in its first half; moves money within years only",
  },
};
