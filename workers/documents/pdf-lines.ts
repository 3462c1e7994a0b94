/**
 * A page's pieces of text as lines in reading order: from top to bottom, from left to right.
 *
 * Text inside ruled tables becomes rows with tabs, a cell's own lines joined; so do tables
 * without rules. Lines at the edge of the page that come again on most pages are heads and feet,
 * lines of leaders (一、……3) a table of contents: both are left out.
 */
import { columnRun } from './pdf-columns.ts';
import { gridTables, type GridTable } from './pdf-grid.ts';
import { gridRows } from './pdf-grid-rows.ts';
import type { Rule } from './pdf-rules.ts';
import { baseLines, textOf, type Line } from './pdf-base-lines.ts';
import { middleOf, type TextItem } from './pdf-text.ts';
import { rowLines, type Row } from './row-lines.ts';

export interface PageLine {
  readonly text: string;
  /** Whether it stands where heads and feet of pages stand. */
  readonly atEdge: boolean;
}

/** Height of the head and of the foot, as a share of the page. */
const EDGE = 0.09;

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
  const lines = baseLines(free);
  const blocks: Block[] = [
    ...[...inTables].map(([table, own]): Block => ({
      y: table.top,
      lines: ['', ...rowLines(gridRows(table, own), 'table'), ''],
      isTable: true,
    })),
    ...freeBlocks(lines),
  ].sort((a, b) => a.y - b.y);
  return blocks.flatMap(({ y, lines: texts, isTable }) =>
    texts.map((text) => ({ text, atEdge: !isTable && (y < height * EDGE || y > height * (1 - EDGE)) })),
  );
}

const isInside = (item: TextItem, { left, right, top, bottom }: GridTable): boolean => {
  const [x, y] = middleOf(item);
  return y > top && y < bottom && x > left && x < right;
};

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
