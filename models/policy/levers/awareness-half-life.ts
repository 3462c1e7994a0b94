/** Months to half of the awareness [std]. */
import type { LeverFamily } from '../lever.ts';

export const awarenessHalfLife: LeverFamily = {
  owns: (id) => id.endsWith('.awarenessHalfLife'),
  quantity: { zh: '知晓半程月数', en: 'awareness half-life' },
  group: 'use',
  min: 1,
  max: 120,
  usualMin: 3,
  usualMax: 36,
  step: 1,
  form: 'number',
  conditional: true,
  actsOn: {
    zh: '新待遇知晓过半所需的月数',
    en: 'Months until half of the awareness is reached',
  },
};
