import { describe, expect, it } from 'vitest';
import { AGES, lifeTables } from '../../models/national/life-table.ts';
import {
  CENSUS_YEARS,
  censusRegion,
  censusTable,
  GROUP_FIRST_AGES,
  NATION,
} from '../../models/national/census.ts';
import { residentStandard } from '../../models/national/resident-standards.ts';
import { seasonalTiming } from '../../models/national/seasonal-timing.ts';
import { activeShare, series } from '../../models/national/series.ts';
import { cellAt, cellsOf } from '../../models/national/table.ts';
import { macro } from '../../models/national/macro.ts';

describe('a cell carries its source and its status', () => {
  it('a bulletin figure is sourced', () => {
    const cell = cellAt(series, 'employee.active', 2023);
    expect(cell).toMatchObject({ value: 270990000, unit: '人', status: 'sourced' });
    expect(cell?.source).toContain('nhsa.gov.cn');
  });

  it('a figure from memory is unverified, a computed one derived, a missing one null', () => {
    expect(cellAt(series, 'employee.income', 2019)?.status).toBe('unverified');
    expect(cellAt(series, 'employee.active', 2021)?.status).toBe('derived');
    expect(cellAt(series, 'employee.balance', 1999)).toBeNull();
    expect(cellAt(macro, 'gdp', 1990)).toBeNull();
  });

  it('cells come by year and leave gaps out', () => {
    expect(cellsOf(macro, 'averageWagePrivate').map((cell) => cell.year)).toEqual([2018, 2019, 2022]);
  });
});

describe('the split of employees that stands in for a missing one', () => {
  it('is 27,099 of 37,095 in 2023', () => {
    expect(activeShare(2023)).toEqual({ year: 2023, share: 270990000 / (270990000 + 99960000) });
  });

  it('is that of the nearest year with both counts', () => {
    expect(activeShare(2026).year).toBe(2023);
    expect(activeShare(2000).year).toBe(2006);
  });
});

describe('residents’ standards', () => {
  it('the cover of 2024 costs 380 and is subsidised with 670 since the notice of August 2024', () => {
    expect(residentStandard(2024)).toEqual({ premium: 380, subsidy: 670 });
    expect(residentStandard(2024, '2024-08')).toEqual({ premium: 380, subsidy: 670 });
  });

  it('before that notice an office knew the premium only', () => {
    expect(residentStandard(2024, '2024-06')).toEqual({ premium: 380, subsidy: null });
  });
});

describe('shapes of the tables', () => {
  it('a province is found by any of its names', () => {
    expect(['Hubei', '湖北', '湖北省'].map(censusRegion)).toEqual(['Hubei', 'Hubei', 'Hubei']);
    expect(censusRegion('Elsewhere')).toBeNull();
  });

  it('city, town and rural people add up to all of them', () => {
    for (const year of CENSUS_YEARS) {
      GROUP_FIRST_AGES.forEach((_, group) => {
        const count = (place: 'all' | 'city' | 'town' | 'rural') =>
          censusTable(NATION, year, place).female[group]!;
        expect(count('city') + count('town') + count('rural')).toBe(count('all'));
      });
    }
  });

  it('every life table has 105 ages and ends with certainty', () => {
    for (const table of [...lifeTables.male, ...lifeTables.female]) {
      expect(table.length).toBe(AGES);
      expect(table.at(-1)).toBe(1);
      expect(table.every((q) => q > 0 && q <= 1)).toBe(true);
    }
  });

  it('the printed seasonal shares are their amounts divided', () => {
    for (const row of seasonalTiming) {
      if (row.income !== null) expect(row.income / row.incomeOfYear!).toBeCloseTo(row.incomeShare!, 2);
      if (row.expenditure !== null)
        expect(row.expenditure / row.expenditureOfYear!).toBeCloseTo(row.expenditureShare!, 2);
    }
  });
});
