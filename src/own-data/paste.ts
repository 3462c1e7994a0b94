/**
 * A pasted table → texts for the form. What is sure is read; a row without a unit, or whose
 * scheme nobody says, stops with a question; everything else is listed with its reason.
 */
import { partsOf, type NameParts } from './match-name.ts';
import { columnsOf, tableUnits, type Columns } from './paste-columns.ts';
import { MAX_PASTE } from './paste-limits.ts';
import { placeOf } from './paste-place.ts';
import { readRow } from './paste-row.ts';
import { sheetFrom, transposed, type Sheet } from './paste-sheet.ts';
import { numberAndUnit, unitFrom } from './paste-unit.ts';
import type { Pasted, PasteQuestion, PastedText, UnmatchedRow } from './pasted.ts';

/** @param html the clipboard's HTML, used where its text has no tabs */
export function readPaste(text: string, html = ''): Pasted {
  const sheet = sheetFrom(text.slice(0, MAX_PASTE), html.slice(0, 4 * MAX_PASTE));
  const upright = new SheetReader(sheet);
  const sideways = sheet.length <= 4 ? new SheetReader(transposed(sheet)) : null;
  const reader = sideways && sideways.understood > upright.understood ? sideways : upright;
  return reader.result(Math.max(0, text.length - MAX_PASTE));
}

class SheetReader {
  readonly #sheet: Sheet;
  readonly #columns: Columns;
  readonly #matched: PastedText[] = [];
  readonly #questions: PasteQuestion[] = [];
  readonly #unmatched: UnmatchedRow[] = [];
  readonly #taken = new Set<string>();
  /** The heading that stands, and one that named the scheme above it. */
  #headings: readonly NameParts[] = [];
  /** Cells left of the names, carried down where merging leaves them empty. */
  #groups: string[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#columns = columnsOf(sheet);
    const table = tableUnits(sheet);
    sheet.forEach((row, r) => {
      const place = placeOf(row, r + 1);
      if (place.length > 0) this.#take(place);
      else if (r >= this.#columns.first) this.#read(row, r + 1, table);
    });
  }

  get understood(): number {
    return this.#matched.length + this.#questions.length;
  }

  result(cut: number): Pasted {
    const { skipped } = this.#columns;
    return { sheet: this.#sheet, matched: this.#matched, questions: this.#questions, unmatched: this.#unmatched, skipped, cut };
  } // prettier-ignore

  #read(row: readonly string[], number: number, table: ReturnType<typeof tableUnits>): void {
    const context = [...this.#headings, ...this.#groupsOf(row)];
    const read = readRow({ row, number, columns: this.#columns, table, context });
    if (read.kind === 'heading') this.#enter(partsOf(read.text));
    else if (read.kind === 'unmatched') this.#unmatched.push(read.row);
    else if (read.kind === 'question') this.#questions.push(read.question);
    else if (read.kind === 'matched') this.#take(read.texts);
    if (read.kind === 'question' || read.kind === 'matched') this.#unmatched.push(...read.rest);
  }

  /** A heading that names a scheme opens a part of the table; others stand inside it. */
  #enter(heading: NameParts): void {
    const outer = this.#headings.find((h) => h.scheme !== null);
    this.#headings = heading.scheme !== null || !outer ? [heading] : [{ ...outer, core: '' }, heading];
  }

  #groupsOf(row: readonly string[]): NameParts[] {
    const name = this.#columns.roles.indexOf('name');
    const cells = row.slice(0, Math.max(0, name));
    const isText = (cell: string): boolean =>
      numberAndUnit(cell) === null && unitFrom(cell) === null && !/^[一二三四五六七八九十]+$/u.test(cell);
    const from = cells.findIndex((cell) => cell !== '' && isText(cell));
    if (from >= 0) this.#groups = cells.map((cell, c) => (c < from ? (this.#groups[c] ?? '') : isText(cell) ? cell : '')); // prettier-ignore
    return this.#groups.filter((text) => text !== '').map(partsOf);
  }

  #take(texts: readonly PastedText[]): void {
    for (const found of texts) {
      const { row, name, text } = found;
      if (this.#taken.has(found.key)) this.#unmatched.push({ row, name, value: text, reason: 'twice' });
      else this.#matched.push(found);
      this.#taken.add(found.key);
    }
  }
}
