/** Finding a lever among hundreds: by words of either language, and in groups by scheme and line. */
import {
  FUND_WORDS,
  LINE_WORDS,
  SCHEME_WORDS,
  wordsOf,
  type Bilingual,
  type Lever,
  type LeverGroup,
} from '../../models/index.ts';
import { hasAll, plain, wordsIn } from '../ui/word-match.ts';

export const LEVER_GROUPS: readonly LeverGroup[] = ['benefit', 'income', 'use', 'people', 'payment'];
/** Most controls drawn for one search; more would only be scrolled past. */
export const MOST_FOUND = 30;

/**
 * Levers that have every word of the query in their Chinese or English name, what they act on,
 * or their id. The name comes first: a word found only in the explanation ranks below.
 */
export function foundLevers(levers: readonly Lever[], query: string): Lever[] {
  const words = wordsIn(query);
  if (words.length === 0) return [...levers];
  const scored = levers.flatMap((lever) => {
    const name = plain(`${lever.label.zh} ${lever.label.en} ${lever.id}`);
    const all = `${name} ${plain(`${lever.actsOn.zh} ${lever.actsOn.en}`)}`;
    if (!hasAll(all, words)) return [];
    return [{ lever, named: hasAll(name, words) }];
  });
  return [...scored.filter((one) => one.named), ...scored.filter((one) => !one.named)].map(
    ({ lever }) => lever,
  );
}

export interface LeverSet {
  readonly id: string;
  readonly label: Bilingual;
  readonly levers: readonly Lever[];
}

/** Levers of one group by scheme and line, those of one line together, in the order they come. */
export function leverSets(levers: readonly Lever[], group: LeverGroup): LeverSet[] {
  const sets = new Map<string, Lever[]>();
  for (const lever of levers) {
    if (lever.group !== group) continue;
    const { id } = subjectOf(lever.id);
    sets.set(id, [...(sets.get(id) ?? []), lever]);
  }
  return [...sets].map(([id, own]) => ({ id, label: subjectOf(own[0]!.id).label, levers: own }));
}

/** `resident.inpatient.inCounty.unitPrice` → 居民住院·县内; what is no line of its own goes to its scheme. */
export function subjectOf(lever: string): { readonly id: string; readonly label: Bilingual } {
  const parts = lever.split('.');
  const fund = [parts.slice(0, 2).join('.'), parts[0]!].find((id) => FUND_WORDS[id]);
  const line = lineOf(parts.slice(1, -1));
  const scheme = wordsOf(SCHEME_WORDS, parts[0]!);
  if (line !== null) {
    const words = wordsOf(LINE_WORDS, line);
    return {
      id: `${parts[0]}.${line}`,
      label: { zh: scheme.zh + words.zh, en: `${scheme.en}, ${words.en.toLowerCase()}` },
    };
  }
  return fund ? { id: fund, label: wordsOf(FUND_WORDS, fund) } : { id: parts[0]!, label: scheme };
}

/** The longest run of parts, from the first, that names a line: `inpatient.inCounty`. */
function lineOf(parts: readonly string[]): string | null {
  for (let length = parts.length; length > 0; length--) {
    const id = parts.slice(0, length).join('.');
    if (LINE_WORDS[id]) return id;
  }
  return null;
}
