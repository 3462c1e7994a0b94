/** Small forms for the tests. */
import type { Draft } from '../../src/own-data/draft.ts';
import type { Baseline } from '../../models/index.ts';
import { ownBaseline } from '../../src/own-data/own-baseline.ts';

/** 2,000 active and 1,000 retired people; 300 a head and month in, 200 a head and month out. */
export const EMPLOYEES: Draft = {
  schemes: 'employee',
  region: '丙市',
  start: '2024-01',
  end: '2024-06',
  'employee.active': '2000',
  'employee.retired': '1000',
  'employee.pool.income': '360',
  'employee.pool.expenditure': '360.00',
};

export function built(draft: Draft): Baseline {
  const result = ownBaseline(draft);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.baseline;
}
