/** A workbook as plain values: what the sheets hold, before any file format. */

/** How a number is printed; see `FORMAT_CODES` for the codes. */
export type NumberFormat = 'money' | 'balance' | 'difference' | 'percent' | 'share' | 'months' | 'number';

export interface Style {
  readonly format?: NumberFormat;
  readonly bold?: boolean;
  readonly fill?: 'head' | 'sum';
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
  readonly muted?: boolean;
  readonly title?: boolean;
  readonly border?: boolean;
}

/** A formula carries the value that it gives, for programs that do not calculate. */
export type CellValue =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly formula: string; readonly value: number };

export type Cell = CellValue & { readonly style: Style };

export interface Sheet {
  /** Characters wide, one a column. */
  readonly widths: readonly number[];
  /** Rows from the top; null leaves a cell empty. */
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** Rows at the top and columns at the left that stay while the rest is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Closed ranges, like `C3:F3`. */
  readonly merged: readonly string[];
  /** The range with arrows to pick rows by, its head first. */
  readonly filter?: string;
}

export interface SheetSource {
  readonly name: string;
  readonly build: () => Sheet;
}

export interface Workbook {
  readonly title: string;
  readonly sheets: readonly SheetSource[];
}

/** The letters of a column, 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** @param row counted from 0, as rows are held here */
export const address = (column: number, row: number): string => `${columnName(column)}${row + 1}`;

/** A cell of another sheet in a formula. */
export const elsewhere = (sheet: string, at: string): string => `'${sheet.replaceAll("'", "''")}'!${at}`;

export const NONE = '—';

export const textCell = (text: string, style: Style = {}): Cell => ({ text, style });

/** A number, or a dash where it is not known. */
export const numberCell = (value: number | null, style: Style): Cell =>
  value === null
    ? { text: NONE, style: { ...style, align: 'right', muted: true } }
    : { number: value, style };

/** A formula with its value, or a dash where the value is not known. */
export const formulaCell = (formula: string, value: number | null, style: Style): Cell =>
  value === null ? numberCell(null, style) : { formula, value, style };

/** Excel takes 31 characters, none of these, no quote at either end, and no name twice. */
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}\p{Surrogate}]+/gu;

/** @param taken names in use, which the new one joins */
export function sheetName(wanted: string, taken: Set<string>): string {
  const plain = trimmed(wanted.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' '));
  const bare = /^(history|)$/i.test(plain) ? `_${plain}` : plain;
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `（${n}）`;
    const name = trimmed(cut(bare, 31 - suffix.length)) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

const trimmed = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');

/** Counted as Excel counts, in UTF-16 units, without cutting a pair in two. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
