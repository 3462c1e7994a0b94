/** Searching by words of either language, whatever the width or case they are typed in. */

export const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The words of a query; blanks and commas of both languages part them. */
export const wordsIn = (query: string): string[] =>
  plain(query)
    .split(/[\s,，、]+/u)
    .filter((word) => word !== '');

export const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));
