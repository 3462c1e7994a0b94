/**
 * Headings and sentences of the running text.
 *
 * A heading is a marker (第一部分, 一、, （一）, 1., (1), ①) where a sentence may begin, with
 * the rest of its line as its title. Levels follow the order in which the kinds of markers
 * appear, so skipped and repeated numbers do not matter. A title that is followed by a bare
 * number was the beginning of a sentence: it is kept there as well.
 */
import type { Stream } from './stream.ts';
import { tokenise, type GapToken, type Token } from './tokens.ts';

export interface Section {
  readonly marker: string;
  /** The title as tokens and as text; empty where the marker opens a sentence. */
  readonly title: readonly Token[];
  readonly titleText: string;
  readonly parent: Section | null;
  readonly start: number;
}
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly section: Section;
  readonly start: number;
  readonly end: number;
}
export interface Outline {
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  /** Where the first heading or sentence after the report's head begins. */
  readonly headEnd: number;
}

interface Marker {
  readonly kind: number;
  readonly end: number;
  readonly text: string;
}

const CN = '[一二三四五六七八九十]';
const MARKERS: readonly RegExp[] = [
  new RegExp(`第${CN}{1,3}(?:部分|章|节|篇)[:、]?`, 'y'),
  new RegExp(`${CN}{1,3}、`, 'y'),
  new RegExp(`\\(${CN}{1,3}\\)[、.]?`, 'y'),
  /\d{1,2}[.、](?!\d)|\d{1,2}[.、](?=\d{4}年)/y,
  /\(\d{1,2}\)[、.]?/y,
  /[①-⑳][、.]?/y,
  /\d{1,2}\)[、.]?/y,
];
/** The first three kinds are never the items of a list inside a sentence. */
const STRONG = 3;
const ENDS = new Set(['。', '!', '?', '\n', '']);
/** How a report's title ends, and how far into the text one may stand. */
const REPORT_TITLE = /(?:报告|分析|通报|情况|简报|公报|总结|汇报)$/;
const HEAD_LENGTH = 600;
const FRAMED = /^[\u4e00-\u9fff、]{2,16}$/;
const PLAIN_TITLE = /(?:情况|分析|问题|措施|建议|打算|概况|特点|原因|工作重点|工作安排|要求)$/;

function markerAt(stream: Stream, at: number): Marker | null {
  for (const [kind, pattern] of MARKERS.entries()) {
    pattern.lastIndex = at;
    const found = pattern.exec(stream.text);
    if (found) return { kind, end: at + found[0].length, text: found[0] };
  }
  return null;
}

class OutlineReader {
  readonly sections: Section[] = [];
  readonly sentences: Sentence[] = [];
  private readonly stack: { kind: number; section: Section }[] = [];
  private section: Section = NO_SECTION;
  /** A title, a table or a full stop lies directly before. */
  private fresh = true;
  headEnd = -1;
  private readonly stream: Stream;
  private readonly lineEnds: readonly number[];

  constructor(stream: Stream) {
    this.stream = stream;
    this.lineEnds = [...stream.lineStarts, stream.text.length];
  }

  read(): Outline {
    const { text } = this.stream;
    let at = 0;
    let line = 0;
    while (at < text.length) {
      while ((this.lineEnds[line + 1] ?? text.length) <= at) line += 1;
      const end = this.lineEnds[line + 1] ?? text.length;
      at = this.readAt(at, end);
    }
    return {
      sections: this.sections,
      sentences: this.sentences,
      headEnd: this.headEnd < 0 ? text.length : this.headEnd,
    };
  }

  /** Reads a heading or a sentence; returns where the next begins. */
  private readAt(at: number, lineEnd: number): number {
    const begins = this.stream.lineStarts.has(at) || this.stream.text.charAt(at - 1) === '。';
    const marker = begins ? this.headingAt(at) : null;
    if (marker) {
      this.markHead(at);
      const titleEnd = this.titleEnd(marker.end, lineEnd);
      this.open(marker, at, titleEnd);
      if (titleEnd > marker.end && ENDS.has(this.stream.text.charAt(titleEnd))) return titleEnd + 1;
      return this.sentence(marker.end, titleEnd);
    }
    const framed = this.framedTitle(at, lineEnd);
    if (framed > at) {
      this.markHead(at);
      this.open({ kind: MARKERS.length + 1, end: at + 1, text: '' }, at, framed);
      return this.sentence(framed + 1, framed + 1);
    }
    const plain = this.plainTitle(at, lineEnd);
    if (plain > at) {
      this.open({ kind: MARKERS.length, end: at, text: '' }, at, plain);
      return this.sentence(at, plain);
    }
    return this.sentence(at, at);
  }

  /** 【参保】 at the beginning of a line: a heading between brackets. */
  private framedTitle(at: number, lineEnd: number): number {
    const { text, lineStarts } = this.stream;
    if (text.charAt(at) !== '[' || !lineStarts.has(at)) return at;
    const close = text.indexOf(']', at);
    const inside = text.slice(at + 1, close);
    return close > at && close < lineEnd && FRAMED.test(inside) ? close : at;
  }

  private markHead(at: number): void {
    if (this.headEnd < 0) this.headEnd = at;
  }

  private headingAt(at: number): Marker | null {
    const marker = markerAt(this.stream, at);
    if (!marker) return null;
    const before = at === 0 ? '' : this.stream.text.charAt(at - 1);
    if (this.fresh || ENDS.has(before)) return marker;
    if (marker.kind < STRONG) return /[,、;(第-]/.test(before) ? null : marker;
    if (marker.kind === STRONG && before === ':') return marker;
    return /^\(?1\D|①/.test(marker.text) && this.followsTitleLine(at) ? marker : null;
  }

  /** The line before is short and unfinished, like a title: a first number may open a section there. */
  private followsTitleLine(at: number): boolean {
    const { text, lineStarts } = this.stream;
    let start = at - 1;
    while (start > at - 45 && !lineStarts.has(start)) start -= 1;
    return lineStarts.has(start) && !/[,;:、(。]/.test(text.slice(start, at));
  }

  /** A title ends with its line, or earlier at a full stop; a sentence is no title. */
  private titleEnd(from: number, lineEnd: number): number {
    const { text } = this.stream;
    let end = from;
    while (end < lineEnd && !/[。;!?\n]/.test(text.charAt(end))) end += 1;
    const tokens = tokenise(text, from, end);
    const first = tokens.findIndex(
      (token) => token.kind === 'quantity' && token.quantity.measure !== 'other',
    );
    if (first >= 0 || end - from > 60) return from;
    if (end < lineEnd || !text.slice(from, end).includes(',')) return this.titleContinued(end);
    return /[,、:]$/.test(text.slice(from, end)) || end - from > 32 ? from : end;
  }

  /** A title broken over two lines: the next line has no mark, no number and no heading. */
  private titleContinued(end: number): number {
    const { text, lineStarts } = this.stream;
    if (!lineStarts.has(end) || end >= text.length) return end;
    let to = end + 1;
    while (to < text.length && !lineStarts.has(to)) to += 1;
    const next = text.slice(end, to);
    const plain = next.length <= 20 && !/[\d。,;:!?()\n]/.test(next) && !markerAt(this.stream, end);
    return plain && !/^(?:全|我)[市县区省]|^截至|^今年/.test(next) ? to : end;
  }

  /** A title without a marker: a short line of its own that ends like a title. */
  private plainTitle(at: number, lineEnd: number): number {
    const { text, lineStarts } = this.stream;
    if (!lineStarts.has(at) || !(this.fresh || at === 0) || lineEnd - at > 24) return at;
    const line = text.slice(at, lineEnd);
    return PLAIN_TITLE.test(line) && !/[。,;:\d(]/.test(line) ? lineEnd : at;
  }

  private open(marker: Marker, at: number, titleEnd: number): void {
    const level = this.stack.findIndex((open) => open.kind === marker.kind);
    if (level >= 0) this.stack.length = level;
    const parent = this.stack[this.stack.length - 1]?.section ?? null;
    const section: Section = {
      marker: marker.text,
      title: titleEnd > marker.end ? tokenise(this.stream.text, marker.end, titleEnd) : [],
      titleText: this.stream.text.slice(marker.end, titleEnd),
      parent,
      start: at,
    };
    this.stack.push({ kind: marker.kind, section });
    this.section = section;
    this.sections.push(section);
    this.fresh = true;
  }

  /** One sentence from `at`; the title before it joins where the sentence begins with a bare number. */
  private sentence(at: number, titleEnd: number): number {
    const { text } = this.stream;
    let end = Math.max(at, titleEnd);
    while (
      end < text.length &&
      !ENDS.has(text.charAt(end)) &&
      !(end > at && this.startsAnew(at, end, titleEnd))
    )
      end += 1;
    const tokens = afterTitle(tokenise(text, at, end), titleEnd);
    if (tokens.some((token) => token.kind !== 'mark')) {
      this.sentences.push({ tokens, section: this.section, start: at, end });
    }
    const ended = end >= text.length || ENDS.has(text.charAt(end));
    this.fresh = ended || end === titleEnd || this.endsTitle(at, end);
    return ended ? end + 1 : end;
  }

  /** A heading begins here, or the report's title ended with the line before. */
  private startsAnew(from: number, at: number, titleEnd: number): boolean {
    if (!this.stream.lineStarts.has(at)) return false;
    return this.startsHeading(at, titleEnd) || this.endsTitle(from, at);
  }

  private endsTitle(from: number, at: number): boolean {
    if (this.headEnd >= 0 || at > HEAD_LENGTH || at - from > 90) return false;
    const text = this.stream.text.slice(from, at);
    return REPORT_TITLE.test(text) && !/[。,;:]/.test(text);
  }

  private startsHeading(at: number, titleEnd: number): boolean {
    this.fresh = at === titleEnd;
    return this.headingAt(at) !== null || this.framedTitle(at, this.stream.text.length) > at;
  }
}

const gapFrom = (gap: GapToken, start: number): GapToken => ({
  ...gap,
  text: gap.text.slice(start - gap.start),
  start,
});

function afterTitle(tokens: readonly Token[], titleEnd: number): readonly Token[] {
  const broken = tokens.find((token) => token.start < titleEnd && token.end > titleEnd);
  if (broken && broken.kind !== 'gap') return tokens;
  const rest = tokens
    .filter((token) => token.end > titleEnd)
    .map((token) => (token === broken ? gapFrom(broken, titleEnd) : token));
  const first = rest.findIndex((token) => token.kind === 'quantity');
  const labelled = rest.slice(0, first).some((token) => token.kind === 'word');
  return first >= 0 && !labelled ? tokens : rest;
}

export function readOutline(stream: Stream): Outline {
  return new OutlineReader(stream).read();
}

export const NO_SECTION: Section = { marker: '', title: [], titleText: '', parent: null, start: 0 };

/** A section and those around it, the outermost first. */
export function lineage(section: Section): Section[] {
  const above: Section[] = [];
  for (let next: Section | null = section; next; next = next.parent) above.unshift(next);
  return above;
}

/** The markers above and here: `第一部分 / 三、 / (二)`. */
export const pathOf = (section: Section): string =>
  lineage(section)
    .map(({ marker }) => marker)
    .filter((marker) => marker !== '')
    .join(' / ');
