/**
 * Heads and rows of a table put in order: one head and one cell a column.
 *
 * A head over two rows gives `本期收入/利息收入`: a cell with nothing above it stands under the
 * last cell of the row above that has more than itself to cover. A head that is broken over
 * lines is cut into as many columns as the rows have, where the pieces make most sense.
 */
import { mergedHeads } from './merged-heads.ts';
import { placedHeads, type Column } from './placed-heads.ts';
import { isEmptyCell, isNumeric, type Cell, type TableBlock } from './table-blocks.ts';

export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Cell | null)[])[];
}

const widest = (lengths: readonly number[]): number =>
  lengths.reduce((most, length) => Math.max(most, length), 0);
const bare = (text: string): string => text.replace(/\s/g, '');

/** Columns of a head whose cells are given one by one. */
function columnsOf(head: readonly (readonly Cell[])[], width: number): Column[] {
  const columns: { parts: string[]; span: number }[] = [];
  for (let at = 0; at < width; at += 1) {
    const parts: string[] = [];
    let span = 1;
    for (const [level, row] of head.entries()) {
      const own = bare(row[at]?.text ?? '');
      const below = head.slice(level + 1).some((next) => bare(next[at]?.text ?? '') !== '');
      const source = own !== '' || !below ? at : coveringCell(row, at);
      const text = bare(row[source]?.text ?? '');
      if (text !== '' && parts[parts.length - 1] !== text) parts.push(text);
      if (level === 0 && below) span = spanOf(row, source, width);
    }
    columns.push({ parts, span });
  }
  return columns;
}

/** The nearest filled cell to the left, which covers this one. */
function coveringCell(row: readonly Cell[], at: number): number {
  let source = at;
  while (source > 0 && bare(row[source]?.text ?? '') === '') source -= 1;
  return source;
}

function spanOf(row: readonly Cell[], from: number, width: number): number {
  let end = from + 1;
  while (end < width && bare(row[end]?.text ?? '') === '') end += 1;
  return end - from;
}

/** Whether the vocabulary knows a text as a column's head, or as the label of a row. */
export type Reads = (text: string, as: 'head' | 'label') => boolean;

/** How badly a group of head pieces reads as one column. */
function penalty(group: readonly string[], reads: Reads, as: 'head' | 'label'): number {
  const text = group.join('');
  const open = text.split('(').length - text.split(')').length;
  const cores = group.filter((piece) => reads(piece, as)).length;
  return (reads(text, as) ? 0 : 2) + (open === 0 ? 0 : 4) + Math.max(0, cores - 1) + 0.1 * (group.length - 1);
}

const LONGEST_GROUP = 6;

/** The cut of `pieces` into `count` groups with the least penalty, the last one perhaps a row's label, or null. */
function cut(pieces: readonly string[], count: number, labelled: boolean, reads: Reads): string[] | null {
  if (pieces.length < count || pieces.length > 60 || count > 20) return null;
  let best: ({ cost: number; groups: readonly string[] } | null)[] = [{ cost: 0, groups: [] }];
  for (let used = 1; used <= count; used += 1) {
    const next: typeof best = new Array<null>(pieces.length + 1).fill(null);
    for (const [from, state] of best.entries()) {
      if (!state) continue;
      for (let to = from + 1; to <= Math.min(pieces.length, from + LONGEST_GROUP); to += 1) {
        const group = pieces.slice(from, to);
        const cost = state.cost + penalty(group, reads, labelled && used === count ? 'label' : 'head');
        if (cost < (next[to]?.cost ?? Infinity))
          next[to] = { cost, groups: [...state.groups, group.join('')] };
      }
    }
    best = next;
  }
  return best[pieces.length]?.groups.slice() ?? null;
}

/** Heads of a table of blanks whose last line names every column and whose others cover them evenly. */
function evenHeads(head: readonly (readonly Cell[])[], width: number): Column[] | null {
  const leaves = head[head.length - 1] ?? [];
  const upper = head.slice(0, -1).filter((row) => row.length > 1);
  if (leaves.length !== width || upper.some((row) => (width - 1) % row.length !== 0)) return null;
  return leaves.map((leaf, at) => {
    const above =
      at === 0 ? [] : upper.map((row) => bare(row[Math.floor(((at - 1) * row.length) / (width - 1))]!.text));
    return { parts: [...above, bare(leaf.text)], span: 1 };
  });
}

/** Heads cut from pieces over several lines; the last piece may be the first row's label. */
function cutHeads(
  head: readonly (readonly Cell[])[],
  width: number,
  labelled: boolean,
  reads: Reads,
): { columns: Column[]; label: string } {
  const pieces = head.flat().map((cell) => bare(cell.text));
  const heads =
    cut(pieces, width + (labelled ? 1 : 0), labelled, reads) ?? cut(pieces, width - 1, false, reads);
  const columns = Array.from({ length: width }, (_, i) => ({ parts: heads?.[i] ? [heads[i]] : [], span: 1 }));
  return { columns, label: labelled ? (heads?.[width] ?? '') : '' };
}

function brokenGrid(block: TableBlock, reads: Reads): Grid {
  const lacksLabel = (row: readonly Cell[]): boolean => isNumeric(row[0]!.text);
  const width = widest(block.rows.map((row) => row.length - (lacksLabel(row) ? 0 : 1))) + 1;
  const labelled = lacksLabel(block.rows[0]!) && block.rows.some((row) => !lacksLabel(row));
  const even = labelled ? null : (evenHeads(block.head, width) ?? placedHeads(block.head, width));
  const { columns, label } = even
    ? { columns: even, label: '' }
    : cutHeads(block.head, width, labelled, reads);
  const rows = block.rows.map((row, i): (Cell | null)[] => {
    if (!lacksLabel(row)) return row.slice();
    const { start } = row[0]!;
    return [i === 0 && label !== '' ? { text: label, start, end: start } : null, ...row];
  });
  return { columns, rows };
}

const ORDINAL = /^(?:序号|编号|序)$/;
const isYearCell = (text: string): boolean => /^(?:19|20)\d\d(?:年.*)?$/.test(text);
const isLabelCell = (text: string): boolean => text === '' || isYearCell(text) || !isNumeric(text);

/** A table without the column that numbers its rows. */
function withoutOrdinals(block: TableBlock): TableBlock {
  if (!block.head.some((row) => ORDINAL.test(bare(row[0]?.text ?? '')))) return block;
  const rest = (rows: TableBlock['head']): (readonly Cell[])[] => rows.map((row) => row.slice(1));
  return { ...block, head: rest(block.head), rows: rest(block.rows) };
}

/** How many columns at the left are labels: 险种 and 年份, 险种 and 项目. */
function labelColumns(rows: readonly (readonly Cell[])[]): number {
  const isLabel = (at: number): boolean => {
    const texts = rows.map((row) => bare(row[at]?.text ?? ''));
    return texts.every(isLabelCell) && texts.filter((text) => !isEmptyCell(text)).length * 2 > texts.length;
  };
  return isLabel(1) ? 2 : 1;
}

/** Two columns of labels as one; a label that is printed once holds for the rows below it. */
function withOneLabel(block: TableBlock): TableBlock {
  if (labelColumns(block.rows) < 2 || block.rows.length < 2) return block;
  let outer = '';
  const joined = (row: readonly Cell[]): Cell[] => {
    const [first, second, ...rest] = row;
    if (!first || !second) return row.slice();
    outer = first.text === '' && second.text !== '' ? outer : first.text;
    return [
      { ...second, text: outer + second.text, start: first.text === '' ? second.start : first.start },
      ...rest,
    ];
  };
  return { ...block, head: block.head.map((row) => row.slice(1)), rows: block.rows.map(joined) };
}

export function gridOf(given: TableBlock, reads: Reads): Grid {
  if (given.headIsBroken) return brokenGrid(given, reads);
  const block = withOneLabel(withoutOrdinals(given));
  const width = widest([...block.head, ...block.rows].map((row) => row.length));
  const rows = block.rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return { columns: mergedHeads(block.head, width) ?? columnsOf(block.head, width), rows };
}
