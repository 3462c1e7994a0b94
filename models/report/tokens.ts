/**
 * From a run of text without blanks to tokens: words of the vocabulary, quantities, dates,
 * marks. Whatever lies between is a gap. One pass, longest word first, linear in the text.
 */
import { dateAt, type DateSpan } from './dates.ts';
import { METRIC_WORDS, STEERING_WORDS } from './metric-words.ts';
import { quantityAt, type Quantity } from './quantities.ts';
import { SUBJECT_WORDS } from './vocabulary.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}
export type WordToken = Place & {
  readonly kind: 'word';
  readonly text: string;
  readonly facets: readonly string[];
};
export type QuantityToken = Place & { readonly kind: 'quantity'; readonly quantity: Quantity };
export type DateToken = Place & { readonly kind: 'date'; readonly date: DateSpan };
export type MarkToken = Place & { readonly kind: 'mark'; readonly mark: string };
export type GapToken = Place & { readonly kind: 'gap'; readonly text: string };
export type Token = WordToken | QuantityToken | DateToken | MarkToken | GapToken;

/** Words by their first character, longest first. */
const WORDS: ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]> = byFirstCharacter();

function byFirstCharacter(): Map<string, [string, string[]][]> {
  const facets = new Map<string, string[]>();
  for (const lists of [SUBJECT_WORDS, METRIC_WORDS, STEERING_WORDS])
    for (const [facet, words] of Object.entries(lists))
      for (const word of words.split(' ')) facets.set(word, [...(facets.get(word) ?? []), facet]);
  for (const [word, named] of facets) facets.set(word, withSubject(word, named));
  const index = new Map<string, [string, string[]][]>();
  for (const entry of [...facets].sort(([a], [b]) => b.length - a.length)) {
    const first = entry[0].charAt(0);
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}

/** 住院人次 and the like say a care category as well, 居民个人缴费 a scheme. */
function withSubject(word: string, facets: string[]): string[] {
  if (
    word.includes('居民') &&
    !facets.some((facet) => facet.startsWith('scheme:') || facet.startsWith('inert:'))
  )
    return withSubject(word, [...facets, 'scheme:resident']);
  if (facets.some((facet) => facet.startsWith('care:') || facet.startsWith('inert:'))) return facets;
  if (word.includes('住院') || word.includes('出院')) return [...facets, 'care:inpatient'];
  return word.includes('门诊') ? [...facets, 'care:outpatient'] : facets;
}

function wordAt(text: string, at: number): WordToken | null {
  const found = WORDS.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));
  return found && found[0] !== ''
    ? { kind: 'word', text: found[0], facets: found[1], start: at, end: at + found[0].length }
    : null;
}

const MARKS = new Set([...'。,;:、()[]《》!?\n']);
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** A number that is only a name: 〔2023〕21号, 第3次, V2. */
const isName = (text: string, at: number): boolean => /[第A-Za-z\]〕_]/.test(text.charAt(at - 1));

function tokenAt(text: string, at: number): Token | null {
  const char = text.charAt(at);
  if (MARKS.has(char)) return { kind: 'mark', mark: char, start: at, end: at + 1 };
  const date = dateAt(text, at);
  if (date) return { kind: 'date', date, start: at, end: at + date.length };
  if (isDigit(char) || char === '-' || char === '+') {
    const quantity = quantityAt(text, at);
    if (!quantity) return null;
    const named = isName(text, at) && quantity.measure !== 'percent';
    const kind = named ? { ...quantity, measure: 'other' as const } : quantity;
    return { kind: 'quantity', quantity: kind, start: at, end: at + quantity.length };
  }
  return wordAt(text, at);
}

/** The tokens of `text` between `from` and `to`, gaps included. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let gap = from;
  let at = from;
  const closeGap = (): void => {
    if (at > gap) tokens.push({ kind: 'gap', text: text.slice(gap, at), start: gap, end: at });
  };
  while (at < to) {
    const token = tokenAt(text, at);
    if (!token || token.end > to) {
      at += 1;
      continue;
    }
    closeGap();
    tokens.push(token);
    at = token.end;
    gap = at;
  }
  closeGap();
  return tokens;
}

export const facetsOf = (token: Token): readonly string[] => (token.kind === 'word' ? token.facets : []);
export const has = (token: Token, facet: string): boolean => facetsOf(token).includes(facet);
/** The value of the first facet of a dimension (`scheme:` → `employee`), or null. */
export function valueOf(token: Token, dimension: string): string | null {
  const facet = facetsOf(token).find((name) => name.startsWith(dimension));
  return facet === undefined ? null : facet.slice(dimension.length);
}
/** 、, 和, 与: what joins the items of a list. */
export const isJoint = (token: Token): boolean =>
  (token.kind === 'mark' && token.mark === '、') || has(token, 'and:');
