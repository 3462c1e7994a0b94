/**
 * Tables from the rules around their cells.
 *
 * Rules that touch make one frame. Its upright rules cut it into columns and its level rules
 * into rows; where no rule parts two neighbours they are one cell, which is printed once, in
 * its first row and column.
 */
import type { Rule } from './pdf-rules.ts';

export interface GridTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  readonly columns: number;
  /** The first row and column of the cell at a point inside the frame, and whether it covers more columns. */
  cellAt(x: number, y: number): { readonly row: number; readonly column: number; readonly spans: boolean };
}

/** Rules closer than that, in points, are one; so far may they end from where they should touch. */
const NEAR = 3;

/** Tables of two columns or more, also the one row that a page break cut off; a frame around paragraphs is none. */
export function gridTables(rules: readonly Rule[]): GridTable[] {
  return frames(rules)
    .map(tableOf)
    .filter((table): table is GridTable => table !== null)
    .sort((a, b) => a.top - b.top);
}

/** Rules in groups that touch. */
function frames(rules: readonly Rule[]): Rule[][] {
  const group = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root] = group[group[root]!]!;
    return root;
  };
  const upright = rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => !rule.level)
    .sort((a, b) => a.rule.at - b.rule.at);
  for (const [index, rule] of rules.entries()) {
    if (!rule.level) continue;
    for (
      let i = lowerBound(upright, rule.from - NEAR);
      i < upright.length && upright[i]!.rule.at <= rule.to + NEAR;
      i += 1
    ) {
      const { rule: crossing, index: other } = upright[i]!;
      if (crossing.from - NEAR <= rule.at && rule.at <= crossing.to + NEAR)
        group[rootOf(other)] = rootOf(index);
    }
  }
  const found = new Map<number, Rule[]>();
  for (const [index, rule] of rules.entries()) {
    const root = rootOf(index);
    const frame = found.get(root);
    if (frame) frame.push(rule);
    else found.set(root, [rule]);
  }
  return [...found.values()].filter((frame) => frame.length >= 4);
}

/** The first upright rule at `from` or right of it. */
function lowerBound(upright: readonly { readonly rule: Rule }[], from: number): number {
  let low = 0;
  let high = upright.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upright[middle]!.rule.at < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function tableOf(frame: readonly Rule[]): GridTable | null {
  const xs = places(frame.filter(({ level }) => !level));
  const ys = places(frame.filter(({ level }) => level));
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1) return null;
  const cells = mergedCells(frame, xs, ys);
  return {
    left: xs[0]!,
    right: xs[columns]!,
    top: ys[0]!,
    bottom: ys[rows]!,
    rows,
    columns,
    cellAt: (x, y) => cells(between(ys, y), between(xs, x)),
  };
}

/** Where rules stand, those that are near each other taken as one. */
function places(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
    if (found.length === 0 || at - found[found.length - 1]! > NEAR) found.push(at);
  return found;
}

/** The gap between two places that a coordinate falls into. */
function between(places: readonly number[], at: number): number {
  const after = places.findIndex((place) => place > at);
  return after < 0 ? places.length - 2 : Math.max(0, after - 1);
}

type Cells = (row: number, column: number) => { row: number; column: number; spans: boolean };

function mergedCells(frame: readonly Rule[], xs: readonly number[], ys: readonly number[]): Cells {
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const parted = partings(frame, xs, ys);
  const first = Array.from({ length: rows * columns }, (_, index) => index);
  const wide = new Set<number>();
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const here = row * columns + column;
      // Rows are gone through downward and rightward: a neighbour's first cell is already known.
      if (column > 0 && !parted.has(`| ${column} ${row}`)) {
        first[here] = first[here - 1]!;
        wide.add(first[here]);
      } else if (row > 0 && !parted.has(`- ${row} ${column}`)) first[here] = first[here - columns]!;
    }
  return (row, column) => {
    const at = first[row * columns + column]!;
    return { row: Math.floor(at / columns), column: at % columns, spans: wide.has(at) };
  };
}

/** Which neighbours a rule parts: `| column row` on the left of a cell, `- row column` above it. */
function partings(frame: readonly Rule[], xs: readonly number[], ys: readonly number[]): Set<string> {
  const parted = new Set<string>();
  for (const { level, at, from, to } of frame) {
    const [along, across] = level ? [xs, ys] : [ys, xs];
    const line = across.findIndex((place) => Math.abs(place - at) <= NEAR);
    for (let i = 0; i + 1 < along.length; i += 1) {
      const middle = (along[i]! + along[i + 1]!) / 2;
      if (from <= middle && middle <= to) parted.add(`${level ? '-' : '|'} ${line} ${i}`);
    }
  }
  return parted;
}
