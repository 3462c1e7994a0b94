/**
 * The same figure in two places must be the same number, or a rounding of it.
 *
 * Two printings are held against each other where they are in different sections, or in the
 * text and a table. Numbers of one section under one name are a list (一档、二档; the parts
 * of an item), and so are two places with several numbers each. Where both places have
 * figures of their own that bear them out, the quantity is defined differently there.
 */
import type { Figure } from '../../report/figure.ts';
import { linear, type Identity } from '../identity.ts';
import type { Field, Printed } from '../printed.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { isGrowth } from './growth.ts';

/** Standards and estimates are many under one name. */
const MANY =
  /^(?:contribution|estimatedIncome|oneOff|payables|personalPremium|fiscalSubsidy$|financing|social)/;

export function repeatIdentities(index: ReadingIndex): Identity[] {
  const found: Identity[] = [];
  for (const same of index.groups())
    for (const field of ['value', 'yoyPercent', 'prior'] as const) found.push(...repeats(index, same, field));
  return found;
}

function repeats(index: ReadingIndex, same: readonly Figure[], field: Field): Identity[] {
  const places = byPlace(index, same, field);
  const found = places.flatMap((numbers) => withinPlace(index, numbers));
  if (places.length < 2) return found;
  const [first, ...others] = places;
  for (const other of others) {
    if (first!.some((a) => other.some((b) => a.node === b.node))) continue;
    const [a, b] = closest(first!, other);
    const weak = first!.length > 1 || other.length > 1 || MANY.test(a.figure.metric);
    found.push(equality(index, a, b, weak || !isOneQuantity(index, a, b)));
  }
  return found;
}

/** Two numbers under one name in one section, not as items of a list: the same only where a slip lies between. */
function withinPlace(index: ReadingIndex, numbers: readonly Printed[]): Identity[] {
  const [first, second, ...more] = numbers;
  if (!first || !second || more.length > 0 || first.figure.tableRef) return [];
  const between = index.between(first.figure, second.figure) + (second.figure.quote ?? '');
  const [a, b] = [first, second].map(({ value }) => Math.abs(value)) as [number, number];
  const listed = ITEM.test(between) || MANY.test(first.figure.metric) || a === b;
  return listed ? [] : [equality(index, first, second, true)];
}

const ITEM = /其中|[一二三四五六七八九十]是|[(（]\d{1,2}[)）]|[①-⑳]|其他|档|类|[,，;；]/;

/** The distinct numbers of each place, at most 16 in all. */
function byPlace(index: ReadingIndex, same: readonly Figure[], field: Field): Printed[][] {
  const places = new Map<string, Printed[]>();
  for (const figure of same.slice(0, 16)) {
    if (field === 'yoyPercent' && !isGrowth(figure, index)) continue;
    const printed = index.printed(figure, field);
    if (!printed) continue;
    const place = placeOf(figure);
    const numbers = places.get(place) ?? [];
    if (!numbers.some(({ node }) => node === printed.node)) numbers.push(printed);
    places.set(place, numbers);
  }
  return [...places.values()];
}

const placeOf = (figure: Figure): string =>
  figure.tableRef ? figure.tableRef.table : `§${figure.section ?? Math.floor((figure.start ?? 0) / 400)}`;

function closest(a: readonly Printed[], b: readonly Printed[]): [Printed, Printed] {
  let best: [Printed, Printed] = [a[0]!, b[0]!];
  for (const x of a)
    for (const y of b)
      if (Math.abs(x.value - y.value) < Math.abs(best[0].value - best[1].value)) best = [x, y];
  return best;
}

/** A change of a quantity, a number in the text and in the table beside it, or the same name. */
function isOneQuantity(index: ReadingIndex, a: Printed, b: Printed): boolean {
  if (a.field === 'yoyPercent') return isSameValue(index, a.figure, b.figure);
  const mixed = (a.figure.origin === 'table') !== (b.figure.origin === 'table');
  if (mixed && a.figure.section === b.figure.section) return true;
  const apart = Math.abs(a.value - b.value);
  return apart <= 1.5 * Math.max(a.step, b.step) || labelOf(a) === labelOf(b);
}

function isSameValue(index: ReadingIndex, a: Figure, b: Figure): boolean {
  const [x, y] = [index.printed(a, 'value'), index.printed(b, 'value')];
  return !x || !y || x.node === y.node || Math.abs(x.value - y.value) <= 1.5 * Math.max(x.step, y.step);
}

function labelOf({ figure, text }: Printed): string {
  const quote = (figure.quote ?? '').replace(/\s+/g, '');
  return quote.slice(0, Math.max(0, quote.indexOf(text))) || figure.id;
}

/** a = b, where the finer printing is exact and the coarser a rounding of it. */
function equality(index: ReadingIndex, a: Printed, b: Printed, weak: boolean): Identity {
  const mixed = (a.figure.origin === 'table') !== (b.figure.origin === 'table');
  const kind = mixed ? 'textVsTable' : 'textContradiction';
  const finer = a.step < b.step ? a : b;
  const ranges = [a, b].map((printed) =>
    printed === finer ? { low: printed.value, high: printed.value } : printed.range,
  );
  const target = index.at(b.figure) >= index.at(a.figure) ? [b, a] : [a, b];
  const ordered = target[0] === a ? ranges : [ranges[1]!, ranges[0]!];
  return { ...linear(kind, target, [-1, 1], weak ? 'weak' : 'strong'), ranges: ordered };
}
