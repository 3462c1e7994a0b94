/**
 * Tables by year: one column a quantity, one value a year, `null` where nothing is known.
 *
 * A cell is `sourced` unless its year stands in `derived` (computed from other cells) or
 * `unverified` (not confirmed in its own document: never fit on it without saying so).
 */
export interface Column {
  readonly unit: string;
  readonly values: readonly (number | null)[];
  /** Index into the table's `sources`: one for the column, or one a year. */
  readonly source?: number | readonly (number | null)[];
  readonly derived?: readonly number[];
  readonly unverified?: readonly number[];
}

export interface YearTable<Name extends string> {
  /** Of the table; the source of every cell whose column names none. */
  readonly source: string;
  readonly sources: readonly string[];
  /** Ascending. */
  readonly years: readonly number[];
  readonly columns: Readonly<Record<Name, Column>>;
}

export interface Cell {
  readonly year: number;
  readonly value: number;
  readonly unit: string;
  readonly status: 'sourced' | 'derived' | 'unverified';
  readonly source: string;
}

/** One cell with its status and source; `null` where the table has no value. */
export function cellAt<Name extends string>(table: YearTable<Name>, name: Name, year: number): Cell | null {
  const at = table.years.indexOf(year);
  const column = table.columns[name];
  const value = column.values[at] ?? null;
  if (value === null) return null;
  const source = typeof column.source === 'number' ? column.source : column.source?.[at];
  return {
    year,
    value,
    unit: column.unit,
    status: statusOf(column, year),
    source: table.sources[source ?? -1] ?? table.source,
  };
}

/** All cells of a column that have a value, by year. */
export function cellsOf<Name extends string>(table: YearTable<Name>, name: Name): readonly Cell[] {
  return table.years.map((year) => cellAt(table, name, year)).filter((cell) => cell !== null);
}

function statusOf(column: Column, year: number): Cell['status'] {
  if (column.unverified?.includes(year)) return 'unverified';
  return column.derived?.includes(year) ? 'derived' : 'sourced';
}
