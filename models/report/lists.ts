/**
 * Lists: A、B、C分别下降x、y、z.
 *
 * As many subjects as numbers: each takes its own words, the metric that stands with the
 * last item, and the ring or scheme that stands with the first. Without subjects of its own
 * (…分别增加x、y) a list speaks of the figures read just before.
 */
import type { Subject } from './subject.ts';
import { endsWithTo } from './label.ts';
import { facetsOf, has, isJoint, type QuantityToken, type Token } from './tokens.ts';

/** Longest list that is told apart, in numbers. */
const LIST_LIMIT = 24;

export interface Listed {
  readonly numbers: readonly QuantityToken[];
  /** The word of change that a number has of its own (分别增长x、下降y), number for number. */
  readonly moves: readonly (Token | null)[];
  /** Where reading goes on after the list. */
  readonly next: number;
}

/**
 * The run of quantities from `at`, joined by 、 or 和.
 *
 * @param distributed  the label says 分别: words of change may stand between the numbers
 */
export function listedQuantities(
  tokens: readonly Token[],
  at: number,
  to: number,
  distributed: boolean,
): Listed {
  const found: QuantityToken[] = [];
  const moves: (Token | null)[] = [];
  let move: Token | null = null;
  let i = at;
  while (i < to && found.length <= LIST_LIMIT) {
    const token = tokens[i]!;
    if (token.kind !== 'quantity') break;
    found.push(token);
    moves.push(move);
    const joint = tokens[i + 1];
    if (!joint || !isJoint(joint)) break;
    const after: Token | undefined = tokens[i + 2];
    move = distributed && after && isMove(after) ? after : null;
    const next = i + (move ? 3 : 2);
    if (tokens[next]?.kind !== 'quantity') break;
    i = next;
  }
  const mixed = moves.some((word) => word !== null);
  return { numbers: found.length > LIST_LIMIT ? [] : mixed ? found : sameUnit(found), moves, next: i + 1 };
}

const isMove = (token: Token): boolean =>
  (has(token, 'change:up') || has(token, 'change:down')) && !has(token, 'noun:') && !endsWithTo(token);

/** 9.1万、18.3万、8.0万人次: a number takes what its unit lacks from the last of the list. */
function sameUnit(run: readonly QuantityToken[]): QuantityToken[] {
  const last = run[run.length - 1];
  if (!last) return [];
  const { unit, measure } = last.quantity;
  const filled = run.map((token) => {
    const own = token.quantity.unit;
    const partial = own === '' || (/^[十百千]?[万亿]$/.test(own) && unit.startsWith(own));
    return partial ? { ...token, quantity: { ...token.quantity, unit, measure } } : token;
  });
  return filled.every((token) => token.quantity.measure === measure) ? filled : [];
}

export interface Item {
  readonly tokens: readonly Token[];
  /** The subject of an earlier figure, where the list has none of its own. */
  readonly base: Subject | null;
}

const SHARED = /^(?:scheme|fund|place|care|tier|group):/;

/** One item a number, or null where the words are not such a list. */
export function listedSubjects(
  label: readonly Token[],
  count: number,
  recent: readonly Subject[],
): Item[] | null {
  const items = split(label);
  if (items.length === count) return items.map((_, i) => ({ tokens: itemWords(items, i), base: null }));
  const distinct = recent.filter(
    (subject, i) => recent.findIndex((other) => other.scheme === subject.scheme) === i,
  );
  if (items.length !== 1) return null;
  const named = distinct.length >= count ? distinct : parallel(recent.slice(-count));
  if (named.length < count) return null;
  return named.slice(-count).map((base) => ({ tokens: label, base }));
}

/** Subjects that differ in ring, tier or care only: those of an enumeration just before. */
function parallel(subjects: readonly Subject[]): readonly Subject[] {
  const rings = new Set(subjects.map(({ place, tier, care }) => [place, tier, care].join()));
  const schemes = new Set(subjects.map(({ scheme }) => scheme));
  return schemes.size === 1 && rings.size === subjects.length ? subjects : [];
}

function split(label: readonly Token[]): Token[][] {
  const items: Token[][] = [[]];
  for (const token of label)
    if (isJoint(token)) items.push([]);
    else items[items.length - 1]!.push(token);
  return items.filter((item) => item.some((token) => token.kind === 'word'));
}

/** Own words, plus dimensions that only an item before names and metric words that only the last names. */
function itemWords(items: readonly (readonly Token[])[], index: number): Token[] {
  const own = items[index]!;
  const last = items[items.length - 1]!;
  const before = items.slice(0, index).flat();
  const led = pick(
    before,
    own,
    (facet) => SHARED.test(facet) && !facet.startsWith('tier:') && !facet.startsWith('group:'),
  );
  const hasMetric = own.some((token) => facetsOf(token).some((facet) => facet.startsWith('m:')));
  const closing = pick(
    last,
    own,
    (facet) => (facet.startsWith('m:') && !hasMetric) || facet.startsWith('care:'),
  );
  return [...led, ...(index === items.length - 1 ? [] : closing), ...ofEmployees(items, index), ...own];
}

/** 统筹基金和居民医保: a fund beside another scheme is the employees'. */
function ofEmployees(items: readonly (readonly Token[])[], index: number): Token[] {
  const named = (item: readonly Token[], pattern: RegExp): boolean =>
    item.some((token) => facetsOf(token).some((facet) => pattern.test(facet)));
  const bare = items.slice(0, index + 1).every((item) => !named(item, /^scheme:/));
  const beside = items.slice(index + 1).some((item) => named(item, /^scheme:resident/));
  const fund =
    bare && beside ? items[index]!.find((token) => /^fund:/.test(facetsOf(token)[0] ?? '')) : undefined;
  return fund?.kind === 'word' ? [{ ...fund, facets: ['scheme:employee'] }] : [];
}

/** Tokens reduced to the facets that are wanted and whose dimension is not named by `own`. */
function pick(tokens: readonly Token[], own: readonly Token[], wanted: (facet: string) => boolean): Token[] {
  const named = new Set(own.flatMap(facetsOf).map((facet) => facet.split(':')[0]!));
  return tokens.flatMap((token) => {
    if (token.kind !== 'word') return [];
    const facets = token.facets.filter((facet) => {
      const dimension = facet.split(':')[0]!;
      return wanted(facet) && (dimension === 'm' || !named.has(dimension));
    });
    return facets.length > 0 ? [{ ...token, facets }] : [];
  });
}

/** 人数及基金支出: one number said of two metrics. The label as it is where it is not so. */
export function metricParts(label: readonly Token[]): readonly (readonly Token[])[] {
  const items = split(label);
  const named = items.every((item) =>
    item.some((token) => facetsOf(token).some((facet) => facet.startsWith('m:'))),
  );
  return items.length > 1 && named ? items : [label];
}
