/** Growth from zero is undefined: 0 → 5 is no 100 %. One note a table. */
import type { Figure } from '../../report/figure.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const isZero = (text: string | null): boolean => text !== null && Number(text) === 0;

export function growthFromZero(index: ReadingIndex): Unnumbered[] {
  const places = new Map<string, Figure[]>();
  for (const figure of index.figures) {
    const { prior, value, yoyPercent } = figure;
    const grows = yoyPercent !== null && !isZero(yoyPercent) && value !== null && !isZero(value);
    const ratio = figure.unit.startsWith('%');
    if (!isZero(prior) || !grows || ratio) continue;
    const place = figure.tableRef?.table ?? figure.id;
    places.set(place, [...(places.get(place) ?? []), figure]);
  }
  return [...places.values()].map((figures) =>
    noteOf(index, {
      kind: 'growthFromZero',
      printed: `${figures[0]!.yoyPercent!}%`,
      figures,
      field: 'yoyPercent',
      from: [`${figures[0]!.prior!}${figures[0]!.unit}`, `${figures[0]!.value!}${figures[0]!.unit}`],
    }),
  );
}
