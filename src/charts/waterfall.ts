/** A waterfall as a table with bars: wholes stand on zero, steps hang where the last one ended. */
import { hundredth } from './scale.ts';

export interface FallRow {
  readonly id: string;
  readonly label: string;
  /** A whole is an amount, a step a change. */
  readonly kind: 'whole' | 'step';
  /** In the model's unit. */
  readonly value: number;
  /** ×1.5387, where the causes multiply. */
  readonly factor?: string | undefined;
  readonly note?: string | undefined;
}

export interface PlacedRow {
  readonly row: FallRow;
  /** Percent of the track. */
  readonly left: number;
  readonly width: number;
  /** Where the thin line to the next row stands; `null` after the last. */
  readonly link: number | null;
}

export function placeFall(rows: readonly FallRow[]): PlacedRow[] {
  let level = 0;
  const spans = rows.map((row) => {
    const from = row.kind === 'whole' ? 0 : level;
    level = from + row.value;
    return { row, from, to: level };
  });
  const low = Math.min(0, ...spans.flatMap(({ from, to }) => [from, to]));
  const high = Math.max(0, ...spans.flatMap(({ from, to }) => [from, to]));
  const percent = (value: number): number =>
    high === low ? 0 : hundredth(((value - low) / (high - low)) * 100);
  return spans.map(({ row, from, to }, i) => ({
    row,
    left: percent(Math.min(from, to)),
    width: hundredth(percent(Math.max(from, to)) - percent(Math.min(from, to))),
    link: i < spans.length - 1 ? percent(to) : null,
  }));
}
