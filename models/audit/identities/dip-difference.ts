/** What a settlement by points pays more or less than by items: |DIP − items|, mostly printed without a sign. */
import { linear, type Identity } from '../identity.ts';
import type { ReadingIndex } from '../reading-index.ts';

export function dipDifferenceIdentities(index: ReadingIndex): Identity[] {
  return index.figures.flatMap((figure) => {
    if (figure.metric !== 'dipDifference') return [];
    const printed = index.printed(figure, 'value');
    const ref = { ...index.ref(figure), group: null };
    const paid = index.nearest({ ...ref, metric: 'dipSettlement' }, figure);
    const items = index.nearest({ ...ref, metric: 'itemSettlement' }, figure);
    if (!printed || !paid || !items) return [];
    const signed = printed.value < 0;
    const more = paid.value >= items.value || signed;
    return [linear('deltaMismatch', [printed, paid, items], more ? [-1, 1, -1] : [-1, -1, 1])];
  });
}
