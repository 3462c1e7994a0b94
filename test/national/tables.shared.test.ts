import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { ageCostIndex } from '../../models/national/age-cost-index.ts';
import { censusTable, type Residence } from '../../models/national/census.ts';
import censusFile from '../../models/national/census.json' with { type: 'json' };
import { elasticities } from '../../models/national/elasticities.ts';
import { lifeTablePeriods, lifeTables } from '../../models/national/life-table.ts';
import { macro, type MacroColumn } from '../../models/national/macro.ts';
import { populationOutlook, type OutlookColumn } from '../../models/national/population-outlook.ts';
import { reformEffects } from '../../models/national/reform-effects.ts';
import { residentNotices, residentStandard } from '../../models/national/resident-standards.ts';
import { seasonalTiming } from '../../models/national/seasonal-timing.ts';
import { series, type SeriesColumn } from '../../models/national/series.ts';
import { cellAt, cellsOf, type YearTable } from '../../models/national/table.ts';
import { utilisation, type UtilisationColumn } from '../../models/national/utilisation.ts';
import { readCsv } from './csv.ts';

/** A printed cell in the unit of the model; `null` when it is empty. */
const scaled = (text: string | undefined, factor: number | string): number | null =>
  text ? new Decimal(text).times(factor).toNumber() : null;

const YI = 1e8;
const WAN = 1e4;
const PERCENT = '0.01';

/** Every cell of the CSV equals that of the table, and the table has no other cell. */
function expectSame<Name extends string>(
  table: YearTable<Name>,
  csv: string,
  columns: Readonly<Record<Name, readonly [string, number | string]>>,
): void {
  const rows = readCsv(csv);
  expect(table.years).toEqual(rows.map((row) => Number(row['year'])));
  expect(Object.keys(table.columns)).toEqual(Object.keys(columns));
  for (const [name, [column, factor]] of Object.entries(columns) as [Name, readonly [string, number]][]) {
    expect([name, table.columns[name].values]).toEqual([
      name,
      rows.map((row) => scaled(row[column], factor)),
    ]);
  }
}

describe('the national tables hold what the shared files print', () => {
  it('wages, output and prices', () => {
    const columns: Record<MacroColumn, readonly [string, number | string]> = {
      gdp: ['nominal_gdp_100m', YI],
      gdpGrowth: ['nominal_gdp_growth_pct', PERCENT],
      healthExpenditure: ['total_health_exp_100m', YI],
      lifeExpectancy: ['life_expectancy', 1],
      averageWageNonPrivate: ['avg_wage_nonprivate_yuan', 1],
      averageWagePrivate: ['avg_wage_private_yuan', 1],
      consumerPrices: ['cpi_pct', PERCENT],
      healthPrices: ['cpi_healthcare_pct', PERCENT],
    };
    expectSame(macro, 'macro_china', columns);
    for (const row of readCsv('macro_china')) {
      const wage = cellAt(macro, 'averageWageNonPrivate', Number(row['year']));
      const status = row['wage_status']!.replace('memory', 'unverified').split(' ')[0]!;
      expect(wage?.status ?? '').toBe(status);
    }
  });

  it('use of care', () => {
    const parts = {
      insured: ['insured', WAN],
      admissions: ['discharges', WAN],
      inpatientCost: ['inp_cost', YI],
      visits: ['op_visits', WAN],
      outpatientCost: ['op_cost', YI],
      chronicVisits: ['chronic_visits', WAN],
      chronicCost: ['chronic_cost', YI],
      outOfAreaVisits: ['outarea_visits', WAN],
      outOfAreaCost: ['outarea_cost', YI],
      crossProvinceVisits: ['crossprov_visits', WAN],
      crossProvinceCost: ['crossprov_cost', YI],
    } as const;
    const of = (scheme: string, prefix: string) =>
      Object.entries(parts).map(([name, [column, factor]]) => [
        `${scheme}.${name}`,
        [`${prefix}_${column}`, factor],
      ]);
    const columns = Object.fromEntries([
      ...of('employee', 'u'),
      ...of('resident', 'r'),
      ['assistance.visits', ['assist_visits', WAN]],
      ['assistance.amount', ['assist_amount', YI]],
      ['maternity.insured', ['maternity_insured', WAN]],
      ['maternity.expenditure', ['maternity_exp', YI]],
    ]) as Record<UtilisationColumn, readonly [string, number]>;
    expectSame(utilisation, 'national_utilisation', columns);
  });

  it('the outlook of the population', () => {
    const columns: Record<OutlookColumn, readonly [string, number]> = {
      population: ['pop_thousand', 1000],
      'population.low80': ['pop_80l', 1000],
      'population.high80': ['pop_80u', 1000],
      births: ['births_thousand', 1000],
      deaths: ['deaths_thousand', 1000],
      fertility: ['tfr', 1],
      'fertility.low80': ['tfr_80l', 1],
      'fertility.high80': ['tfr_80u', 1],
      'lifeExpectancy.male': ['e0_male', 1],
      'lifeExpectancy.female': ['e0_female', 1],
      lifeExpectancy: ['e0_both', 1],
      'lifeExpectancy.low80': ['e0_both_80l', 1],
      'lifeExpectancy.high80': ['e0_both_80u', 1],
    };
    expectSame(populationOutlook, 'wpp2024_china_projection', columns);
  });

  it('every cell of the national series, with its status and source', () => {
    const scheme: Record<string, string> = {
      UEBMI: 'employee',
      URRBMI: 'resident',
      URBMI: 'urbanResident',
      NCMS: 'ruralCooperative',
      ALL: 'all',
    };
    const factor: Record<string, number | string> = {
      '100m yuan': YI,
      '10k persons': WAN,
      '%': PERCENT,
      ratio: 1,
      yuan: 1,
      days: 1,
    };
    const rows = readCsv('national_series_long');
    for (const row of rows) {
      const metric = row['metric']!.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const name = `${scheme[row['scheme']!]}.${metric}` as SeriesColumn;
      const cell = cellAt(series, name, Number(row['year']))!;
      expect([name, cell.value]).toEqual([name, scaled(row['value'], factor[row['unit']!]!)]);
      expect(cell.status).toBe(row['status'] === 'memory' ? 'unverified' : 'sourced');
      expect(cell.source).toBe(row['source']);
    }
    const printed = new Set(rows.map((row) => `${row['year']} ${row['scheme']} ${row['metric']}`));
    expect(printed.size).toBe(rows.length);
    const names = Object.keys(series.columns) as SeriesColumn[];
    const cells = names.flatMap((name) => cellsOf(series, name));
    const residents = readCsv('national_utilisation').length - 1;
    expect(cells.filter((cell) => cell.status !== 'derived').length).toBe(rows.length + residents);
  });

  it('cells of the series that are not in the long form are derived, or residents of the use table', () => {
    const wide = readCsv('national_series');
    for (const [name, column] of [
      ['employee.active', 'uebmi_active'],
      ['employee.retired', 'uebmi_retired'],
    ] as const) {
      for (const cell of cellsOf(series, name)) {
        const row = wide.find((r) => r['year'] === String(cell.year))!;
        expect(cell.value).toBe(scaled(row[column], WAN));
        if (cell.status === 'derived') expect(row['memory_cells']).toContain(`${column}:derived`);
      }
    }
    for (const row of readCsv('national_utilisation').filter((r) => r['year'] !== '2023')) {
      expect(cellAt(series, 'resident.insured', Number(row['year']))?.value).toBe(
        scaled(row['r_insured'], WAN),
      );
    }
  });

  it('what had come by which month', () => {
    const rows = readCsv('seasonal_timing');
    expect(seasonalTiming.length).toBe(rows.length);
    rows.forEach((row, i) => {
      const timing = seasonalTiming[i]!;
      expect([timing.scope, timing.year, `1-${timing.lastMonth}`]).toEqual([
        row['scope'],
        Number(row['year']),
        row['months'],
      ]);
      expect(timing.income).toBe(scaled(row['cum_income_100m'], YI));
      expect(timing.incomeOfYear).toBe(scaled(row['full_year_income_100m'], YI));
      expect(timing.incomeShare).toBe(scaled(row['income_share'], 1));
      expect(timing.expenditure).toBe(scaled(row['cum_expenditure_100m'], YI));
      expect(timing.expenditureOfYear).toBe(scaled(row['full_year_expenditure_100m'], YI));
      expect(timing.expenditureShare).toBe(scaled(row['expenditure_share'], 1));
    });
  });

  it('the notices on residents, which give the standards by cover year', () => {
    const rows = readCsv('resident_premium_standards');
    expect(residentNotices.map((n) => [n.year, n.subsidy, n.premium])).toEqual(
      rows.map((r) => [
        Number(r['notice_year']),
        Number(r['subsidy_yuan']),
        scaled(r['personal_yuan_in_notice'], 1),
      ]),
    );
    rows.forEach((row, i) => {
      expect(residentNotices[i]!.subsidyUnverified).toBe(
        row['subsidy_status'] === 'memory' || row['source']!.includes('secondary'),
      );
      expect(residentNotices[i]!.premiumUnverified).toBe(row['personal_status'] === 'memory');
    });
    for (const row of readCsv('resident_premium_by_coverage_year')) {
      expect(residentStandard(Number(row['coverage_year']))).toEqual({
        premium: Number(row['personal_yuan']),
        subsidy: Number(row['subsidy_yuan']),
      });
    }
  });

  it('every age group of every census table', () => {
    const rows = readCsv('census_age_sex');
    expect(rows.length).toBe(censusFile.tables.length * censusFile.groups.length);
    for (const row of rows) {
      const table = censusTable(row['region']!, Number(row['census_year']), row['residence'] as Residence);
      const group = censusFile.groups.indexOf(row['age']!);
      expect([table.male[group], table.female[group]]).toEqual([Number(row['male']), Number(row['female'])]);
    }
  });

  it('every death probability', () => {
    const rows = readCsv('lifetable_china_qx');
    lifeTablePeriods.forEach(({ start, end }, period) => {
      for (const sex of ['male', 'female'] as const) {
        expect(lifeTables[sex][period]).toEqual(rows.map((row) => Number(row[`qx_${sex}_${start}-${end}`])));
      }
    });
  });

  it('the age cost index', () => {
    const rows = readCsv('age_cost_index');
    expect(ageCostIndex.smooth).toEqual(rows.map((row) => Number(row['index_a_smooth'])));
    expect(ageCostIndex.shaped).toEqual(rows.map((row) => Number(row['index_b_shaped'])));
  });

  it('elasticities and reform effects, in the words of their sources', () => {
    expect(elasticities.map((e) => [e.context, e.outcome, e.printed, e.note, e.method, e.source])).toEqual(
      readCsv('elasticities').map((r) => [
        r['context'],
        r['outcome'],
        r['estimate'],
        r['ci_or_note'],
        r['method'],
        r['source'],
      ]),
    );
    expect(reformEffects.map((e) => [e.reform, e.place, e.outcome, e.effect, e.design])).toEqual(
      readCsv('reform_effects').map((r) => [
        r['reform'],
        r['place/period'],
        r['outcome'],
        r['effect'],
        r['design'],
      ]),
    );
  });
});
