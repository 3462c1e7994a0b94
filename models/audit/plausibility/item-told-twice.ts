/**
 * A change told of an item without its scheme, where one scheme alone prints the item: both
 * should be the same change. A note, since the scope may differ.
 */
import type { Unnumbered } from '../findings-of-identities.ts';
import { isGrowth } from '../identities/growth.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const SCHEMES = ['employee', 'resident'] as const;

export function itemsToldTwice(index: ReadingIndex): Unnumbered[] {
  return index.figures.flatMap((figure) => {
    const percent = index.printed(figure, 'yoyPercent');
    if (figure.scheme !== 'all' || figure.category === null || figure.value !== null) return [];
    if (!percent || !isGrowth(figure, index) || figure.breakdown.group !== null) return [];
    const told = SCHEMES.flatMap((scheme) => {
      const found = index.nearest({ ...index.ref(figure), scheme }, figure, 'yoyPercent', true);
      return found ? [found] : [];
    });
    const [other, ...more] = told;
    if (!other || more.length > 0) return [];
    if (Math.abs(other.value - percent.value) <= Math.max(other.step, percent.step)) return [];
    return [
      noteOf(index, {
        kind: 'textContradiction',
        printed: `${percent.text}%`,
        expected: `${other.text}%`,
        figures: [figure, other.figure],
        field: 'yoyPercent',
        from: [`${other.text}%`],
      }),
    ];
  });
}
