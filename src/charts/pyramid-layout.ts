/**
 * A pyramid of people by age: one row an age group, men to the left and women to the right
 * of the middle, the parts of a row piled outwards. Lengths are percent of one side.
 */
import { scaleLinear } from 'd3-scale';
import { hundredth } from './scale.ts';

export type PyramidSide = 'male' | 'female';
export const PYRAMID_SIDES = ['male', 'female'] as const satisfies readonly PyramidSide[];

/** One group of people, counted by age, youngest first. */
export type PyramidPart = { readonly id: string } & Readonly<Record<PyramidSide, readonly number[]>>;

export interface PyramidBar {
  readonly id: string;
  readonly part: number;
  readonly age: number;
  /** Percent of the side, from the middle outwards. */
  readonly from: number;
  readonly length: number;
  /** px from the top; the oldest stand there. */
  readonly y: number;
}

export interface PyramidLayout {
  readonly height: number;
  readonly rows: readonly { readonly age: number; readonly y: number }[];
  readonly bars: Readonly<Record<PyramidSide, readonly PyramidBar[]>>;
  readonly ticks: readonly { readonly at: number; readonly value: number }[];
}

export interface PyramidFrame {
  /** Youngest and oldest group that is drawn. */
  readonly first: number;
  readonly last: number;
  /** The longest bar. */
  readonly most: number;
}

const totalAt = (parts: readonly PyramidPart[], side: PyramidSide, age: number): number =>
  parts.reduce((sum, part) => sum + (part[side][age] ?? 0), 0);

/** Less than half a person prints as nobody. */
const SOMEBODY = 0.5;

/** One frame for all years, so that bars of two years can be compared. Null where nobody is counted. */
export function pyramidFrame(years: readonly (readonly PyramidPart[])[]): PyramidFrame | null {
  const ages = Math.max(0, ...years.flat().map((part) => part.male.length));
  const longest = Array.from({ length: ages }, (_, age) =>
    Math.max(0, ...years.flatMap((parts) => PYRAMID_SIDES.map((side) => totalAt(parts, side, age)))),
  );
  const first = longest.findIndex((count) => count >= SOMEBODY);
  if (first < 0) return null;
  return { first, last: longest.findLastIndex((count) => count >= SOMEBODY), most: Math.max(...longest) };
}

export function pyramidLayout(
  parts: readonly PyramidPart[],
  { first, last, most }: PyramidFrame,
  rowHeight: number,
): PyramidLayout {
  const scale = scaleLinear([0, most], [0, 100]).nice(3);
  const rows = Array.from({ length: last - first + 1 }, (_, i) => ({ age: last - i, y: i * rowHeight }));
  const barsOf = (side: PyramidSide): PyramidBar[] =>
    rows.flatMap(({ age, y }) => {
      let before = 0;
      return parts.flatMap((part, at) => {
        const count = part[side][age] ?? 0;
        if (count <= 0) return [];
        const from = hundredth(scale(before));
        before += count;
        return [{ id: `${part.id} ${age}`, part: at, age, from, length: hundredth(scale(before) - from), y }];
      });
    });
  return {
    height: rows.length * rowHeight,
    rows,
    bars: { male: barsOf('male'), female: barsOf('female') },
    ticks: scale.ticks(3).map((value) => ({ at: hundredth(scale(value)), value })),
  };
}

/** The outline of all parts of one side, as steps down from the oldest: points of [percent, px]. */
export function pyramidOutline(
  parts: readonly PyramidPart[],
  side: PyramidSide,
  { first, last, most }: PyramidFrame,
  rowHeight: number,
): [number, number][] {
  const scale = scaleLinear([0, most], [0, 100]).nice(3);
  return Array.from({ length: last - first + 1 }, (_, i) => last - i).flatMap((age, i) => {
    const x = hundredth(scale(totalAt(parts, side, age)));
    return [
      [x, i * rowHeight],
      [x, (i + 1) * rowHeight],
    ] as [number, number][];
  });
}
