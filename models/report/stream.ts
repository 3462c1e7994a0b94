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

class StreamBuilder {
  readonly chars: string[] = [];
  readonly offsets: number[] = [];
  readonly lineStarts = new Set<number>();
  readonly tableMarks: number[] = [];
  private blank = false;

  push(char: string, offset: number): void {
    const last = this.chars[this.chars.length - 1] ?? '';
    if (this.blank && isDigit(last) && isDigit(char)) this.append(' ', offset);
    this.blank = false;
    this.append(char, offset);
  }

  append(char: string, offset: number): void {
    this.chars.push(char);
    this.offsets.push(offset);
  }

  line(line: Line): void {
    this.blank = true;
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
