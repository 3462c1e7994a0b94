/** What the reading cursor says at one point, for the eye and for the ear. */
import { baseOf, firstDifference, groupOf, type Series } from './series.ts';

export interface ReadOutRow {
  readonly series: Series;
  readonly value: number | null;
  /** Less the baseline of its group; `null` for the baseline itself. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ReadOutGroup {
  readonly group: string;
  readonly rows: readonly ReadOutRow[];
}

export function readOut(series: readonly Series[], index: number): ReadOutGroup[] {
  const groups = new Map<string, ReadOutRow[]>();
  for (const one of series) {
    const base = baseOf(one, series);
    // A scenario that never differs is named beside its baseline; here it would only repeat it.
    if (base && firstDifference(one, base) === null) continue;
    const value = one.values[index] ?? null;
    const from = base?.values[index] ?? null;
    const row: ReadOutRow = {
      series: one,
      value,
      difference: value === null || from === null ? null : value - from,
      low: one.band?.low[index] ?? null,
      high: one.band?.high[index] ?? null,
    };
    groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), row]);
  }
  return [...groups].map(([group, rows]) => ({ group, rows }));
}

/** One sentence: 2030，城乡居民：基准 −25,010.00，A 降到 65% −23,811.70。 */
export function spoken(
  label: string,
  groups: readonly ReadOutGroup[],
  say: (value: number | null) => string,
): string {
  const parts = groups.map(({ group, rows }) => {
    const values = rows.map(
      ({ series, value }) => `${series.letter ? `${series.letter} ` : ''}${series.name} ${say(value)}`,
    );
    return `${group ? `${group}：` : ''}${values.join('，')}`;
  });
  return `${label}，${parts.join('；')}。`;
}
