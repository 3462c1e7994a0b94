import type { SeriesStyle } from '../ui/series-style.ts';

/** One line of a chart: a fund under one scenario. Values are in the model's unit. */
export interface Series {
  readonly id: string;
  readonly name: string;
  readonly style: SeriesStyle;
  readonly letter?: string | undefined;
  readonly values: readonly (number | null)[];
  /** Lines of one group are compared with the group's `base`: one fund, several scenarios. */
  readonly group?: string | undefined;
  /** The range that holds about 8 outcomes in 10; for the baseline only. */
  readonly band?:
    { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] } | undefined;
}

export const groupOf = (series: Series): string => series.group ?? '';

/** The baseline that a series is compared with; `null` for the baseline itself. */
export function baseOf(series: Series, all: readonly Series[]): Series | null {
  if (series.style === 'base') return null;
  return all.find((other) => other.style === 'base' && groupOf(other) === groupOf(series)) ?? null;
}

/** Value less the baseline's, month by month; `null` where either is missing. */
export function differences(series: Series, base: Series): (number | null)[] {
  return series.values.map((value, i) => {
    const from = base.values[i];
    return value === null || from === null || from === undefined ? null : value - from;
  });
}

/** Where a scenario first leaves its baseline; `null` when it never does. */
export function firstDifference(series: Series, base: Series): number | null {
  const index = differences(series, base).findIndex((difference) => difference !== null && difference !== 0);
  return index < 0 ? null : index;
}

/**
 * What is drawn of a scenario: from the last point it shares with its baseline, so that two
 * lines never lie on one another and a policy has no line before it begins.
 */
export function ownPart(series: Series, all: readonly Series[]): readonly (number | null)[] {
  const base = baseOf(series, all);
  if (!base) return series.values;
  const first = firstDifference(series, base);
  if (first === null) return series.values.map(() => null);
  return series.values.map((value, i) => (i < first - 1 ? null : value));
}

/** Bars of what has been: only the baseline's, since every scenario shares that past. */
export function withoutSharedPast(all: readonly Series[], split: number | null): readonly Series[] {
  if (split === null) return all;
  return all.map((one) =>
    baseOf(one, all) === null
      ? one
      : { ...one, values: one.values.map((value, i) => (i <= split ? null : value)) },
  );
}
