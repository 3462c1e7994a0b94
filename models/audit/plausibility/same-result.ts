/** Equal results of unequal inputs: two funds said to last equally long, with other balances and spending. */
import type { Figure } from '../../report/figure.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

export function sameResults(index: ReadingIndex): Unnumbered[] {
  const byValue = new Map<string, Figure[]>();
  for (const figure of index.figures) {
    if (figure.metric !== 'runwayMonths' || figure.value === null) continue;
    byValue.set(figure.value, [...(byValue.get(figure.value) ?? []), figure]);
  }
  return [...byValue.values()].flatMap((same) => {
    const funds = new Set(same.map(({ scheme, fund }) => `${scheme} ${fund}`));
    if (funds.size < 2) return [];
    const [first] = same;
    return [noteOf(index, { kind: 'sameResult', printed: `${first!.value!}${first!.unit}`, figures: same })];
  });
}
