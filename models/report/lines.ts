/**
 * Lines of a normalised text, without page marks.
 *
 * A page mark is `- 7 -`, `第 7 页 共 20 页`, `7 / 20`, or a lone small number between two
 * finished sentences.
 */
import type { Normalised } from './normalise.ts';

export interface Line {
  /** Trimmed text; tabs inside are kept. */
  readonly text: string;
  /** Where the trimmed text begins in the normalised text. */
  readonly start: number;
  /** The line as it stands between its breaks, for cells that begin with a blank. */
  readonly raw: string;
  readonly rawStart: number;
}

const MARKED =
  /^(?:-+ ?\d{1,4} ?-+|第 ?\d{1,4} ?页(?:[ ,/]*共 ?\d{1,4} ?页)?|\d{1,4} ?\/ ?\d{1,4}|page ?\d{1,4})$/i;
const LONE_NUMBER = /^\d{1,3}$/;
const ENDS_SENTENCE = /[。!?]$/;
const BEGINS_UNIT = /^(?:[百千]?[万亿]|元|人|%|个|天|日|次|年|月)/;

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let rawStart = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed !== '')
      lines.push({ text: trimmed, start: rawStart + raw.indexOf(trimmed.charAt(0)), raw, rawStart });
    rawStart += raw.length + 1;
  }
  return lines;
}

function isPageMark(lines: readonly Line[], index: number): boolean {
  const { text } = lines[index]!;
  if (MARKED.test(text)) return true;
  if (!LONE_NUMBER.test(text)) return false;
  const before = lines[index - 1];
  const after = lines[index + 1];
  return (!before || ENDS_SENTENCE.test(before.text)) && !(after && BEGINS_UNIT.test(after.text));
}

/** The non-blank lines that carry text. */
export function linesOf(normalised: Normalised): Line[] {
  const lines = splitLines(normalised.text);
  return lines.filter((_, index) => !isPageMark(lines, index));
}
