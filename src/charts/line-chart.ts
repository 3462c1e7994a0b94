/** Everything a line chart draws, as numbers and strings: the component only writes them down. */
import { endLabels, type EndLabels } from './end-labels.ts';
import { bandPath, linePath } from './path.ts';
import { baseOf, differences, firstDifference, ownPart, type Series } from './series.ts';
import { round, tickStep, verticalScale, xPercent, type VerticalScale } from './scale.ts';
import { textWidth } from './text-width.ts';

export interface LineChartInput {
  readonly series: readonly Series[];
  /** One for each point. */
  readonly labels: readonly string[];
  /** Index of the last actual point; points up to it are hollow. */
  readonly split: number | null;
  /** px of the plot, without the axis below it */
  readonly height: number;
  /** Least that the axis spans, in the model's unit. */
  readonly leastSpan?: number | undefined;
  /** Values of axis, ends and tooltip. */
  readonly format: (value: number) => string;
  /** `step` is the distance of two ticks: it tells how many digits they need. */
  readonly axis: (value: number, step: number) => string;
}

export interface DrawnLine {
  readonly series: Series;
  readonly path: string;
  readonly band: string;
}

export interface Panel {
  readonly scale: VerticalScale;
  readonly ticks: readonly { readonly value: number; readonly y: number; readonly text: string }[];
  /** Where zero is, or `null` when it lies outside. */
  readonly zero: number | null;
  readonly lines: readonly DrawnLine[];
  readonly ends: EndLabels;
  readonly axisWidth: number;
}

export interface Point {
  readonly id: string;
  readonly percent: number;
  readonly y: number;
}

export function mainPanel({ series, height, leastSpan, format, axis }: LineChartInput): Panel {
  const values = series.flatMap(({ values: own, band }) => [
    ...own,
    ...(band?.low ?? []),
    ...(band?.high ?? []),
  ]);
  const scale = verticalScale(values, { height, leastSpan });
  const lines = series.map((one) => ({
    series: one,
    path: linePath(ownPart(one, series), scale.y),
    band: one.band ? bandPath(one.band.low, one.band.high, scale.y) : '',
  }));
  return panel(scale, lines, axis, endLabels(series, { y: scale.y, height, format }));
}

/** The hollow points of what has been; once for scenarios that share it. */
export function actualPoints({ series, labels, split }: LineChartInput, { y }: VerticalScale): Point[] {
  if (split === null) return [];
  const own = series.filter((one) => baseOf(one, series) === null);
  return own.flatMap(({ id, values }) =>
    values
      .slice(0, split + 1)
      .flatMap((value, i) =>
        value === null ? [] : [{ id: `${id} ${i}`, percent: xPercent(i, labels.length), y: y(value) }],
      ),
  );
}

export interface DifferencePanel extends Panel {
  /** How many times larger its scale is than the main one's, or `null` when about the same. */
  readonly magnified: number | null;
  readonly starts: readonly (Point & { readonly series: Series; readonly index: number })[];
  readonly height: number;
}

/** The panel below: scenarios less their baseline; `null` when nothing differs. */
export function differencePanel(
  input: LineChartInput,
  main: Panel,
  formats: Pick<LineChartInput, 'format' | 'axis'>,
): DifferencePanel | null {
  const { series, labels } = input;
  const own = series.flatMap((one) => {
    const base = baseOf(one, series);
    const first = base ? firstDifference(one, base) : null;
    if (!base || first === null) return [];
    return [
      {
        first,
        series: { ...one, values: differences(one, base).map((value, i) => (i < first ? null : value)) },
      },
    ];
  });
  if (own.length === 0) return null;
  const height = Math.max(88, own.length * 22 + 20);
  const lines = own.map(({ series: one }) => one);
  const scale = verticalScale(
    lines.flatMap(({ values }) => [...values, 0]),
    { height, tickCount: 3, room: 0.12 },
  );
  const drawn = lines.map((one) => ({ series: one, path: linePath(one.values, scale.y), band: '' }));
  const ends = endLabels(lines, {
    y: scale.y,
    height,
    format: formats.format,
    groups: new Set(lines.map(({ group }) => group)).size > 1,
  });
  return {
    ...panel(scale, drawn, formats.axis, ends),
    height,
    magnified: magnification(scale.pixelsPerUnit / main.scale.pixelsPerUnit),
    starts: own.map(({ first, series: one }) => ({
      id: one.id,
      series: one,
      index: first,
      percent: xPercent(first, labels.length),
      y: scale.y(one.values[first] ?? 0),
    })),
  };
}

/** 3.8 → 4, 47 → 50: "about n times", not a measurement. */
function magnification(times: number): number | null {
  if (times < 1.5) return null;
  if (times < 10) return Math.round(times);
  return times < 100 ? Math.round(times / 10) * 10 : Math.round(times / 100) * 100;
}

function panel(
  scale: VerticalScale,
  lines: readonly DrawnLine[],
  axis: LineChartInput['axis'],
  ends: EndLabels,
): Panel {
  const step = tickStep(scale.ticks);
  const ticks = scale.ticks.map((value) => ({ value, y: scale.y(value), text: axis(value, step) }));
  const [low, high] = scale.domain;
  return {
    scale,
    ticks,
    zero: low <= 0 && high >= 0 ? scale.y(0) : null,
    lines,
    ends,
    axisWidth: Math.ceil(Math.max(30, ...ticks.map(({ text }) => textWidth(text) + 12))),
  };
}

/**
 * A place on the horizontal axis where a short text at height `y` stays clear of the lines:
 * the candidate whose nearest line is farthest away.
 */
export function clearest(input: LineChartInput, { y }: VerticalScale, at: number): number {
  const count = input.labels.length;
  const start = input.split ?? 0;
  const candidates = [0, 0.3, 0.55, 0.75].map((share) => Math.round(start + share * (count - 1 - start)));
  const clearance = (index: number): number => {
    const near = input.series.flatMap(({ values }) =>
      values
        .slice(index, index + Math.ceil(count / 6) + 1)
        .flatMap((value) => (value === null ? [] : [Math.abs(y(value) - at)])),
    );
    return Math.min(40, ...near);
  };
  const best = candidates.reduce((a, b) => (clearance(b) > clearance(a) ? b : a));
  return round(xPercent(best, count));
}
