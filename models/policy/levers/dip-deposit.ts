/** Deposit withheld from prepayment (质量保证金) [std]. */
import type { LeverFamily } from '../lever.ts';

export const dipDeposit: LeverFamily = {
  owns: (id) => id.endsWith('.dip.depositRate'),
  quantity: { zh: 'DIP 质量保证金比例', en: 'DIP deposit' },
  group: 'payment',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.1,
  step: 0.01,
  form: 'percent',
  actsOn: {
    zh: '按月预付时扣下、清算时退还的比例',
    en: 'Withheld from monthly prepayment, given back at clearing',
  },
};
