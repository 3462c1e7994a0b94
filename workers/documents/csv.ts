/**
 * CSV as tab-separated lines: quoted fields, doubled quotes, line breaks inside quotes.
 *
 * The separator is the one of `,` `;` tab that stands most often outside quotes; `，` never
 * separates, since it stands in running text.
 */
import type { ModelError } from '../../models/errors.ts';
import { err, ok, type Result } from '../../models/result.ts';
import { rowLines } from './row-lines.ts';

const SEPARATORS = [',', '\t', ';'] as const;

export function csvText(text: string): Result<string, ModelError> {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text.charAt(at) === '"' ? quoted(text, at) : bare(text, at, separator);
    if (!field)
      return err({
        kind: 'damagedDocument',
        format: 'CSV',
        place: `row ${rows.length + 1}`,
        problem: 'badCsv',
      });
    row.push(field.value);
    at = field.end;
    if (text.charAt(at) === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return ok(
    rowLines(
      rows.map((cells) => ({ cells, spans: false })),
      'sheet',
    ).join('\n'),
  );
}

interface Field {
  readonly value: string;
  readonly end: number;
}

const isBreak = (char: string): boolean => char === '\n' || char === '\r';

function bare(text: string, from: number, separator: string): Field {
  let end = from;
  while (end < text.length && text.charAt(end) !== separator && !isBreak(text.charAt(end))) end += 1;
  return { value: text.slice(from, end), end };
}

/** @returns null when the quotation is never closed */
function quoted(text: string, from: number): Field | null {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    parts.push(text.slice(at, close));
    at = close + 1;
    if (text.charAt(at) !== '"') break;
    parts.push('"');
    at += 1;
  }
  const end = at;
  while (at < text.length && !/[,;\t\r\n]/.test(text.charAt(at))) at += 1; // what follows a closed quotation belongs to it
  return { value: parts.join('') + text.slice(end, at), end: at };
}

function separatorOf(text: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((separator) => [separator, 0]));
  let inside = false;
  for (let at = 0; at < Math.min(text.length, 100_000); at += 1) {
    const char = text.charAt(at);
    if (char === '"') inside = !inside;
    else if (!inside && counts.has(char)) counts.set(char, counts.get(char)! + 1);
  }
  return SEPARATORS.reduce((best, next) => (counts.get(next)! > counts.get(best)! ? next : best));
}
