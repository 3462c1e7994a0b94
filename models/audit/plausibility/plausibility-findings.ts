/** What is implausible in itself, each rule a file of its own. */
import type { Judged } from '../identity.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';

export function plausibilityFindings(
  _index: ReadingIndex,
  _judged: readonly Judged[],
  _found: readonly Unnumbered[],
): Unnumbered[] {
  return [];
}
