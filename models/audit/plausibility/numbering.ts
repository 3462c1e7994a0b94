/**
 * Numbering: headings of one kind under one heading count 一、二、三 without a gap or a
 * repetition, and so do 一是…二是…三是 in one sentence. A number 1 begins anew.
 */
import { parseReport } from '../../report/parse-report.ts';
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
  const { outline, stream } = parseReport(index.text);
  return [...headings(index, outline.sections), ...items(index, stream.text)];
}

function headings(index: ReadingIndex, sections: readonly Section[]): Unnumbered[] {
  const last = new Map<string, { readonly section: Section; readonly number: number }>();
  const ids = new Map<Section | null, number>([[null, 0]]);
  const found: Unnumbered[] = [];
  for (const section of sections) {
    ids.set(section, ids.size);
    const own = numberOf(section.marker);
    if (!own || Number.isNaN(own.number)) continue;
    const place = `${own.kind} ${ids.get(section.parent) ?? 0}`;
    const before = last.get(place);
    if (before && own.number !== 1 && own.number !== before.number + 1)
      found.push(gap(index, titleOf(before.section), titleOf(section), section.marker, before.number + 1));
    last.set(place, { section, number: own.number });
  }
  return found;
}

const titleOf = ({ marker, titleText }: Section): string => `${marker}${titleText}`;

function gap(index: ReadingIndex, before: string, here: string, marker: string, next: number): Unnumbered {
  return noteOf(index, {
    kind: 'numbering',
    printed: marker,
    expected: marker.replace(/[一二三四五六七八九十]+|\d+/, (old) =>
      /\d/.test(old) ? String(next) : chineseText(next),
    ),
    quotes: [asPrinted(index, before), asPrinted(index, here)],
    label: here,
    from: [before],
  });
}

/** A heading as it stands in the text, where its brackets may be full width. */
function asPrinted({ text }: ReadingIndex, heading: string): string {
  const full = heading.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，').replaceAll(':', '：');
  return text.includes(full) ? full : heading;
}

export function chineseText(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (n: number): string => (n === 0 ? '' : DIGITS.charAt(n - 1));
  return tens === 0 ? digit(ones) : `${tens === 1 ? '' : digit(tens)}十${digit(ones)}`;
}

const ITEM = /(^|[，,。；;：:、要为因即]|万元|人)([一二三四五六七八九十]{1,2})是/g;

function items(index: ReadingIndex, text: string): Unnumbered[] {
  const found: Unnumbered[] = [];
  let before: { number: number; at: number } | null = null;
  for (const match of text.matchAll(ITEM)) {
    const number = chineseNumber(match[2]!);
    const at = match.index + match[1]!.length;
    if (before && number !== 1 && number !== before.number + 1 && isOneList(text, before.at, at)) {
      const quotes = [before.at, at].map((from) => text.slice(from, from + 12).replace(/[，,。；;].*/s, ''));
      found.push({ ...gap(index, quotes[0]!, quotes[1]!, `${match[2]!}是`, before.number + 1), quotes });
    }
    before = Number.isNaN(number) ? null : { number, at };
  }
  return found;
}

/** Items of a list inside one paragraph: no heading between them. */
const isOneList = (text: string, from: number, to: number): boolean =>
  to - from < 400 && !/\n|[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]、/.test(text.slice(from, to));
