/**
 * The national schemes by year, 1998–2025: people, money and balances, each cell with its
 * own source and status.
 *
 * A column is `scheme.metric`: `employee.active`, `resident.income`, `all.expenditure`, …
 * Money in 元, people in 人, ratios as shares, `activeToRetired` a pure number, stays in
 * days. Until 2016 the cities' residents are `urbanResident`; `resident` begins in 2012 for
 * people, without the rural scheme where it was not merged. Most money before 2022 is
 * unverified. Columns named `flash…` are first reports, never to be mixed with the final
 * ones; `…Bulletin` is what the yearly bulletin prints where the long series differs.
 */
import json from './series.json' with { type: 'json' };
import { cellAt, type YearTable } from './table.ts';

export type SeriesColumn = keyof typeof json.columns;
export const series: YearTable<SeriesColumn> = json;

/**
 * Share of the insured employees who are still active, active / (active + retired), in the
 * given year or the nearest year that has both counts. The stand-in where a report prints
 * no split.
 */
export function activeShare(year: number): { readonly year: number; readonly share: number } {
  const known = series.years.filter(
    (y) => cellAt(series, 'employee.active', y) && cellAt(series, 'employee.retired', y),
  );
  const nearest = known.reduce((best, y) => (Math.abs(y - year) <= Math.abs(best - year) ? y : best));
  const active = cellAt(series, 'employee.active', nearest)?.value ?? NaN;
  const retired = cellAt(series, 'employee.retired', nearest)?.value ?? NaN;
  return { year: nearest, share: active / (active + retired) };
}
