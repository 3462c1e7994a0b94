/**
 * Numbering: headings of one kind under one heading count 一、二、三 without a gap or a
 * repetition, and so do 一是…二是…三是 in one sentence. A number 1 begins anew.
 */
import { parseReport, type Parsed } from '../../report/parse-report.ts';
import type { Section } from '../../report/sections.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const DIGITS = '一二三四五六七八九';

/** 三 → 3, 十二 → 12, 二十 → 20; NaN for what is no number. */
export function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (char: string): number => (DIGITS.includes(char) ? DIGITS.indexOf(char) + 1 : Number.NaN);
  if (!text.includes('十')) return digit(ones ?? '');
  return (tens === '' ? 1 : digit(tens!)) * 10 + (ones === '' ? 0 : digit(ones!));
}

interface Numbered {
  readonly kind: string;
  readonly number: number;
}

function numberOf(marker: string): Numbered | null {
  const chinese = /[一二三四五六七八九十]+/.exec(marker)?.[0];
  if (chinese) {
    const kind = /部分|章|节|篇/.test(marker) ? '第' : /^[(（]/.test(marker) ? '(一)' : '一、';
    return { kind, number: chineseNumber(chinese) };
  }
  const circled = marker.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return { kind: '①', number: circled + 1 };
  const digits = /\d+/.exec(marker)?.[0];
  if (digits === undefined) return null;
  return { kind: /^\(/.test(marker) ? '(1)' : marker.includes(')') ? '1)' : '1.', number: Number(digits) };
}

export function numberingFindings(index: ReadingIndex): Unnumbered[] {
  if (index.text === '') return [];
  const parsed = parseReport(index.text);
  return [...headings(index, parsed), ...items(index, parsed)];
}

/** A span of the running text as it stands in the report. */
function asPrinted({ source: { text, normalised }, stream }: Parsed, from: number, to: number): string {
  const start = normalised.offsets[stream.offsets[from]!]!;
  return text.slice(start, normalised.offsets[stream.offsets[to - 1]!]! + 1);
}

function headings(index: ReadingIndex, parsed: Parsed): Unnumbered[] {
  const last = new Map<string, { readonly section: Section; readonly number: number }>();
  const ids = new Map<Section | null, number>([[null, 0]]);
  const found: Unnumbered[] = [];
  for (const section of parsed.outline.sections) {
    ids.set(section, ids.size);
    const own = numberOf(section.marker);
    if (!own || Number.isNaN(own.number)) continue;
    const place = `${own.kind} ${ids.get(section.parent) ?? 0}`;
    const before = last.get(place);
    if (before && own.number !== 1 && own.number !== before.number + 1) {
      const quotes = [before.section, section].map((one) => headingOf(parsed, one));
      found.push(gap(index, quotes, section.marker, before.number + 1));
    } else if (before && own.number === before.number + 1 && markOf(before.section) !== markOf(section))
      found.push(otherMark(index, parsed, before.section, section));
    last.set(place, { section, number: own.number });
  }
  return found;
}

/** What stands around the number: `.` or `、`. */
const markOf = ({ marker }: Section): string => marker.replace(/[一二三四五六七八九十]+|\d+|[①-⑳]/, '');

/** 5、 after 4. */
function otherMark(index: ReadingIndex, parsed: Parsed, before: Section, section: Section): Unnumbered {
  const number = section.marker.replace(/[^一二三四五六七八九十\d]/g, '');
  return noteOf(index, {
    kind: 'numbering',
    printed: section.marker,
    expected: before.marker.replace(/[一二三四五六七八九十]+|\d+/, number),
    quotes: [headingOf(parsed, section)],
    label: headingOf(parsed, section),
    from: [before.marker],
  });
}

const headingOf = (parsed: Parsed, { start, marker, titleText }: Section): string =>
  asPrinted(parsed, start, start + marker.length + titleText.length);

function gap(index: ReadingIndex, quotes: readonly string[], marker: string, next: number): Unnumbered {
  const expected = marker.replace(/[一二三四五六七八九十]+|\d+/, (old) =>
    /\d/.test(old) ? String(next) : chineseText(next),
  );
  const [before = '', here = ''] = quotes;
  return noteOf(index, { kind: 'numbering', printed: marker, expected, quotes, label: here, from: [before] });
}

export function chineseText(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (n: number): string => (n === 0 ? '' : DIGITS.charAt(n - 1));
  return tens === 0 ? digit(ones) : `${tens === 1 ? '' : digit(tens)}十${digit(ones)}`;
}

const ITEM = /(^|[，,。；;：:、要为因即]|万元|人)([一二三四五六七八九十]{1,2})是/g;

function items(index: ReadingIndex, parsed: Parsed): Unnumbered[] {
  const { text } = parsed.stream;
  const found: Unnumbered[] = [];
  let before: { number: number; at: number } | null = null;
  for (const match of text.matchAll(ITEM)) {
    const number = chineseNumber(match[2]!);
    const at = match.index + match[1]!.length;
    if (before && number !== 1 && number !== before.number + 1 && isOneList(text, before.at, at)) {
      const quotes = [before.at, at].map((from) => asPrinted(parsed, from, itemEnd(text, from)));
      found.push(gap(index, quotes, `${match[2]!}是`, before.number + 1));
    }
    before = Number.isNaN(number) ? null : { number, at };
  }
  return found;
}

/** To the next mark, at most 40 characters. */
function itemEnd(text: string, from: number): number {
  const length = text.slice(from, from + 40).search(/[,。;:!?\n]/);
  return length < 0 ? Math.min(text.length, from + 40) : from + length;
}

/** Items of a list inside one paragraph: no heading between them. */
const isOneList = (text: string, from: number, to: number): boolean =>
  to - from < 400 &&
  !/\n|[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]、/.test(text.slice(from, to));
