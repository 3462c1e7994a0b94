/**
 * Tables without rules: lines whose pieces stand in columns.
 *
 * A line of two pieces or more, none a sentence, is a row, or part of one: lines closer than the
 * height of their letters belong to one row, since a cell's own lines stand around the middle of
 * its neighbours. The rows with numbers say where the columns are.
 */
import { NUMBER, pieceText, type Line, type Word } from './pdf-base-lines.ts';

/** A run of lines in pieces: how many they are, and the rows of the table that they make, if any. */
export interface ColumnRun {
  readonly lines: number;
  readonly rows: readonly (readonly string[])[] | null;
}

const SENTENCE = /[。；，：:;]/;
/** Lines nearer than that, in sizes of the letters, are one row. */
const ONE_ROW = 1.1;

/** The run that begins at a line; a line that begins none is one of its own. */
export function columnRun(lines: readonly Line[], from: number): ColumnRun {
  const run = lines.slice(from, runEnd(lines, from));
  if (run.length === 0) return { lines: 1, rows: null };
  const groups = rowGroups(run);
  const numbered = groups.filter((group) => group.some(holdsNumber));
  const columns = columnsOf((numbered.length > 0 ? numbered : groups).flat());
  // Two columns without numbers may be a signature and its date.
  const isTable = columns.length > 2 || (columns.length === 2 && groups.length > 1 && numbered.length > 0);
  const isSound = run.every((line) => isTold(line, columns));
  return {
    lines: run.length,
    rows: isTable && isSound ? groups.map((group) => cellsOf(group, columns)) : null,
  };
}

const holdsNumber = ({ pieces }: Line): boolean => pieces.some((piece) => NUMBER.test(pieceText(piece)));

/** Whether the columns keep a line's numbers apart: two in one column would run together. */
function isTold({ pieces }: Line, columns: readonly Column[]): boolean {
  const numbers = pieces.flat().filter(({ text }) => NUMBER.test(text));
  return new Set(numbers.map((word) => nearest(word, columns))).size === numbers.length;
}

const isRow = ({ pieces }: Line): boolean =>
  pieces.length > 1 && !pieces.some((piece) => SENTENCE.test(pieceText(piece)));

const isNear = (line: Line, other: Line | undefined): boolean =>
  other !== undefined && Math.abs(other.y - line.y) < ONE_ROW * Math.min(line.size, other.size);

/** A lone piece belongs to a run only as part of a row beside it. */
const isPart = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at]!;
  if (isRow(line)) return true;
  const [before, after] = [lines[at - 1], lines[at + 1]];
  return (
    line.pieces.length === 1 &&
    !SENTENCE.test(pieceText(line.pieces[0]!)) &&
    ((isNear(line, before) && isRow(before!)) || (isNear(line, after) && isRow(after!)))
  );
};

function runEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (end < lines.length && isPart(lines, end)) end += 1;
  return end;
}

function rowGroups(run: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of run) {
    const group = groups[groups.length - 1];
    if (group && isNear(line, group[group.length - 1])) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

interface Column {
  left: number;
  right: number;
}

/** Where pieces overlap from row to row. */
function columnsOf(lines: readonly Line[]): Column[] {
  const columns: Column[] = [];
  const pieces = lines.flatMap((line) =>
    line.pieces.map((piece) => ({ left: piece[0]!.left, right: piece[piece.length - 1]!.right })),
  );
  for (const { left, right } of [...pieces].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1];
    if (last && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Word for word: a head's words may stand closer than its columns do. */
function cellsOf(group: readonly Line[], columns: readonly Column[]): string[] {
  const cells = columns.map(() => '');
  for (const { pieces } of group)
    for (const piece of pieces) {
      let before = -1;
      for (const word of piece) {
        const at = nearest(word, columns);
        cells[at] += at === before ? ` ${word.text}` : word.text;
        before = at;
      }
    }
  return cells;
}

function nearest({ left, right }: Word, columns: readonly Column[]): number {
  const middle = (left + right) / 2;
  const away = columns.map((column) => Math.max(column.left - middle, middle - column.right, 0));
  return away.indexOf(Math.min(...away));
}
