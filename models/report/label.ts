/**
 * A label: the tokens of a clause before a quantity, and what they ask of it.
 */
import { facetsOf, has, valueOf, type Token } from './tokens.ts';

/** Small words that may stand between 增长 and its number. */
const THIN_GAP = /^(?:了|约|近|达|仅|的|幅度|率|:|已|再|达到|近似|逾|有)*$/;

export type Direction = 'up' | 'down';
export interface Change {
  readonly direction: Direction | 'move';
  /** 提高到: the number is the new value, not the change. */
  readonly to: boolean;
  readonly index: number;
}

/** Metric words of tokens, without their `m:`. */
export function metricWords(tokens: readonly Token[]): Set<string> {
  const words = new Set<string>();
  for (const token of tokens)
    for (const facet of facetsOf(token)) {
      if (facet.startsWith('m:')) words.add(facet.slice(2));
      if (facet === 'group:female') words.add('female');
    }
  return words;
}

const DIRECTIONS: Readonly<Record<string, Direction | 'move'>> = {
  up: 'up',
  more: 'up',
  down: 'down',
  less: 'down',
  move: 'move',
};

const isFiller = (token: Token): boolean =>
  has(token, 'filler:') || has(token, 'to:') || (token.kind === 'gap' && THIN_GAP.test(token.text));

/** The word of change that governs the number after this label, or null. */
export function changeOf(label: readonly Token[]): Change | null {
  let index = label.length - 1;
  while (index >= 0 && isFiller(label[index]!)) index -= 1;
  const token = label[index];
  const direction = token && DIRECTIONS[valueOf(token, 'change:') ?? ''];
  if (!token || direction === undefined) return null;
  const follows = label.slice(index + 1);
  const to = !has(token, 'noun:') && (follows.some((next) => has(next, 'to:')) || endsWithTo(token));
  return { direction, to, index };
}
/** 提高到 and the like: the number that follows is the new value. */
export const endsWithTo = (token: Token): boolean => token.kind === 'word' && /[为至到]$/.test(token.text);

export const asksPrior = (label: readonly Token[]): boolean => {
  const last = label.findLastIndex((token) => has(token, 'prior:year'));
  return last >= 0 && !label.slice(last).some((token) => has(token, 'still:'));
};
export const asks = (label: readonly Token[], facet: string): boolean =>
  label.some((token) => has(token, facet));

const SUBJECT = /^(?:scheme|fund|care|tier|group|layer):|^place:./;
/** Whether a label names a subject or a metric of its own. */
export const isTelling = (label: readonly Token[]): boolean =>
  label.some((token) => facetsOf(token).some((facet) => facet.startsWith('m:') || SUBJECT.test(facet)));
