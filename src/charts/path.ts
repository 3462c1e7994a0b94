/** Paths in a box 1,000 wide that the browser stretches; strokes do not stretch with it. */
import { area, line } from 'd3-shape';
import { xPercent } from './scale.ts';

export const BOX_WIDTH = 1000;

const x = (index: number, count: number): number => (xPercent(index, count) / 100) * BOX_WIDTH;

/** A line through the known values, broken where one is missing. */
export function linePath(values: readonly (number | null)[], y: (value: number) => number): string {
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => x(i, values.length))
    .y((value) => y(value ?? 0))
    .digits(1);
  return draw(values) ?? '';
}

/** The area between two rows of values, where both are known. */
export function bandPath(
  low: readonly (number | null)[],
  high: readonly (number | null)[],
  y: (value: number) => number,
): string {
  const draw = area<number | null>()
    .defined((value, i) => value !== null && (high[i] ?? null) !== null)
    .x((_, i) => x(i, low.length))
    .y0((value) => y(value ?? 0))
    .y1((_, i) => y(high[i] ?? 0))
    .digits(1);
  return draw(low) ?? '';
}
