import { expect, it } from 'vitest';
import { LAW_2025, legalDelay, retirementMonth } from '../../models/demography/retirement-age.ts';
import { monthAt, monthIndex } from '../../models/months.ts';
import type { WorkerType } from '../../models/national/retirement-schedule.ts';
import { readCsv } from '../national/csv.ts';

it('the rule of the law of 2025 returns every row of its schedules', () => {
  const type: Record<string, WorkerType> = { male_60: 'men', female_55: 'women55', female_50: 'women50' };
  const rows = readCsv('retirement_schedule');
  expect(rows.length).toBe(411);
  for (const row of rows) {
    const [birth, worker] = [monthIndex(row['birth_month']!), type[row['type']!]!];
    expect([
      row['birth_month'],
      legalDelay(birth, worker),
      monthAt(retirementMonth(birth, worker, LAW_2025)),
    ]).toEqual([row['birth_month'], Number(row['delay_months']), row['retirement_month']]);
  }
});
