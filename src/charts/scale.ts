/** Vertical scales with round ticks, and horizontal positions in percent of the plot's width. */
import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';

export interface VerticalScale {
  readonly ticks: readonly number[];
  readonly domain: readonly [low: number, high: number];
  /** px from the top */
  readonly y: (value: number) => number;
  /** px for one unit of value */
  readonly pixelsPerUnit: number;
}

export interface ScaleOptions {
  /** px */
  readonly height: number;
  /** Bars need it; a line's axis need not start at zero. */
  readonly fromZero?: boolean;
  readonly tickCount?: number;
  /** Room above and below the data, as a share of its span. */
  readonly room?: number;
  /** Least that the axis spans, so that what hardly moves looks it. */
  readonly leastSpan?: number | undefined;
}

export function verticalScale(
  values: Iterable<number | null>,
  { height, fromZero = false, tickCount = 5, room = 0.06, leastSpan = 0 }: ScaleOptions,
): VerticalScale {
  const known = [...values].filter((value): value is number => value !== null);
  const [least = 0, most = 1] = extent(fromZero ? [...known, 0] : known);
  // A flat line still needs a span to stand in.
  const span = most - least || Math.abs(most) * 0.1 || 1;
  const wider = Math.max(0, leastSpan - span) / 2 + span * room;
  const low = fromZero && least === 0 ? 0 : least - wider;
  const high = fromZero && most === 0 ? 0 : most + wider;
  const scale = scaleLinear([low, high], [height, 0]);
  return {
    ticks: scale.ticks(tickCount),
    domain: [low, high],
    y: (value) => round(scale(value)),
    pixelsPerUnit: height / (high - low),
  };
}

/** To a tenth of a pixel: finer is invisible and only lengthens the path. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Of a percentage: finer than any screen is wide. */
export const hundredth = (percent: number): number => Math.round(percent * 100) / 100;

/** Percent of the plot's width at which the first point stands; the last stands at 100. */
export const INSET = 3;

export function xPercent(index: number, count: number): number {
  return count <= 1 ? 50 : INSET + (index / (count - 1)) * (100 - INSET);
}

/** The point nearest to a place on the plot. */
export function nearestIndex(percent: number, count: number): number {
  if (count <= 1) return 0;
  const index = Math.round(((percent - INSET) / (100 - INSET)) * (count - 1));
  return Math.min(count - 1, Math.max(0, index));
}

export const tickStep = (ticks: readonly number[]): number =>
  Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) || 1;
