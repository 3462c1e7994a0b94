/** Residents whose premium is paid by assistance, told beside the accounts [S1]. */
import type { LeverFamily } from '../lever.ts';

export const assistedEnrolment: LeverFamily = {
  owns: (id) => id === 'resident.enrolment.assistedShare',
  quantity: { zh: '资助参保占比', en: 'share enrolled with assistance' },
  group: 'people',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 0.3,
  step: 0.005,
  form: 'percent',
  actsOn: {
    zh: '只作附记：由医疗救助代缴的人数；保费收入不变',
    en: 'A memo: heads whose premium assistance pays; premium income stays',
  },
};
