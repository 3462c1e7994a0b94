/**
 * % for 百分点: the change of a ratio printed in percent where it is a difference of points,
 * or where the earlier ratio is not printed and either may be meant. One note a table.
 */
import type { Figure } from '../../report/figure.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import { isGrowth, isRatio, priorOf } from '../identities/growth.ts';
import { judge, linear, quotient } from '../identity.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

type Reading = 'points' | 'relative' | 'unknown' | 'neither';

export function ratioWording(index: ReadingIndex): Unnumbered[] {
  const places = new Map<string, Figure[]>();
  for (const figure of index.figures) {
    if (!isRatio(figure) || figure.yoyPercent === null || !isGrowth(figure, index)) continue;
    if (!isMisleading(index, figure)) continue;
    const place = figure.tableRef?.table ?? figure.id;
    places.set(place, [...(places.get(place) ?? []), figure]);
  }
  return [...places.values()].map((figures) => wording(index, figures));
}

function isMisleading(index: ReadingIndex, figure: Figure): boolean {
  const reading = readingOf(index, figure);
  if (figure.changeKind === 'pp') return reading === 'relative';
  return reading === 'points' || reading === 'unknown';
}

function readingOf(index: ReadingIndex, figure: Figure): Reading {
  const percent = index.printed(figure, 'yoyPercent')!;
  if (Number(percent.text) === 0) return 'neither';
  const value = index.printed(figure, 'value') ?? index.nearest(index.ref(figure), figure);
  const prior = priorOf(index, figure);
  if (!value || !prior) return figure.tableRef || isBorneOut(index, figure) ? 'relative' : 'unknown';
  const holds = (identity: Parameters<typeof judge>[0]): boolean => judge(identity).status !== 'broken';
  const relative = prior.value > 0 && holds(quotient('yoyMismatch', [percent, value, prior], 100, -100));
  const points = holds(linear('yoyMismatch', [percent, value, prior], [-1, 1, -1]));
  if (relative) return 'relative';
  return points ? 'points' : 'neither';
}

/** The same change stands elsewhere with both ratios. */
const isBorneOut = (index: ReadingIndex, figure: Figure): boolean =>
  index.all(index.ref(figure)).some((other) => other !== figure && other.prior !== null);

function wording(index: ReadingIndex, figures: readonly Figure[]): Unnumbered {
  const [first] = figures;
  const percent = first!.yoyPercent!;
  const toPercent = first!.changeKind === 'pp';
  const column = first!.tableRef ? headOf(index, first!) : [];
  const quotes = figures.slice(0, 4).map((figure) => figure.quote ?? '');
  return noteOf(index, {
    kind: 'ratioChangeWording',
    printed: `${percent}${toPercent ? '个百分点' : '%'}`,
    expected: `${percent}${toPercent ? '%' : '个百分点'}`,
    figures,
    field: 'yoyPercent',
    ...(first!.tableRef ? { quotes: column } : { quotes }),
    correction: {
      figure: first!.id,
      field: 'unit',
      from: toPercent ? '个百分点' : '%',
      to: toPercent ? '%' : '个百分点',
    },
  });
}

/** The head of the table's change column, as printed. */
function headOf(index: ReadingIndex, figure: Figure): string[] {
  const table = index.tables.find(({ id }) => id === figure.tableRef!.table);
  const heads = (table?.columns ?? []).filter((head) => /同比|增长|增减|变化/.test(head));
  return [...(table ? [table.title] : []), ...heads];
}
