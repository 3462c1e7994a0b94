/**
 * The running text of a report: all lines that belong to no table, without blanks, as one
 * string, since the genre breaks lines anywhere. Where a line began is remembered (headings
 * begin lines), and where a table stood there is a `\n`, which ends a sentence.
 */
import type { Line } from './lines.ts';

export interface Stream {
  readonly text: string;
  /** Offset in the normalised text of every character, and one past the last. */
  readonly offsets: readonly number[];
  readonly lineStarts: ReadonlySet<number>;
  /** Positions of the `\n` that stands for a table, in order of the tables. */
  readonly tableMarks: readonly number[];
}

/** A line of running text, or the place of a table. */
export type StreamPart = Line | 'table';

const isDigit = (char: string): boolean => char >= '0' && char <= '9';
/** Shorter lines are not broken by the width of a page. */
const UNBROKEN = 15;
const NUMBER_TAIL = /\d[\d,]*\.?\d*$/;
const NUMBER_HEAD = /^[\d,]*\.?\d+(?=[%‰]|[十百千]?[万亿]|[元人例户天日次家个名])/;
const WHOLE_NUMBER = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
/** A marker or a date: these do not go on with a number. */
const BEGINS_ANEW = /^(?:\d{1,2}[.、](?!\d)|\d{4}年|\d{1,2}[月-])/;

class StreamBuilder {
  readonly chars: string[] = [];
  readonly offsets: number[] = [];
  readonly lineStarts = new Set<number>();
  readonly tableMarks: number[] = [];
  private blank = false;
  private lastStart = 0;

  push(char: string, offset: number): void {
    const last = this.chars[this.chars.length - 1] ?? '';
    if (this.blank && isDigit(last) && isDigit(char)) this.append(' ', offset);
    this.blank = false;
    this.append(char, offset);
  }

  /** A full line that ends inside a number which the next line goes on with: 68,3 + 94人. */
  private continuesNumber(line: Line): boolean {
    const before = this.chars.slice(-UNBROKEN);
    if (before.length < UNBROKEN || before.includes('\n')) return false;
    const tail = NUMBER_TAIL.exec(before.join(''))?.[0];
    const head = NUMBER_HEAD.exec(line.text)?.[0];
    if (tail === undefined || head === undefined || this.chars.length - this.lastStart < UNBROKEN)
      return false;
    return WHOLE_NUMBER.test(tail + head) && !BEGINS_ANEW.test(line.text);
  }

  append(char: string, offset: number): void {
    this.chars.push(char);
    this.offsets.push(offset);
  }

  line(line: Line): void {
    this.blank = !this.continuesNumber(line);
    this.lastStart = this.chars.length;
    this.lineStarts.add(this.chars.length);
    for (let i = 0; i < line.text.length; i += 1) {
      const char = line.text.charAt(i);
      if (char === ' ' || char === '\t') this.blank = true;
      else this.push(char, line.start + i);
    }
  }

  table(): void {
    this.tableMarks.push(this.chars.length);
    this.append('\n', (this.offsets[this.offsets.length - 1] ?? -1) + 1);
  }
}

export function buildStream(parts: readonly StreamPart[]): Stream {
  const builder = new StreamBuilder();
  for (const part of parts) {
    if (part === 'table') builder.table();
    else builder.line(part);
  }
  const { chars, offsets, lineStarts, tableMarks } = builder;
  offsets.push((offsets[offsets.length - 1] ?? -1) + 1);
  return { text: chars.join(''), offsets, lineStarts, tableMarks };
}
