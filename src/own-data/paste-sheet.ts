/**
 * Clipboard text → rows of cells. Tabs as Excel and WPS write them, with quoted cells; or
 * lines of words, where a document was copied. Linear in the length of the text.
 */
import { sheetFromHtml } from './html-table.ts';
import { MAX_COLUMNS, MAX_ROWS } from './paste-limits.ts';

export type Sheet = readonly (readonly string[])[];

/** The table of a clipboard: its tabbed text, else its HTML table, else its lines. */
export function sheetFrom(text: string, html = ''): Sheet {
  const tabbed = text.includes('\t');
  if (!tabbed && /<table/i.test(html)) return bounded(sheetFromHtml(html));
  if (/^\s*<(?:!doctype|html|table|meta)/i.test(text)) return bounded(sheetFromHtml(text));
  return bounded(tabbed ? fromTabs(text) : text.split(/\r\n?|\n/u).map(looseCells));
}

const bounded = (sheet: Sheet): Sheet =>
  sheet.slice(0, MAX_ROWS).map((row) => row.slice(0, MAX_COLUMNS).map(tidy));

const tidy = (cell: string): string =>
  cell
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

function fromTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : bare(text, at);
    rows.at(-1)?.push(cell);
    const mark = text[end];
    if (mark === undefined) break;
    at = mark === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    if (mark !== '\t') rows.push([]);
  }
  return rows;
}

function bare(text: string, from: number): { cell: string; end: number } {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(from, end), end };
}

/** A quoted cell ends with a quote before a tab or a line's end; any other quote is a plain one. */
function quoted(text: string, from: number): { cell: string; end: number } {
  let cell = '';
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== '"') cell += text[i];
    else if (text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (text[i + 1] === undefined || /[\t\r\n]/.test(text[i + 1] ?? '')) return { cell, end: i + 1 };
    else return bare(text, from);
  }
  return bare(text, from);
}

const SEPARATORS = /\s{2,}|[|｜；;]|[，、](?!\d)/u;
const NAME_NUMBER = /^(.*?[^\d\s.,+\-−－])[\s:：为]*([-+−－]?\d[\d,.]*\s*\S{0,8})$/u;

/** A line without tabs: wide gaps part its cells, else a name is followed by a number. */
function looseCells(line: string): string[] {
  const text = line.slice(0, 400).trim();
  const cells = text.split(SEPARATORS).filter((cell) => cell.trim() !== '');
  if (cells.length !== 1) return cells;
  const match = NAME_NUMBER.exec(text);
  return match ? [match[1] ?? '', match[2] ?? ''] : [text];
}

export const transposed = (sheet: Sheet): Sheet =>
  Array.from({ length: Math.max(0, ...sheet.map((row) => row.length)) }, (_, c) =>
    sheet.map((row) => row[c] ?? ''),
  );
