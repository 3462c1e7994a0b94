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

it('of the 180 birth months that the old law retires in 2025–2039, the schedules retire 144 of men and 120 of women at 50', () => {
  const rows = readCsv('retirement_schedule');
  const before2040 = (type: string): number =>
    rows.filter((row) => row['type'] === type && row['retirement_month']! <= '2039-12').length;
  expect(['male_60', 'female_55', 'female_50'].map(before2040)).toEqual([144, 144, 120]);
});
