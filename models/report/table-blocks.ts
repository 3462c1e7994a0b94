/**
 * Finds the tables of a report: runs of lines whose cells stand between tabs, bars or blanks.
 *
 * A row of blanks is a short label and two numbers or more. What stands above the rows and is
 * no sentence is their head; a unit line and a caption belong to the table as well.
 */
import type { Line } from './lines.ts';

export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where a head's piece stands on its line, and how wide it is, in half-width characters. */
  readonly column?: number;
  readonly width?: number;
}
export interface TableBlock {
  /** Lines of the text that the table takes up. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly caption: string;
  readonly unit: string | null;
  /** Rows of the head, cell for cell; pieces line by line where the cells are not told apart. */
  readonly head: readonly (readonly Cell[])[];
  readonly headIsBroken: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

const NUMERIC = /^[-+]?\d+(?:,\d{3})*(?:\.\d+)?%?$/;
const EMPTY = /^(?:-+|\/|…+)$/;
export const isNumeric = (text: string): boolean => NUMERIC.test(text);
export const isEmptyCell = (text: string): boolean => text === '' || EMPTY.test(text);

const SENTENCE = /[。;!?]|,[^\d]/;
const HEADING =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳])/;
const UNIT_LINE = /^\(?单位[:\s]*([^)]{1,12})\)?$/;
const CAPTION =
  /(?:表|一览|明细|统计)(?:\d|[一二三四五六七八九十]|\([^)]*\))?$|^附?表[\d一二三四五六七八九十]/;
/** Longest line that is a row, in characters. */
const LINE_LIMIT = 4000;
/** Widest table, in columns. */
const COLUMN_LIMIT = 60;
/** Longest head above rows of blanks, in lines. */
const HEAD_LINES = 14;

function cellsBetween(line: Line, separator: RegExp): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const part of line.raw.split(separator)) {
    const text = part.trim();
    const start =
      line.rawStart + line.raw.indexOf(part, at) + (text === '' ? 0 : part.indexOf(text.charAt(0)));
    cells.push({ text, start, end: start + text.length });
    at = line.raw.indexOf(part, at) + part.length;
  }
  return cells;
}

/** The line of dashes under a head of bars. */
const isRule = (line: Line): boolean =>
  line.text.length < 400 && /^[|:\s-]*-[|:\s-]*$/.test(line.text) && line.text.includes('|');

/** Cells of a line of tabs or bars, or null. */
function tabbed(line: Line): Cell[] | null {
  if (line.raw.length > LINE_LIMIT) return null;
  const bars = !line.raw.includes('\t');
  if (bars && (line.text.match(/\|/g)?.length ?? 0) < 2) return null;
  const all = cellsBetween(line, bars ? /\|/ : /\t/);
  const cells = bars ? withoutFrame(all) : all;
  const filled = cells.filter((cell) => cell.text !== '');
  if (cells.length < 2 || cells.length > COLUMN_LIMIT || filled.length === 0) return null;
  return filled.some((cell) => cell.text.length > 60 || /[。;]/.test(cell.text)) ? null : cells;
}

/** Without the empty cells that the outer bars make. */
function withoutFrame(cells: readonly Cell[]): Cell[] {
  const from = cells[0]?.text === '' ? 1 : 0;
  return cells.slice(from, cells[cells.length - 1]?.text === '' ? -1 : cells.length);
}

/** Cells of a line of blanks that ends in two numbers or more, or null. */
function spaced(line: Line): Cell[] | null {
  if (line.text.length > 200 || SENTENCE.test(line.text) || /[:：]/.test(line.text)) return null;
  const parts = cellsBetween(line, /\s+/).filter((cell) => cell.text !== '');
  let first = parts.length;
  while (first > 0 && (isNumeric(parts[first - 1]!.text) || EMPTY.test(parts[first - 1]!.text))) first -= 1;
  const numbers = parts.slice(first);
  if (numbers.filter((cell) => isNumeric(cell.text)).length < 2 || first > 3) return null;
  if (first === 0) return numbers;
  const label = parts.slice(0, first);
  const text = label.map((cell) => cell.text).join('');
  if (text.length > 30 || (/\d年?$/.test(text) && numbers.length < 3)) return null;
  return [{ text, start: label[0]!.start, end: label[label.length - 1]!.end }, ...numbers];
}

const isPiece = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.text.length <= 24 &&
  !SENTENCE.test(line.text) &&
  !/\d/.test(line.text) &&
  !HEADING.test(line.text);

class BlockFinder {
  readonly blocks: TableBlock[] = [];
  private readonly lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  find(): TableBlock[] {
    let at = 0;
    while (at < this.lines.length) {
      const end = tabbed(this.lines[at]!)
        ? this.tabTable(at)
        : spaced(this.lines[at]!)
          ? this.spaceTable(at)
          : at + 1;
      at = end;
    }
    return this.blocks;
  }

  private get taken(): number {
    return this.blocks[this.blocks.length - 1]?.lastLine ?? -1;
  }

  private tabTable(from: number): number {
    const rows: Cell[][] = [];
    const seen = new Set<string>();
    let data = -1;
    let at = from;
    for (; at < this.lines.length; at += 1) {
      const line = this.lines[at]!;
      if (isRule(line)) continue;
      const cells = tabbed(line);
      if (!cells || (data >= 0 && startsAnother(cells, seen))) break;
      if (data < 0 && isDataRow(cells)) data = rows.length;
      if (data < 0) seen.add(rowKey(cells));
      rows.push(cells);
    }
    if (data < 0 || rows.length < 2) return at;
    const body = rows.slice(data).filter((row) => !seen.has(rowKey(row)));
    this.push(from, at - 1, rows.slice(0, data), false, body);
    return at;
  }

  private push(first: number, last: number, head: Cell[][], headIsBroken: boolean, rows: Cell[][]): void {
    let firstLine = first;
    let unit: string | null = null;
    let caption = '';
    for (let step = 0; step < 3 && firstLine - 1 > this.taken; step += 1) {
      const line = this.lines[firstLine - 1]!;
      const unitFound = UNIT_LINE.exec(line.text.replace(/\s/g, ''));
      if (unitFound && unit === null) unit = unitFound[1] ?? null;
      else if (caption === '' && isCaption(line.text)) caption = line.text.replace(/\s/g, '');
      else break;
      firstLine -= 1;
    }
    this.blocks.push({ firstLine, lastLine: last, caption, unit, head, headIsBroken, rows });
  }

  private spaceTable(from: number): number {
    const rows: Cell[][] = [];
    let at = from;
    let pieces: Cell[] = [];
    while (at < this.lines.length) {
      const line = this.lines[at]!;
      const cells = spaced(line);
      if (cells) {
        rows.push(withPieces(pieces, cells));
        pieces = [];
      } else if (isPiece(line) && this.rowFollows(at)) pieces.push(wholeCell(line));
      else break;
      at += 1;
    }
    const numbered = rows.length > 1 || rows[0]!.length > 3;
    if (!numbered) return at;
    const first = this.headStart(from);
    const head = this.lines.slice(first, from).map((line) => fragments(line));
    this.push(first, at - 1, head, true, rows);
    return at;
  }

  private rowFollows(at: number): boolean {
    for (let i = at + 1; i <= at + 3; i += 1) {
      const line = this.lines[i];
      if (!line) return false;
      if (spaced(line)) return true;
      if (!isPiece(line)) return false;
    }
    return false;
  }

  private headStart(from: number): number {
    let first = from;
    while (first - 1 > this.taken && from - first < HEAD_LINES) {
      const { text } = this.lines[first - 1]!;
      if (
        text.length > 200 ||
        text.replace(/\s/g, '').length > 60 ||
        SENTENCE.test(text) ||
        HEADING.test(text) ||
        isCaption(text) ||
        UNIT_LINE.test(text.replace(/\s/g, ''))
      )
        break;
      if (/\d(?:\s*(?:万元|元|人|%|年))/.test(text) && !/年/.test(text)) break;
      first -= 1;
    }
    return first;
  }
}

const isCaption = (text: string): boolean => {
  const bare = text.replace(/\s/g, '');
  return bare.length <= 50 && CAPTION.test(bare) && !SENTENCE.test(bare) && !HEADING.test(bare);
};
const rowKey = (row: readonly Cell[]): string => row.map((cell) => cell.text).join('\t');
/** A row of words after rows of numbers begins another table, unless it repeats the head. */
function startsAnother(cells: readonly Cell[], head: ReadonlySet<string>): boolean {
  if (isDataRow(cells) || head.has(rowKey(cells))) return false;
  return cells.filter((cell) => cell.text !== '' && !isNumeric(cell.text)).length >= 2;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** A row with a number in a column after the first; years alone make a head. */
function isDataRow(row: readonly Cell[]): boolean {
  const numbers = row.slice(1).filter((cell) => isNumeric(cell.text));
  return numbers.length > 0 && !(numbers.length > 1 && numbers.every((cell) => isYear(cell.text)));
}

const wholeCell = (line: Line): Cell => ({
  text: line.text.replace(/\s/g, ''),
  start: line.start,
  end: line.start + line.text.length,
});

function withPieces(pieces: readonly Cell[], cells: Cell[]): Cell[] {
  if (pieces.length === 0) return cells;
  const labelled = !isNumeric(cells[0]!.text) && !EMPTY.test(cells[0]!.text);
  const own = labelled ? cells[0]!.text : '';
  const text = pieces.map((piece) => piece.text).join('') + own;
  const label = {
    text,
    start: pieces[0]!.start,
    end: labelled ? cells[0]!.end : pieces[pieces.length - 1]!.end,
  };
  return [label, ...(labelled ? cells.slice(1) : cells)];
}

const halfWidths = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

const fragments = (line: Line): Cell[] =>
  cellsBetween(line, /\s+/)
    .filter((cell) => cell.text !== '')
    .map((cell) => ({
      ...cell,
      column: halfWidths(line.raw.slice(0, cell.start - line.rawStart)),
      width: halfWidths(cell.text),
    }));

export function findTables(lines: readonly Line[]): TableBlock[] {
  return new BlockFinder(lines).find();
}
