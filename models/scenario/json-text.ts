/**
 * The first fault of a JSON text, with its line and column.
 *
 * Engines word (and some omit) the place of a syntax error, accept a key twice and differ in
 * the depth they survive; this check is strict, linear and the same everywhere. What passes
 * is safe to give to `JSON.parse`.
 */
import type { ModelError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { shapeFault } from './shape-problem.ts';

interface Scan {
  readonly text: string;
  at: number;
}

/** @returns null when the text is JSON, no deeper than the limit, with no key twice in an object */
export function jsonFault(text: string): ModelError | null {
  const scan: Scan = { text, at: 0 };
  const fault = valueFault(scan, 0);
  if (fault) return fault;
  skipSpace(scan);
  return scan.at < text.length ? syntaxFault(scan) : null;
}

/** @returns line and column, counted from 1; LF, CRLF and CR each end a line */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: [...lines.at(-1)!].length + 1 };
}

const syntaxFault = ({ text, at }: Scan): ModelError => ({ kind: 'notJson', ...placeOf(text, at) });

function valueFault(scan: Scan, depth: number): ModelError | null {
  skipSpace(scan);
  const char = scan.text[scan.at];
  if (char === '{' || char === '[') {
    if (depth < LIMITS.jsonDepth)
      return char === '{' ? objectFault(scan, depth + 1) : arrayFault(scan, depth + 1);
    const { line, column } = placeOf(scan.text, scan.at);
    return shapeFault(`${line}:${column}`, 'tooDeep', LIMITS.jsonDepth);
  }
  if (char === '"') return stringFault(scan);
  return takes(scan, WORD) ? null : syntaxFault(scan);
}

function objectFault(scan: Scan, depth: number): ModelError | null {
  scan.at++;
  const keys = new Set<string>();
  if (takesChar(scan, '}')) return null;
  for (;;) {
    skipSpace(scan);
    const start = scan.at;
    const fault = scan.text[start] === '"' ? stringFault(scan) : syntaxFault(scan);
    if (fault) return fault;
    const key = JSON.parse(scan.text.slice(start, scan.at)) as string;
    if (keys.has(key)) return keyTwice(scan, start, key);
    keys.add(key);
    if (!takesChar(scan, ':')) return syntaxFault(scan);
    const inner = valueFault(scan, depth);
    if (inner) return inner;
    if (takesChar(scan, '}')) return null;
    if (!takesChar(scan, ',')) return syntaxFault(scan);
  }
}

function keyTwice({ text }: Scan, start: number, key: string): ModelError {
  const { line, column } = placeOf(text, start);
  return shapeFault(`${line}:${column}`, 'keyTwice', key);
}

function arrayFault(scan: Scan, depth: number): ModelError | null {
  scan.at++;
  if (takesChar(scan, ']')) return null;
  for (;;) {
    const fault = valueFault(scan, depth);
    if (fault) return fault;
    if (takesChar(scan, ']')) return null;
    if (!takesChar(scan, ',')) return syntaxFault(scan);
  }
}

/** Moves past a string; at a fault it stops on the first character that cannot stand there. */
function stringFault(scan: Scan): ModelError | null {
  const { text } = scan;
  for (scan.at++; scan.at < text.length; scan.at++) {
    const code = text.charCodeAt(scan.at);
    if (code === QUOTE) {
      scan.at++;
      return null;
    }
    if (code < 0x20) return syntaxFault(scan);
    if (code !== BACKSLASH) continue;
    if (!takes(scan, ESCAPE)) return syntaxFault(scan);
    scan.at--;
  }
  return syntaxFault(scan);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;

function takes(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  if (!pattern.test(scan.text)) return false;
  scan.at = pattern.lastIndex;
  return true;
}

const skipSpace = (scan: Scan): void => void takes(scan, SPACE);

function takesChar(scan: Scan, char: string): boolean {
  skipSpace(scan);
  if (scan.text[scan.at] !== char) return false;
  scan.at++;
  return true;
}
