/** Maternity insurance merged into the employee pool: 0 by itself, 1 merged [S17]. */
import type { LeverFamily } from '../lever.ts';

export const maternityMerged: LeverFamily = {
  owns: (id) => id === 'maternity.merged',
  quantity: { zh: '并入职工统筹', en: 'merged into the employee pool' },
  group: 'income',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 1,
  step: 1,
  form: 'switch',
  actsOn: {
    zh: '自该月起生育缴费与待遇并入职工统筹基金；生育基金的结余不动',
    en: 'From that month maternity contributions and benefits lie in the employee pool; the fund’s balance stays',
  },
};
