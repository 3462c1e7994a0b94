/**
 * The cells of the tables in copied HTML, by one walk over its tags; nothing is rendered.
 *
 * A cell that spans rows is repeated in each, since it is a heading for all of them; one that
 * spans columns leaves the others empty.
 */
import { MAX_COLUMNS, MAX_ROWS } from './paste-limits.ts';

interface Cell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/** @returns rows of all tables, one after another */
export function sheetFromHtml(html: string): string[][] {
  const rows: Cell[][] = [];
  let cell: Cell | null = null;
  for (const { text, tag, closing, attributes } of partsOf(html)) {
    if (cell) cell.text += text;
    const isCell = tag === 'td' || tag === 'th';
    if (isCell || tag === 'tr' || tag === 'table') cell = null;
    if (closing) continue;
    if (tag === 'tr' && rows.length < MAX_ROWS) rows.push([]);
    if (isCell && rows.length > 0) {
      cell = { text: '', columns: span(attributes, 'colspan'), rows: span(attributes, 'rowspan') };
      rows.at(-1)?.push(cell);
    }
    if (cell && (tag === 'br' || tag === 'p')) cell.text += ' ';
  }
  return spread(rows);
}

const span = (attributes: string, name: string): number => {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes);
  return Math.min(MAX_COLUMNS, Math.max(1, Number(found?.[1] ?? 1)));
};

function spread(rows: readonly (readonly Cell[])[]): string[][] {
  const hanging = new Map<number, { readonly text: string; left: number }>();
  return rows.map((cells) => {
    const row: string[] = [];
    const hang = (): void => {
      for (let above = hanging.get(row.length); above; above = hanging.get(row.length)) {
        if (--above.left === 0) hanging.delete(row.length);
        row.push(above.text);
      }
    };
    for (const cell of cells) {
      hang();
      for (let c = 0; c < cell.columns && row.length < MAX_COLUMNS; c++) {
        const text = c === 0 ? cell.text : '';
        if (cell.rows > 1) hanging.set(row.length, { text, left: cell.rows - 1 });
        row.push(text);
      }
    }
    hang();
    return row;
  });
}

interface Part {
  /** What stood before the tag. */
  readonly text: string;
  readonly tag: string;
  readonly closing: boolean;
  readonly attributes: string;
}

function* partsOf(html: string): Generator<Part> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return;
    const isComment = html.startsWith('<!--', open);
    const close = html.indexOf(isComment ? '-->' : '>', open);
    if (close < 0) return;
    const text = decoded(html.slice(at, open));
    const inside = isComment ? '' : html.slice(open + 1, Math.min(close, open + 2000));
    const name = /^\/?([a-z][a-z\d]*)/i.exec(inside)?.[1] ?? '';
    const tag = name.toLowerCase();
    at = close + (isComment ? 3 : 1);
    yield { text, tag, closing: inside.startsWith('/'), attributes: inside.slice(name.length) };
    // What a style or a script says is no cell.
    if ((tag === 'style' || tag === 'script') && !inside.startsWith('/')) {
      const end = html.indexOf('</', at);
      at = end < 0 ? html.length : end;
    }
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  minus: '−',
  times: '×',
};

const decoded = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,6});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
