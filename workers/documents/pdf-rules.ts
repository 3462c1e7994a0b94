/**
 * The straight rules that a page draws, level or upright: the frames of its tables.
 *
 * Word processors draw a rule as a stroked line, as the edges of a stroked box or as a very thin
 * filled box; a broad filled box is shading and no rule.
 */
import { product } from './pdf-text.ts';

/** A level rule at `at` from `from` to `to`, or an upright one. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
type Matrix = Parameters<typeof product>[0];
type Point = readonly [number, number];

/** Operator numbers of pdf.js 5. */
const OPS = {
  save: 10,
  restore: 11,
  transform: 12,
  stroke: 20,
  closeStroke: 21,
  fill: 22,
  eoFill: 23,
  fillStroke: 24,
  eoFillStroke: 25,
  closeFillStroke: 26,
  closeEoFillStroke: 27,
  beginForm: 74,
  endForm: 75,
  path: 91,
};
const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEoFillStroke,
]);
const PAINTS = new Set([...STROKES, OPS.fill, OPS.eoFill]);
/** Numbers that follow each drawing command: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];
/** Broadest rule and largest slant, in points. */
const THIN = 3;
/** More rules than that are a drawing. */
const RULE_LIMIT = 2000;
/** An outline of more points than that is no box. */
const POINT_LIMIT = 16;

export function ruledLines({ fnArray, argsArray }: Operators, view: readonly number[]): Rule[] {
  let matrix = view as unknown as Matrix;
  const saved: Matrix[] = [];
  const rules: Rule[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (operator === OPS.save || operator === OPS.beginForm) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.endForm) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = product(matrix, args as unknown as Matrix);
    if (operator === OPS.beginForm && Array.isArray(args?.[0]))
      matrix = product(matrix, args[0] as unknown as Matrix);
    if (operator === OPS.path && args) for (const rule of rulesOf(args, matrix)) rules.push(rule);
    if (rules.length > RULE_LIMIT) return [];
  }
  return rules;
}

function rulesOf([paint, data]: unknown[], matrix: Matrix): Rule[] {
  const numbers = (data as (ArrayLike<number> | null)[] | undefined)?.[0];
  if (!PAINTS.has(paint as number) || !numbers) return [];
  return outlines(numbers, matrix).flatMap((points) => outlineRules(points, STROKES.has(paint as number)));
}

/** The points of each outline of a path; curves make an outline none. */
function outlines(numbers: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = [];
  let points: Point[] = [];
  for (let at = 0; at < numbers.length;) {
    const command = numbers[at]!;
    const length = LENGTHS[command];
    if (length === undefined) return [];
    if (command === 0 && points.length > 0) all.push(points);
    if (command === 0) points = [];
    if (command <= 1) points.push(moved(numbers[at + 1]!, numbers[at + 2]!, matrix));
    else if (command === 4 && points.length > 0) points.push(points[0]!);
    else points = [];
    at += 1 + length;
  }
  return points.length > 0 ? [...all, points] : all;
}

const moved = (x: number, y: number, [a, b, c, d, e, f]: Matrix): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

function outlineRules(points: readonly Point[], stroked: boolean): Rule[] {
  if (points.length > POINT_LIMIT) return [];
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const box: readonly [Point, Point] = [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
  if (box[1][0] - box[0][0] <= THIN || box[1][1] - box[0][1] <= THIN) return ruleBetween(box[0], box[1]);
  return stroked ? points.slice(1).flatMap((point, i) => ruleBetween(points[i]!, point)) : [];
}

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): Rule[] {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height <= THIN && width > height)
    return [{ level: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (width <= THIN && height > width)
    return [{ level: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}
