/** A report's text cut into lines and pieces that the page can draw without any markup of its own. */
import type { Figure, NumberMark } from '../../models/index.ts';
import { lookOf, type SchemeLook } from './figure-words.ts';

export interface Piece {
  readonly text: string;
  readonly role: NumberMark['role'] | 'plain';
  readonly figure: string | null;
  readonly look: SchemeLook | null;
}

export interface ReportLine {
  readonly start: number;
  readonly pieces: readonly Piece[];
  /** Cells stand between tabs. */
  readonly isRow: boolean;
}

/** Lines drawn or left undrawn together while one scrolls. */
const BLOCK = 24;

export function reportLines(
  text: string,
  marks: readonly NumberMark[],
  figureOf: (id: string) => Figure | undefined,
): ReportLine[] {
  const lines: ReportLine[] = [];
  let next = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const pieces: Piece[] = [];
    let at = start;
    for (; next < marks.length && marks[next]!.start < end; next += 1) {
      const mark = marks[next]!;
      const until = Math.min(mark.end, end);
      if (mark.start > at) pieces.push(plain(text.slice(at, mark.start)));
      const figure = mark.figure === null ? undefined : figureOf(mark.figure);
      pieces.push({
        text: text.slice(mark.start, until),
        role: mark.role,
        figure: mark.figure,
        look: figure ? lookOf(figure) : null,
      });
      at = until;
    }
    if (at < end) pieces.push(plain(text.slice(at, end).replace(/\r$/, '')));
    lines.push({ start, pieces, isRow: line.includes('\t') });
    start = end + 1;
  }
  return lines;
}

const plain = (text: string): Piece => ({ text, role: 'plain', figure: null, look: null });

export function blocksOf(lines: readonly ReportLine[]): (readonly ReportLine[])[] {
  const blocks: (readonly ReportLine[])[] = [];
  for (let at = 0; at < lines.length; at += BLOCK) blocks.push(lines.slice(at, at + BLOCK));
  return blocks;
}

/** The figure before or after one in the order of the text; the first where none is chosen. */
export function neighbour(order: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : order.indexOf(current);
  if (at < 0) return order[0] ?? null;
  return order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null;
}

/** Figures whose value is marked, in the order of the text. */
export const figuresInText = (marks: readonly NumberMark[]): string[] =>
  marks.flatMap(({ role, figure }) => (role === 'value' && figure !== null ? [figure] : []));

export const countUnread = (marks: readonly NumberMark[]): number =>
  marks.filter(({ role }) => role === 'unread').length;
