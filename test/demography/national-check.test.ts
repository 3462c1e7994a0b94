/**
 * The cohorts on the national employee scheme, from three years on, beside naive growth.
 *
 * Nothing after the start is used: entrants stay at what filled the two years before it,
 * naive growth repeats the yearly growth of those two years. Residents play no part.
 */
import { describe, expect, it } from 'vitest';
import { nationFrom, reported, type Column } from './national-active.ts';

const LAST = 2023;

interface Row {
  readonly year: number;
  readonly column: Column;
  readonly cohorts: number;
  readonly naive: number;
}

/** Errors as shares of the reported count, year by year. */
function errorsFrom(start: number): Row[] {
  const counts = nationFrom(start, LAST);
  return Array.from({ length: LAST - start }, (_, i) => start + 1 + i).flatMap((year) =>
    (['active', 'retired'] as const).map((group): Row => {
      const column: Column = `employee.${group}`;
      const growth = Math.sqrt(reported(column, start) / reported(column, start - 2));
      const error = (count: number) => count / reported(column, year) - 1;
      return {
        year,
        column,
        cohorts: error(counts[group][(year - start) * 12]!),
        naive: error(reported(column, start) * growth ** (year - start)),
      };
    }),
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(9);
const table = (start: number, rows: readonly Row[]): string =>
  [
    `from ${start}: error of the cohorts, of naive growth`,
    ...rows.map((r) => `  ${r.year} ${r.column.padEnd(16)} ${percent(r.cohorts)} ${percent(r.naive)}`),
  ].join('\n');

describe('the national employee scheme to 2023', () => {
  const runs = [2010, 2015, 2018].map((start) => ({ start, rows: errorsFrom(start) }));
  const last = (start: number, column: Column): Row =>
    runs.find((r) => r.start === start)!.rows.find((r) => r.year === LAST && r.column === column)!;

  it('is printed year by year beside naive growth', () => {
    for (const { start, rows } of runs) console.info(table(start, rows));
    expect(runs.map(({ rows }) => rows.length)).toEqual([26, 16, 10]);
  });

  it('from 2010 the retired are 9 % short, where naive growth is 82 % over: pensioners were still being enrolled until about 2015, and no cohort shows that', () => {
    const { cohorts, naive } = last(2010, 'employee.retired');
    expect(cohorts).toBeGreaterThan(-0.11);
    expect(cohorts).toBeLessThan(-0.07);
    expect(naive).toBeGreaterThan(0.7);
  });

  it('from 2015 and 2018 the retired are within 3 % after eight and five years', () => {
    expect(Math.abs(last(2015, 'employee.retired').cohorts)).toBeLessThan(0.03);
    expect(Math.abs(last(2015, 'employee.retired').cohorts)).toBeLessThan(
      Math.abs(last(2015, 'employee.retired').naive),
    );
    expect(Math.abs(last(2018, 'employee.retired').cohorts)).toBeLessThan(0.02);
  });

  it('the active are wrong by what entrants do: constant ones overshoot after the expansion of 2009–2010 and fall short after the lull of 2014–2015', () => {
    expect(last(2010, 'employee.active').cohorts).toBeGreaterThan(0.15);
    expect(last(2015, 'employee.active').cohorts).toBeLessThan(-0.08);
    expect(Math.abs(last(2018, 'employee.active').cohorts)).toBeLessThan(0.03);
    for (const start of [2010, 2018]) {
      const { cohorts, naive } = last(start, 'employee.active');
      expect(Math.abs(cohorts)).toBeLessThan(Math.abs(naive));
    }
  });
});
