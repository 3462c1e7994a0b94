/**
 * Where the numbers of a report stand in its text, and what became of each: the value of a
 * figure, a change or an earlier value printed with it, a number of a law, or not read.
 *
 * Dates, document numbers and the numbering of paragraphs are no numbers of the report.
 * Linear in the text but for a search by halves; marks are in order and never overlap.
 */
import type { Figure, ReportFigures } from './figure.ts';
import { normalise } from './normalise.ts';
import { tokenise, type QuantityToken } from './tokens.ts';

export interface NumberMark {
  /** UTF-16 units of the given text, unit included. */
  readonly start: number;
  readonly end: number;
  readonly role: 'value' | 'beside' | 'law' | 'unread';
  /** The figure that it belongs to; null for a law and for what was not read. */
  readonly figure: string | null;
}

/** A printed number in the given text. */
interface Printed {
  readonly start: number;
  readonly end: number;
  /** Without sign and zeros at the ends: 0380.50 → 380.5. */
  readonly digits: string;
}

type Read = Pick<NumberMark, 'role' | 'figure'>;

export function numberMarks(text: string, set: Pick<ReportFigures, 'figures' | 'policies'>): NumberMark[] {
  const printed = printedNumbers(text);
  const read = new Map<Printed, Read>();
  // The value of one figure outranks what stands beside another.
  for (const figure of set.figures) markValue(figure, text, printed, read);
  for (const figure of set.figures) markBeside(figure, text, printed, read);
  for (const { quote, from, to } of set.policies ?? []) {
    const start = quote ? text.indexOf(quote) : -1;
    if (start < 0) continue;
    const said = new Set([from, to].flatMap((value) => (value === null ? [] : digitsIn(value))));
    for (const number of within(printed, start, start + quote!.length))
      if (said.has(number.digits) && !read.has(number)) read.set(number, { role: 'law', figure: null });
  }
  return printed.map((number) => ({
    start: number.start,
    end: number.end,
    ...(read.get(number) ?? { role: 'unread' as const, figure: null }),
  }));
}

function printedNumbers(text: string): Printed[] {
  const { text: whole, offsets } = normalise(text);
  const plain = withoutDates(whole);
  return tokenise(plain)
    .filter((token): token is QuantityToken => token.kind === 'quantity' && isNumber(plain, token))
    .map(({ quantity, start, end }) => ({
      start: offsets[start]!,
      end: offsets[end - 1]! + 1,
      digits: bare(quantity.value),
    }));
}

/** Reports write dates with blanks inside: 2024 年 1-6 月. */
const DATES =
  /\d{4} *年(?:度)?|\d{1,2} *月? *[-至到] *(?:\d{4} *年 *)?\d{1,2} *月|(?<!\d)\d{1,2} *月(?: *\d{1,2} *[日号])?|(?<=-)\d{1,2} *月/g;
const withoutDates = (plain: string): string => plain.replace(DATES, (date) => ' '.repeat(date.length));

/** Not a paragraph's own number, a document's, a row's year, or the second half of 2.66:1. */
function isNumber(plain: string, { quantity, start, end }: QuantityToken): boolean {
  const before = plain.charAt(start - 1);
  const after = plain.charAt(end);
  if (/[第\]A-Za-z_]/.test(before) && quantity.measure === 'other') return false;
  if (/[第\]表图]/.test(before) || /附[件表]$/.test(plain.slice(start - 2, start))) return false;
  if (before === '[' && after === ']') return false;
  if (before === ':' && /\d/.test(plain.charAt(start - 2))) return false;
  if (/^(?:19|20)\d\d$/.test(quantity.value) && /^[\t\n]?$/.test(before) && /^[\t\n]?$/.test(after))
    return false;
  if (quantity.measure !== 'none' || /\D/.test(quantity.value)) return true;
  const opens = start === 0 || /\n *$/.test(plain.slice(Math.max(0, start - 8), start));
  return !(opens && /[.、)]/.test(after)) && !(before === '(' && after === ')');
}

function markValue(
  figure: Figure,
  text: string,
  printed: readonly Printed[],
  read: Map<Printed, Read>,
): void {
  const { start, end, value } = figure;
  if (start === undefined || end === undefined) return;
  const wanted = value ?? figure.yoyPercent ?? figure.delta;
  if (wanted === null) return;
  const found = within(printed, start, end).find(
    (number) => number.digits === bare(wanted) && !read.has(number),
  );
  if (found) read.set(found, { role: 'value', figure: figure.id });
}

/** Earlier values and changes: within the span of running text, in the same row of a table. */
function markBeside(
  figure: Figure,
  text: string,
  printed: readonly Printed[],
  read: Map<Printed, Read>,
): void {
  const { start, end } = figure;
  if (start === undefined || end === undefined) return;
  const said = [figure.prior, figure.yoyPercent, figure.delta].flatMap((v) => (v === null ? [] : [bare(v)]));
  if (said.length === 0) return;
  const isCell = figure.origin === 'table';
  const from = isCell ? text.lastIndexOf('\n', start) + 1 : start;
  const newline = isCell ? text.indexOf('\n', end) : -1;
  for (const number of within(printed, from, isCell ? (newline < 0 ? text.length : newline) : end))
    if (said.includes(number.digits) && !read.has(number))
      read.set(number, { role: 'beside', figure: figure.id });
}

/** Those that lie in a span; `printed` is in order. */
function within(printed: readonly Printed[], start: number, end: number): Printed[] {
  let low = 0;
  let high = printed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (printed[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Printed[] = [];
  for (let at = low; at < printed.length && printed[at]!.start < end; at += 1) found.push(printed[at]!);
  return found;
}

function bare(value: string): string {
  const plain = value.replace(/^[-+]/, '').replace(/^0+(?=\d)/, '');
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
}

const digitsIn = (text: string): string[] =>
  [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) => bare(number.replaceAll(',', '')));
