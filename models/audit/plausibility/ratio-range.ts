/** Ratios and means of a whole outside those of its parts. */
import type { Unnumbered } from '../findings-of-identities.ts';
import { ratiosOutOfRange } from '../identities/weighted-ratio.ts';
import type { Judged } from '../identity.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

export function ratioRanges(
  index: ReadingIndex,
  judged: readonly Judged[],
  known: ReadonlySet<string>,
): Unnumbered[] {
  return ratiosOutOfRange(index, judged).flatMap(({ whole, lowest, highest }) => {
    if ([whole, lowest, highest].some(({ figure }) => known.has(figure.id))) return [];
    return [
      noteOf(index, {
        kind: 'weightedRatio',
        severity: 'warning',
        printed: whole.text + whole.unit,
        expected: `${lowest.text}${lowest.unit}–${highest.text}${highest.unit}`,
        figures: [whole.figure, lowest.figure, highest.figure],
        field: 'value',
        from: [lowest.text + lowest.unit, highest.text + highest.unit],
        moves: ['utilisation'],
      }),
    ];
  });
}
