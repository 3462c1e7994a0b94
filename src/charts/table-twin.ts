/** The table that says what a chart shows: points down, series across, differences beside. */
import type { TableColumn, TableGroup, TableRow, TableCell } from '../ui/data-table.ts';
import { quantityDelta } from '../format/delta.ts';
import type { NumberUnit } from '../format/number-unit.ts';
import type { Lang } from '../i18n/lang.ts';
import { baseOf, type Series } from './series.ts';

export interface TableTwin {
  readonly columns: readonly TableColumn[];
  readonly groups: readonly TableGroup[];
  readonly rows: readonly TableRow[];
}

export interface TwinWords {
  readonly amount: string;
  readonly difference: string;
}

/** Group and name, once where they are the same words. */
const fullName = ({ group, name }: Pick<Series, 'group' | 'name'>): string =>
  group && group !== name ? `${group} ${name}` : name;

export function tableTwin(
  series: readonly Series[],
  labels: readonly string[],
  print: (value: number | null) => string,
  {
    unit,
    lang,
    words,
    digits,
  }: { unit: NumberUnit; lang: Lang; words: TwinWords; digits?: number | undefined },
): TableTwin {
  const compared = series.some((one) => baseOf(one, series) !== null);
  const columns = series.flatMap((one): TableColumn[] => {
    if (!compared) return [{ id: one.id, label: fullName(one) }];
    const amount = { id: one.id, label: words.amount, group: one.id };
    return baseOf(one, series)
      ? [amount, { id: `${one.id} difference`, label: words.difference, group: one.id }]
      : [amount];
  });
  const groups = compared
    ? series.map(({ id, name, group, style, letter }) => ({
        id,
        label: fullName({ name, group }),
        style,
        letter,
      }))
    : [];
  const cell = (value: number | null): TableCell => ({
    text: print(value),
    tone: value !== null && value < 0 ? 'neg' : undefined,
  });
  const rows = labels.map((label, i) => ({
    id: `${i}`,
    label,
    cells: series.flatMap((one): TableCell[] => {
      const value = one.values[i] ?? null;
      const base = baseOf(one, series);
      if (!base) return [cell(value)];
      const from = base.values[i] ?? null;
      const delta = quantityDelta(
        value === null || from === null ? null : value - from,
        unit,
        lang,
        digits === undefined ? {} : { digits },
      );
      return [cell(value), { text: delta.text, tone: delta.direction }];
    }),
  }));
  return { columns, groups, rows };
}
