/** One-offs of a report in a scenario: told, or switched on from the report's first month. */
import type { Baseline, Change, OneOff } from '../../models/index.ts';

export const isOn = (changes: readonly Change[], { lever }: OneOff): boolean =>
  lever !== null && changes.some((change) => change.lever === lever && change.value === 1);

/** The same changes where the one-off has no switch. */
export function switched(
  changes: readonly Change[],
  { lever }: OneOff,
  on: boolean,
  { period }: Baseline,
): readonly Change[] {
  if (lever === null) return changes;
  const others = changes.filter((change) => change.lever !== lever);
  return on ? [...others, { lever, op: 'set', value: 1, from: period.start }] : others;
}
