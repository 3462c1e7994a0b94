/** A whole year's receipts beside part of a year's spending: their difference is no balance. One note a fund. */
import type { Unnumbered } from '../findings-of-identities.ts';
import { monthsBetween } from '../period-length.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

export function periodSpans(index: ReadingIndex): Unnumbered[] {
  if (monthsBetween(index.period) >= 12) return [];
  const year = index.period.end.slice(0, 4);
  return index.figures.flatMap((figure) => {
    const levy = figure.metric === 'income' && figure.period === year && figure.value !== null;
    if (!levy) return [];
    const spent = index.nearest({ ...index.ref(figure), metric: 'expenditure', period: '' }, figure);
    if (!spent) return [];
    return [
      noteOf(index, {
        kind: 'periodMismatch',
        printed: `${figure.value!}${figure.unit}`,
        figures: [figure, spent.figure],
        from: [`${spent.text}${spent.unit}`],
      }),
    ];
  });
}
