/** Bars from zero: side by side to compare, or stacked to make up a whole. */
import { textWidth } from './text-width.ts';
import type { Series } from './series.ts';
import { hundredth, round, tickStep, verticalScale, type VerticalScale } from './scale.ts';

export type BarMode = 'grouped' | 'stacked';

export interface Bar {
  readonly id: string;
  readonly series: number;
  readonly index: number;
  /** Percent of the plot's width. */
  readonly x: number;
  readonly width: number;
  /** px */
  readonly y: number;
  readonly height: number;
  readonly value: number;
}

export interface BarLayout {
  readonly scale: VerticalScale;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly zero: number;
  readonly bars: readonly Bar[];
  readonly axisWidth: number;
}

/** Of one label's room, what its bars fill. */
const FILL = 0.72;

export function barLayout(
  series: readonly Pick<Series, 'id' | 'values'>[],
  count: number,
  { mode, height, axis }: { mode: BarMode; height: number; axis: (value: number, step: number) => string },
): BarLayout {
  const spans = mode === 'stacked' ? stacked(series, count) : side(series, count);
  const scale = verticalScale(
    spans.flatMap(({ from, to }) => [from, to]),
    { height, fromZero: true },
  );
  const slot = 100 / count;
  const solid = mode === 'stacked' ? 1 : 0.92;
  const width = (slot * FILL) / (mode === 'stacked' ? 1 : Math.max(1, series.length));
  const bars = spans.map(({ series: at, index, from, to }): Bar => {
    const [top, bottom] = [scale.y(Math.max(from, to)), scale.y(Math.min(from, to))];
    const shift = mode === 'stacked' ? 0 : rank(spans, at, index, series.length) * width;
    return {
      id: `${series[at]?.id ?? at} ${index}`,
      series: at,
      index,
      x: hundredth(index * slot + (slot * (1 - FILL)) / 2 + shift + (width * (1 - solid)) / 2),
      width: hundredth(width * solid),
      y: top,
      height: round(bottom - top),
      value: to - from,
    };
  });
  const step = tickStep(scale.ticks);
  const ticks = scale.ticks.map((value) => ({ y: scale.y(value), text: axis(value, step) }));
  return {
    scale,
    ticks,
    zero: scale.y(0),
    bars,
    axisWidth: Math.ceil(Math.max(30, ...ticks.map(({ text }) => textWidth(text) + 12))),
  };
}

/** A bar's place in its slot, in bars: those that are there stand together in the middle. */
function rank(spans: readonly Span[], at: number, index: number, count: number): number {
  const present = spans.filter((span) => span.index === index);
  const before = present.filter((span) => span.series < at).length;
  return before + (count - present.length) / 2;
}

interface Span {
  readonly series: number;
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

function side(series: readonly Pick<Series, 'values'>[], count: number): Span[] {
  return series.flatMap(({ values }, at) =>
    values
      .slice(0, count)
      .flatMap((value, index) => (value === null ? [] : [{ series: at, index, from: 0, to: value }])),
  );
}

/** Positive parts pile up from zero, negative ones hang below it. */
function stacked(series: readonly Pick<Series, 'values'>[], count: number): Span[] {
  return Array.from({ length: count }, (_, index) => {
    let [above, below] = [0, 0];
    return series.flatMap(({ values }, at): Span[] => {
      const value = values[index] ?? null;
      if (value === null) return [];
      const from = value < 0 ? below : above;
      if (value < 0) below += value;
      else above += value;
      return [{ series: at, index, from, to: from + value }];
    });
  }).flat();
}

/** The middle of a label's room, percent. */
export const barCentre = (index: number, count: number): number => hundredth(((index + 0.5) / count) * 100);
