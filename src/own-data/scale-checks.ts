/**
 * Ranges wide enough for any region, yet narrower than the step from 元 to 万元: a value
 * outside them that comes inside by ×10,000 or ÷10,000 was most likely typed in another unit.
 */
import type { Bilingual } from '../../models/index.ts';
import { both } from './field.ts';

/** Numbers by field id, in the model's unit. */
export type Values = ReadonlyMap<string, number>;

export interface ScaleCheck {
  readonly field: string;
  /** Fields that it is divided by; each must be above zero and without a warning of its own. */
  readonly over: readonly string[];
  /** Divided by the report's months, or by its share of a year. */
  readonly time?: 'month' | 'year';
  readonly min: number;
  readonly max: number;
  /** What the quotient is, and how it is measured. */
  readonly name: Bilingual;
  readonly unit: Bilingual;
}

const YUAN = both('元', 'yuan');
const TIMES = both('次', 'times');
const STAFF = ['employee.active', 'employee.retired'];
const check = (
  field: string,
  over: readonly string[],
  range: readonly [number, number],
  name: Bilingual,
  unit: Bilingual,
  time?: ScaleCheck['time'],
): ScaleCheck => ({ field, over, min: range[0], max: range[1], name, unit, ...(time ? { time } : {}) });

const care = (scheme: 'employee' | 'resident', heads: readonly string[]): ScaleCheck[] => [
  check(
    `${scheme}.inpatient.admissions`,
    heads,
    [0.02, 0.8],
    both('每人每年住院', 'Inpatient cases a head and year'),
    TIMES,
    'year',
  ),
  check(
    `${scheme}.outpatient.visits`,
    heads,
    [0.01, 40],
    both('每人每年门诊统筹', 'Outpatient visits a head and year'),
    TIMES,
    'year',
  ),
  check(
    `${scheme}.chronic.visits`,
    heads,
    [0.003, 12],
    both('每人每年慢特病就诊', 'Chronic care visits a head and year'),
    TIMES,
    'year',
  ),
  check(
    `${scheme}.inpatient.cost`,
    [`${scheme}.inpatient.admissions`],
    [800, 80_000],
    both('次均住院费用', 'Cost an inpatient case'),
    YUAN,
  ),
  check(
    `${scheme}.inpatient.payment`,
    [`${scheme}.inpatient.admissions`],
    [300, 60_000],
    both('次均住院报销', 'Paid an inpatient case'),
    YUAN,
  ),
  check(
    `${scheme}.outpatient.payment`,
    [`${scheme}.outpatient.visits`],
    [2, 3000],
    both('次均门诊报销', 'Paid an outpatient visit'),
    YUAN,
  ),
  check(
    `${scheme}.chronic.payment`,
    [`${scheme}.chronic.visits`],
    [20, 20_000],
    both('次均慢特病报销', 'Paid a chronic care visit'),
    YUAN,
  ),
];

const RESIDENTS = ['resident.insured'];
const PER_HEAD_MONTH = both('每人每月', 'A head and month');
const PER_HEAD = both('每个参保人', 'A head');
const BALANCE = both('相当于月均支出', 'Balance over monthly spending');
const MONTHS = both('个月', 'months');

/** Heads first: an amount is judged against them only when they are sound. */
export const SCALE_CHECKS: readonly ScaleCheck[] = [
  check('employee.active', [], [500, 3e7], both('在职人数', 'Active people'), both('人', 'people')),
  check('employee.retired', [], [100, 2e7], both('退休人数', 'Retired people'), both('人', 'people')),
  check('resident.insured', [], [1000, 1.2e8], both('参保人数', 'Insured people'), both('人', 'people')),
  check(
    'employee.pool.income',
    ['employee.active'],
    [50, 5000],
    both('每个在职职工每月', 'An active person and month'),
    YUAN,
    'month',
  ),
  check('employee.account.income', STAFF, [5, 2000], PER_HEAD_MONTH, YUAN, 'month'),
  check('employee.pool.expenditure', STAFF, [20, 3000], PER_HEAD_MONTH, YUAN, 'month'),
  check('employee.account.expenditure', STAFF, [5, 2000], PER_HEAD_MONTH, YUAN, 'month'),
  check('resident.premium', [], [30, 2000], PER_HEAD, YUAN),
  check('resident.subsidy', [], [50, 5000], PER_HEAD, YUAN),
  check('resident.premiumIncome', RESIDENTS, [2, 2000], PER_HEAD, YUAN),
  check('resident.subsidyIncome', RESIDENTS, [5, 5000], PER_HEAD, YUAN),
  check('resident.expenditure', RESIDENTS, [10, 1000], PER_HEAD_MONTH, YUAN, 'month'),
  ...care('employee', STAFF),
  ...care('resident', RESIDENTS),
  check('employee.balance', ['employee.pool.expenditure'], [0.02, 150], BALANCE, MONTHS, 'month'),
  check('resident.balance', ['resident.expenditure'], [0.02, 150], BALANCE, MONTHS, 'month'),
];

/**
 * The quotient of a check; `null` where a part is missing. A balance stands against spending,
 * so its months multiply: balance ÷ (spending ÷ months).
 */
export function quotient({ field, over, time }: ScaleCheck, values: Values, months: number): number | null {
  const value = values.get(field);
  if (value === undefined || value === 0) return null;
  const parts = over.map((id) => values.get(id));
  if (parts.some((part) => part === undefined)) return null;
  const divisor = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (over.length > 0 && divisor <= 0) return null;
  const perTime = time === 'month' ? months : time === 'year' ? months / 12 : 1;
  const amount = Math.abs(value) / (over.length > 0 ? divisor : 1);
  return field.endsWith('.balance') ? amount * perTime : amount / perTime;
}
