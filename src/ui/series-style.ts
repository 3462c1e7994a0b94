/**
 * How a scenario looks everywhere: one colour, one line pattern, one letter. `base` is the
 * baseline and always ink. There is no sixth scenario style: draw small multiples instead.
 */
export const SERIES_STYLES = ['base', 'a', 'b', 'c', 'd', 'e'] as const;
export type SeriesStyle = (typeof SERIES_STYLES)[number];
