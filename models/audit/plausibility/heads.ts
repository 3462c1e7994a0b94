/**
 * Heads of tables without a unit: a ratio without %, money without 元, where neither the
 * table nor its cells name one. One note a table. Heads that were broken over lines, where a
 * unit may stand before the next name, are left alone.
 */
import type { ReportTable } from '../../report/figure.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const RATIO = /(?:比例|占比|补偿比|率)(?:同比)?$/;
const MONEY = /(?:费用|支出|金额|收入|结余)$/;
const PER_HEAD = /人头比|负担/;

export function headFindings(index: ReadingIndex): Unnumbered[] {
  return index.tables.flatMap((table) => {
    const heads = bareHeads(table);
    if (heads.length === 0) return [];
    return [
      noteOf(index, {
        kind: 'unitMissing',
        printed: heads.join('、'),
        quotes: heads,
        label: table.title,
        figures: index.figures.filter(({ tableRef }) => tableRef?.table === table.id).slice(0, 1),
      }),
    ];
  });
}

function bareHeads({ columns, rows, unit, title }: ReportTable): string[] {
  const names = columns.map((column) => column.split('/').at(-1) ?? '');
  if (unit !== null || /[元%]/.test(title) || names.some((name) => /^[(（]/.test(name))) return [];
  return names.filter((name, at) => {
    if (at === 0 || PER_HEAD.test(name) || columns[at]!.includes('元')) return false;
    const cells = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    const bare = cells.length > 0 && cells.every((cell) => /^-?\d+(?:\.\d+)?$/.test(cell));
    const percents = cells.some((cell) => Math.abs(Number(cell)) > 5);
    return bare && ((RATIO.test(name) && percents) || MONEY.test(name));
  });
}
