/** Law on the legal retirement age: 0 the old one, 1 that of 2025 [S20]. */
import type { LeverFamily } from '../lever.ts';

export const retirementLaw: LeverFamily = {
  owns: (id) => id === 'employee.retirement.law',
  quantity: { zh: '法定退休年龄', en: 'legal retirement age' },
  group: 'people',
  min: 0,
  max: 1,
  usualMin: 0,
  usualMax: 1,
  step: 1,
  form: 'switch',
  actsOn: {
    zh: '0 原法（男 60、女 55/50），1 2025 年起渐进式延迟：到龄退休、在职与退休人数',
    en: '0 the ages before 2025, 1 the law of 2025: who retires when',
  },
};
