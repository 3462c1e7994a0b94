/** Differences: delta = value − prior, where the earlier value is printed here or in a row of its own. */
import { linear, type Identity } from '../identity.ts';
import type { ReadingIndex } from '../reading-index.ts';
import type { Figure } from '../../report/figure.ts';
import { earlierParts, priorOf, SINCE_YEAR_START } from './growth.ts';
import { partsOfRow } from './surplus.ts';

export function differenceIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure) => {
    if (figure.delta === null || SINCE_YEAR_START.test(figure.quote ?? '')) return [];
    const found = difference(index, figure);
    return found ? [found] : [];
  });
}

function difference(index: ReadingIndex, figure: Figure): Identity | null {
  const ref = index.ref(figure);
  const delta = index.printed(figure, 'delta');
  if (!delta) return null;
  const value = index.printed(figure, 'value') ?? index.nearest(ref, figure);
  const now = value ? [value] : ref.metric === 'income' ? partsOfRow(index, ref, figure) : [];
  const prior = priorOf(index, figure);
  const before = prior ? [prior] : earlierParts(index, figure);
  if (now.length === 0 || before.length === 0) return null;
  const coefficients = [-1, ...now.map(() => 1), ...before.map(() => -1)];
  return linear('deltaMismatch', [delta, ...now, ...before], coefficients);
}
