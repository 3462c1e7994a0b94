/** Actual months: appended, removed, compared with the forecast that stood before. */
import { describe, expect, it } from 'vitest';
import { toCents, type Actual } from '../../models/index.ts';
import {
  actualFault,
  actualLines,
  actualMonths,
  actualOf,
  appendActuals,
  errorRows,
  openMonths,
  removeActual,
  removeMonth,
} from '../../src/notebook/actuals.ts';
import { budgetRows, budgetRowsThrough } from '../../src/notebook/budget-table.ts';
import { EZHOU, projected, ZHUZHOU } from './projected.ts';

const UNTIL = '2031-12';
const of = (month: string, line: string, amount: number, side: Actual['side'] = 'income'): Actual => ({
  fund: 'resident.pool',
  side,
  line,
  month,
  amount,
});
const JULY = [
  of('2021-07', 'premium', 125_000),
  of('2021-07', 'subsidy', 180_000_000),
  of('2021-07', 'undivided', 192_005_000, 'expenditure'),
];
const AUGUST = [of('2021-08', 'premium', 300_000), of('2021-08', 'undivided', 180_100_000, 'expenditure')];

describe('what may be an actual amount', () => {
  it.each([
    [of('2021-07', 'premium', 1), null],
    [of('2021-07', 'premium', -1), null],
    [of('2021-07', 'premium', 0), null],
    [of('2031-12', 'premium', 1), null],
    [of('2021-06', 'premium', 1), 'month'],
    [of('2032-01', 'premium', 1), 'month'],
    [of('2021-7', 'premium', 1), 'month'],
    [of('2021-07', 'gone', 1), 'line'],
    [of('2021-07', 'premium', 1, 'expenditure'), 'line'],
    [{ ...of('2021-07', 'premium', 1), fund: 'nobody' }, 'line'],
    [of('2021-07', 'premium', Number.NaN), 'amount'],
    [of('2021-07', 'premium', Number.POSITIVE_INFINITY), 'amount'],
    [of('2021-07', 'premium', 1e15), 'amount'],
  ])('%j: %s', (entry, fault) => {
    expect(actualFault(entry, ZHUZHOU, UNTIL)).toBe(fault);
  });

  it('months after the report to the horizon', () => {
    const months = openMonths(ZHUZHOU, UNTIL);
    expect([months[0], months.at(-1), months.length]).toEqual(['2021-07', '2031-12', 126]);
  });
});

describe('appended to a baseline', () => {
  it('keeps what stood, replaces the same month and line, and refuses the rest', () => {
    const first = appendActuals(ZHUZHOU, [...AUGUST, ...JULY], UNTIL);
    expect(first.refused).toEqual([]);
    expect(actualMonths(first.baseline, 'resident.pool')).toEqual(['2021-07', '2021-08']);
    const again = appendActuals(
      first.baseline,
      [of('2021-07', 'premium', 130_000.006), of('2020-01', 'premium', 1)],
      UNTIL,
    );
    expect(actualOf(again.baseline, of('2021-07', 'premium', 0))).toBe(130_000.01);
    expect(again.baseline.actuals).toHaveLength(5);
    expect(again.refused.map(({ fault }) => fault)).toEqual(['month']);
    expect(ZHUZHOU.actuals).toBeUndefined();
  });

  it('is the same file in whatever order the months came', () => {
    const one = appendActuals(appendActuals(ZHUZHOU, JULY, UNTIL).baseline, AUGUST, UNTIL).baseline;
    const two = appendActuals(appendActuals(ZHUZHOU, AUGUST, UNTIL).baseline, JULY, UNTIL).baseline;
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  });

  it('nothing taken, nothing changed; all removed, as it was', () => {
    expect(appendActuals(ZHUZHOU, [of('2021-01', 'premium', 1)], UNTIL).baseline).toBe(ZHUZHOU);
    const { baseline } = appendActuals(ZHUZHOU, [...JULY, ...AUGUST], UNTIL);
    expect(removeMonth(baseline, '2021-09', 'resident.pool')).toBe(baseline);
    expect(removeMonth(baseline, '2021-08', 'employee.pool')).toBe(baseline);
    const july = removeMonth(baseline, '2021-08', 'resident.pool');
    expect(actualMonths(july, 'resident.pool')).toEqual(['2021-07']);
    expect(removeActual(july, of('2021-07', 'other', 0))).toBe(july);
    expect(removeActual(july, of('2021-07', 'premium', 0)).actuals).toHaveLength(2);
    expect(JSON.stringify(removeMonth(july, '2021-07'))).toBe(JSON.stringify(ZHUZHOU));
  });
});

describe('actual, earlier forecast and budget', () => {
  const { baseline } = appendActuals(ZHUZHOU, [...JULY, ...AUGUST], UNTIL);
  const before = projected(ZHUZHOU);
  const after = projected(baseline);
  const at = before.months.indexOf('2021-07');

  it('shows the forecast that stood before, to the cent', () => {
    const rows = errorRows(baseline, after, 'resident.pool', '2021-07');
    expect(rows.map(({ id }) => id)).toEqual([
      'income/premium',
      'income/subsidy',
      'income',
      'expenditure/undivided',
      'expenditure',
    ]);
    for (const row of rows.filter(({ line }) => line !== null))
      expect(row.forecast).toBe(before.funds['resident.pool']![row.side][row.line!]![at]);
    for (const row of rows) expect(toCents(row.error)).toBe(toCents(row.actual) - toCents(row.forecast));
    const income = rows.find(({ id }) => id === 'income')!;
    expect(income.actual).toBe(180_125_000);
  });

  it('adds up all months', () => {
    const all = errorRows(baseline, after, 'resident.pool', 'all');
    const months = ['2021-07', '2021-08'].map((month) => errorRows(baseline, after, 'resident.pool', month));
    for (const row of all) {
      const parts = months.flat().filter(({ id }) => id === row.id);
      expect(toCents(row.actual)).toBe(parts.reduce((sum, part) => sum + toCents(part.actual), 0));
      expect(toCents(row.forecast)).toBe(parts.reduce((sum, part) => sum + toCents(part.forecast), 0));
    }
    expect(errorRows(baseline, after, 'employee.pool', 'all')).toEqual([]);
  });

  it('paces a budget only where it is about just this', () => {
    const rows = new Map(
      errorRows(baseline, after, 'resident.pool', '2021-07').map((row) => [row.id, row.pace]),
    );
    const budget = (line: string): number =>
      before.budget.find((row) => row.scheme === 'resident' && row.line === line)!.budget;
    expect(rows.get('income')).toBeCloseTo(budget('income') / 12, 2);
    expect(rows.get('income/premium')).toBeCloseTo(budget('premiumIncome') / 12, 2);
    expect(rows.get('income/subsidy')).toBeNull();
    const next = appendActuals(ZHUZHOU, [of('2022-01', 'premium', 1)], UNTIL).baseline;
    expect(errorRows(next, projected(next), 'resident.pool', 'all').map(({ pace }) => pace)).toEqual([
      null,
      null,
    ]);
    const pool = { ...of('2021-07', 'contribution', 1), fund: 'employee.pool' };
    const employee = appendActuals(ZHUZHOU, [pool], UNTIL).baseline;
    expect(errorRows(employee, projected(employee), 'employee.pool', 'all')[0]!.pace).toBeNull();
  });

  it('carries the execution of the budget on, month by month', () => {
    const [income] = budgetRowsThrough(baseline, after, 'resident', '2021-08');
    const [reported] = budgetRows(ZHUZHOU, before).filter(({ scheme }) => scheme === 'resident');
    expect(income!.elapsed).toBeCloseTo(8 / 12, 12);
    expect(reported!.elapsed).toBe(0.5);
    const booked = ['2021-07', '2021-08'].flatMap((month) =>
      Object.values(after.funds['resident.pool']!.income).map((s) =>
        toCents(s[after.months.indexOf(month)]!),
      ),
    );
    expect(toCents(income!.executed)).toBe(
      toCents(reported!.executed) + booked.reduce((sum, cents) => sum + cents, 0),
    );
    expect(income!.ahead).toBeCloseTo(income!.executed / income!.budget - 8 / 12, 12);
    expect(budgetRowsThrough(baseline, after, 'resident', '2022-01')).toEqual([]);
  });

  it('has no budget where none is printed', () => {
    expect(budgetRows(EZHOU, projected(EZHOU))).toEqual([]);
  });
});

it('lists the lines of a fund with their words', () => {
  expect(actualLines(ZHUZHOU, 'resident.pool').map(({ side, label }) => `${side} ${label.zh}`)).toEqual([
    'income 个人缴费',
    'income 财政补助',
    'income 利息收入',
    'income 其他收入',
    'expenditure 未分项',
    'expenditure 大病保险保费',
  ]);
  expect(actualLines(ZHUZHOU, 'nobody')).toEqual([]);
});
