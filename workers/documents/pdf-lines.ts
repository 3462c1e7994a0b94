/**
 * A page's pieces of text as lines in reading order: from top to bottom, from left to right.
 *
 * Text inside ruled tables becomes rows with tabs, a cell's own lines joined; so do tables
 * without rules. Lines at the edge of the page that come again on most pages are heads and feet,
 * lines of leaders (一、……3) a table of contents: both are left out.
 */
import { columnRun } from './pdf-columns.ts';
import { gridTables, type GridTable } from './pdf-grid.ts';
import type { Rule } from './pdf-rules.ts';
import type { TextItem } from './pdf-text.ts';
import { rowLines, type Row } from './row-lines.ts';

export interface PageLine {
  readonly text: string;
  /** Whether it stands where heads and feet of pages stand. */
  readonly atEdge: boolean;
}

/** Gap that parts two words, and one that parts two columns, in sizes of the letters. */
const WORD_GAP = 0.25;
const COLUMN_GAP = 0.8;
/** Height of the head and of the foot, as a share of the page. */
const EDGE = 0.09;

export interface Piece {
  text: string;
  readonly left: number;
  right: number;
}
/** What stands on one base line, in pieces parted by wide gaps. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}
interface Block {
  readonly y: number;
  readonly lines: readonly string[];
  readonly isTable: boolean;
}

export function pageLines(items: readonly TextItem[], rules: readonly Rule[], height: number): PageLine[] {
  const tables = gridTables(rules);
  const inTables = new Map<GridTable, TextItem[]>(tables.map((table) => [table, []]));
  const free: TextItem[] = [];
  for (const item of items) {
    const table = tables.find((each) => isInside(item, each));
    if (table) inTables.get(table)!.push(item);
    else free.push(item);
  }
  const lines = linesOf(free);
  const blocks: Block[] = [
    ...[...inTables].map(([table, own]): Block => ({
      y: table.top,
      lines: ['', ...tableRows(table, own), ''],
      isTable: true,
    })),
    ...freeBlocks(lines),
  ].sort((a, b) => a.y - b.y);
  return blocks.flatMap(({ y, lines: texts, isTable }) =>
    texts.map((text) => ({ text, atEdge: !isTable && (y < height * EDGE || y > height * (1 - EDGE)) })),
  );
}

const middleOf = ({ left, right }: TextItem): number => (left + right) / 2;
const isInside = (item: TextItem, { left, right, top, bottom }: GridTable): boolean => {
  const y = item.y - item.size * 0.3;
  return y > top && y < bottom && middleOf(item) > left && middleOf(item) < right;
};

/** Items of one base line, from left to right. */
function linesOf(items: readonly TextItem[]): Line[] {
  const rows: TextItem[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const row = rows[rows.length - 1];
    if (row && item.y - row[0]!.y < Math.min(item.size, row[0]!.size) * 0.5) row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.left - b.left)));
}

function lineOf(items: readonly TextItem[]): Line {
  const pieces: Piece[] = [];
  for (const { text, left, right, size } of items) {
    const last = pieces[pieces.length - 1];
    const gap = last ? left - last.right : Infinity;
    if (!last || gap > size * COLUMN_GAP) {
      pieces.push({ text: text.trim(), left, right });
      continue;
    }
    last.text += `${gap > size * WORD_GAP ? ' ' : ''}${text.trim()}`;
    last.right = Math.max(last.right, right);
  }
  return { y: items[0]!.y, size: items[0]!.size, pieces };
}

const textOf = ({ pieces }: Line): string => pieces.map(({ text }) => text).join(' ');
const plainRow = (cells: readonly string[]): Row => ({ cells, spans: false });
const LEADERS = /(?:\.{4,}|…{2,}|·{4,})\s*\d{1,3}$/;

/** Lines of running text, and tables without rules. */
function freeBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const { lines: length, rows } = columnRun(lines, at);
    const own = lines.slice(at, at + length);
    if (rows) blocks.push({ y: own[0]!.y, lines: rowLines(rows.map(plainRow), 'table'), isTable: true });
    else
      for (const line of own)
        if (!LEADERS.test(textOf(line))) blocks.push({ y: line.y, lines: [textOf(line)], isTable: false });
    at += length;
  }
  return blocks;
}

function tableRows(table: GridTable, items: readonly TextItem[]): string[] {
  const cells = new Map<string, { items: TextItem[]; spans: boolean }>();
  for (const item of items) {
    const { row, column, spans } = table.cellAt(middleOf(item), item.y - item.size * 0.3);
    const cell = cells.get(`${row} ${column}`) ?? { items: [], spans };
    cell.items.push(item);
    cells.set(`${row} ${column}`, cell);
  }
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const own = Array.from({ length: table.columns }, (__, column) => cells.get(`${row} ${column}`));
    return {
      cells: own.map((cell) => (cell ? linesOf(cell.items).map(textOf).join('') : '')),
      spans: own.find((cell) => cell)?.spans ?? false,
    };
  });
  return rowLines(
    rows.filter((row) => row.cells.some((cell) => cell !== '')),
    'table',
  );
}

/** The lines of all pages without heads and feet; the numbers in them may differ from page to page. */
export function withoutRepeated(pages: readonly (readonly PageLine[])[]): string[] {
  const bare = (line: PageLine): string => line.text.replace(/[\d\s]+/g, '');
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(page.filter((line) => line.atEdge).map(bare)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  const isRepeated = (line: PageLine): boolean => {
    const times = counts.get(bare(line)) ?? 0;
    return line.atEdge && line.text !== '' && times >= 3 && times * 2 > pages.length;
  };
  return pages.flatMap((page) => page.filter((line) => !isRepeated(line)).map(({ text }) => text));
}
