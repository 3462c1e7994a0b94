/** A string of the screen in the other language, so that a search finds it by either name. */
import { dictionaries } from './dictionary.ts';

let pairs: Map<string, Set<string>> | null = null;

/** @returns all that the same entries say in the other language; nothing for text of a document */
export function inOtherLanguage(text: string): string {
  pairs ??= pairsOf(dictionaries.zh, dictionaries.en, new Map());
  return [...(pairs.get(text) ?? [])].join(' ');
}

function pairsOf(zh: unknown, en: unknown, found: Map<string, Set<string>>): Map<string, Set<string>> {
  if (typeof zh === 'string' && typeof en === 'string') {
    found.set(zh, (found.get(zh) ?? new Set()).add(en));
    found.set(en, (found.get(en) ?? new Set()).add(zh));
  } else if (typeof zh === 'object' && zh !== null && typeof en === 'object' && en !== null) {
    for (const [key, value] of Object.entries(zh))
      pairsOf(value, (en as Record<string, unknown>)[key], found);
  }
  return found;
}
