/**
 * Parts of a figure in the running text: what follows it in its section and the sections
 * below, of one kind, narrower in some respect.
 *
 * Which parts make up the whole is found by trying: all of them, those of one cut (by tier,
 * by place, by item), those of the sentence after 其中. A list may be incomplete, so a sum
 * that fails counts only where the same cut adds up for another quantity, where the parts
 * come to more than the whole, or where one slip mends it. At most `PART_LIMIT` parts are
 * looked at for each figure.
 */
import type { Figure } from '../../report/figure.ts';
import { categoryWithin, cutOf, isAdditive, isPart, keyOf, kindOf, type Ref } from '../figure-ref.ts';
import { judge, linear, type Identity } from '../identity.ts';
import type { Field, Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';

/** Most parts of one whole. */
export const PART_LIMIT = 40;
const ITEM = /其中|[一二三四五六七八九十]是|[(（]\d{1,2}[)）]|[①-⑳]|其他/;

interface Sum {
  readonly identity: Identity;
  /** The cut as such, whatever quantity it cuts. */
  readonly cut: string;
}

export function proseSumIdentities(index: ReadingIndex): Identity[] {
  const sums: Sum[] = [];
  const failed: Sum[][] = [];
  for (const [at, whole] of index.figures.entries()) {
    if (whole.origin === 'table' || whole.value === null || !isAdditive(whole.metric)) continue;
    const tried = candidates(index, at, whole);
    const holding = tried.filter(({ identity }) => judge(identity).status !== 'broken');
    if (holding.length > 0) sums.push(holding[0]!);
    else if (tried.length > 0) failed.push(tried);
  }
  const proven = new Set(sums.map(({ cut }) => cut));
  for (const tried of failed) {
    const known = tried.find(({ cut }) => proven.has(cut));
    const chosen = known ?? tried[0]!;
    sums.push({ ...chosen, identity: withStrength(chosen.identity, known !== undefined) });
  }
  return sums.flatMap(({ identity }) => [identity, ...otherFields(index, identity)]);
}

function withStrength(identity: Identity, proven: boolean): Identity {
  const [whole, ...parts] = identity.terms;
  const sum = parts.reduce((total, { value }) => total + value, 0);
  const close = Math.abs(sum - whole!.value) <= Math.abs(whole!.value) * 0.003;
  return { ...identity, strength: proven || close ? 'strong' : 'weak' };
}

function candidates(index: ReadingIndex, at: number, whole: Figure): Sum[] {
  const parts = partsAfter(index, at, whole);
  const sets = new Map<string, Figure[]>();
  const ref = index.ref(whole);
  const listed = topmost(index, parts);
  sets.set('all', listed);
  for (const part of listed) {
    const cut = cutOf(index.ref(part), ref);
    sets.set(cut, [...(sets.get(cut) ?? []), part]);
  }
  sets.set('sentence', inSentence(index, at, whole));
  sets.set('items', itemsOf(index, at, whole));
  return [...sets.values()].flatMap((set) => sumOf(index, whole, set));
}

function sumOf(index: ReadingIndex, whole: Figure, parts: readonly Figure[]): Sum[] {
  if (parts.length < 2) return [];
  const terms = [whole, ...parts].map((figure) => index.printed(figure, 'value'));
  if (terms.some((term) => term === null)) return [];
  const ref = index.ref(whole);
  const cut = [whole.section, ref.category, ...parts.map((part) => shape(index.ref(part), ref))].join(';');
  return [{ identity: linear('sumMismatch', terms as Printed[], [-1, ...parts.map(() => 1)]), cut }];
}

const shape = (part: Ref, whole: Ref): string =>
  [
    part.category === whole.category ? '' : part.category,
    part.tier === whole.tier ? '' : part.tier,
    part.location === whole.location ? '' : part.location,
    part.group === whole.group ? '' : part.group,
    part.scheme === whole.scheme ? '' : part.scheme,
  ].join('+');

const isBelow = (section = '', whole = ''): boolean =>
  section === whole || (whole !== '' && section.startsWith(`${whole} / `));

/** Figures after the whole, in its section and below, until the whole is named again. */
function partsAfter(index: ReadingIndex, at: number, whole: Figure): Figure[] {
  const ref = index.ref(whole);
  const parts = new Map<string, Figure>();
  for (let i = at + 1; i < index.figures.length && parts.size < PART_LIMIT; i += 1) {
    const figure = index.figures[i]!;
    if (figure.origin === 'table' || !isBelow(figure.section, whole.section)) break;
    const key = index.key(figure);
    if (key === index.key(whole) && figure.value !== null && i > at + 1) break;
    if (
      figure.value !== null &&
      kindOf(figure.metric) === kindOf(whole.metric) &&
      isPart(index.ref(figure), ref)
    )
      if (!parts.has(key)) parts.set(key, figure);
  }
  return [...parts.values()];
}

/** Without the parts of parts. */
function topmost(index: ReadingIndex, parts: readonly Figure[]): Figure[] {
  return parts.filter(
    (part) => !parts.some((other) => other !== part && isPart(index.ref(part), index.ref(other))),
  );
}

/** All amounts of the kind in the sentence after 其中, whatever they are called. */
function inSentence(index: ReadingIndex, at: number, whole: Figure): Figure[] {
  const found: Figure[] = [];
  for (let i = at + 1; i < index.figures.length && found.length < PART_LIMIT; i += 1) {
    const figure = index.figures[i]!;
    const between = index.between(whole, figure);
    if (figure.origin === 'table' || /[。\n]\s*$/.test(between.trimEnd()) || between.includes('。')) break;
    if (
      found.length === 0 &&
      figure.value !== null &&
      !/其中|[:：]/.test(between + (figure.quote ?? '').slice(0, 4))
    )
      if (kindOf(figure.metric) === kindOf(whole.metric)) break;
    if (figure.value !== null && kindOf(figure.metric) === kindOf(whole.metric)) found.push(figure);
  }
  return found;
}

/** 一是…二是…三是, (1)…(2): items under the same name as their sum. */
function itemsOf(index: ReadingIndex, at: number, whole: Figure): Figure[] {
  const found: Figure[] = [];
  const ref = index.ref(whole);
  let before = whole;
  if (isListed(index, at, whole)) return found;
  for (let i = at + 1; i < index.figures.length && found.length < PART_LIMIT; i += 1) {
    const figure = index.figures[i]!;
    if (figure.origin === 'table' || figure.section !== whole.section) break;
    const { metric, value } = figure;
    if (metric !== whole.metric || !isOfWhole(index.ref(figure), ref)) continue;
    if (value === null || !isItem(index, before, figure)) break;
    found.push(figure);
    before = figure;
  }
  return found;
}

/** The figure is an item of such a list itself. */
function isListed(index: ReadingIndex, at: number, figure: Figure): boolean {
  for (let i = at - 1; i >= Math.max(0, at - PART_LIMIT); i -= 1) {
    const before = index.figures[i]!;
    if (before.section !== figure.section) return false;
    if (before.value === null || before.metric !== figure.metric) continue;
    return index.key(before) === index.key(figure) && isItem(index, before, figure);
  }
  return false;
}

const isOfWhole = (part: Ref, whole: Ref): boolean =>
  (keyOf(part) === keyOf(whole) || isPart(part, whole)) && categoryWithin(part.category, whole.category);

const isItem = (index: ReadingIndex, before: Figure, figure: Figure): boolean =>
  ITEM.test(`${index.between(before, figure)}${figure.quote ?? ''}`);

/** Parts that add up add up a year earlier too, and so do their changes. */
function otherFields(index: ReadingIndex, identity: Identity): Identity[] {
  if (judge(identity).status === 'broken' || identity.strength === 'weak') return [];
  return (['prior', 'delta'] as const).flatMap((field: Field) => {
    const terms = identity.terms.map(({ figure }) => index.printed(figure, field));
    if (terms.some((term) => term === null)) return [];
    return [{ ...identity, kind: 'sumMismatch' as const, terms: terms as Printed[] }];
  });
}
