/** One sheet as SpreadsheetML. Text never becomes a formula: only `formula` cells have one. */
import { cleanText, looksLikeFormula, xmlText } from './inert-text.ts';
import { address, columnName, type Cell, type Sheet } from './sheet.ts';
import { widthInSigns } from './text-room.ts';
import type { XlsxStyles } from './xlsx-styles.ts';

/** Texts of all sheets, each once, by number. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  of(text: string): number {
    this.#uses++;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
    );
  }
}

/** What a cell takes; longer text is cut, and shows that it is. */
const CELL_LENGTH = 32_767;

/** `_x0041_` in a cell means A, so an underscore that would open such a code is coded itself. */
function cellText(text: string): string {
  const clean = cleanText(text);
  const short = clean.length > CELL_LENGTH ? `${clean.slice(0, CELL_LENGTH - 1)}…` : clean;
  return xmlText(short).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

export function sheetXml(sheet: Sheet, texts: SharedTexts, styles: XlsxStyles): string {
  const { widths, rows, merged, filter } = sheet;
  const cols = widths.map((w, i) => `<col min="${i + 1}" max="${i + 1}" width="${w}" customWidth="1"/>`);
  const data = rows.map((cells, r) => {
    const xml = cells.map((cell, c) => (cell ? cellXml(cell, address(c, r), texts, styles) : '')).join('');
    return xml === '' ? '' : `<row r="${r + 1}"${heightOf(cells, widths)}>${xml}</row>`;
  });
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="A1:${address(width - 1, Math.max(0, rows.length - 1))}"/>` +
    viewXml(sheet.frozen) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${cols.join('')}</cols>` +
    `<sheetData>${data.join('')}</sheetData>` +
    (filter ? `<autoFilter ref="${filter}"/>` : '') +
    (merged.length > 0
      ? `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    '</worksheet>'
  );
}

const LINE_HEIGHT = 15;
/** The tallest row that there is. */
const MAX_HEIGHT = 409;

/** Room for text that wraps: not every program makes it on opening. */
function heightOf(cells: Sheet['rows'][number], widths: readonly number[]): string {
  const lines = cells.map((cell, c) => {
    if (!cell || !('text' in cell) || !cell.style.wrap) return 1;
    const room = Math.max(1, (widths[c] ?? 8) - 2);
    return cell.text
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthInSigns(line) / room)), 0);
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${Math.min(MAX_HEIGHT, most * LINE_HEIGHT)}" customHeight="1"`;
}

function viewXml({ rows, columns }: Sheet['frozen']): string {
  if (rows === 0 && columns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function cellXml(cell: Cell, at: string, texts: SharedTexts, styles: XlsxStyles): string {
  if ('text' in cell) {
    const style = styles.of(cell.style, looksLikeFormula(cell.text) && cell.text.length > 1);
    return `<c r="${at}" s="${style}" t="s"><v>${texts.of(cell.text)}</v></c>`;
  }
  const style = styles.of(cell.style);
  if ('formula' in cell)
    return `<c r="${at}" s="${style}"><f>${xmlText(cell.formula)}</f><v>${digits(cell.value)}</v></c>`;
  return `<c r="${at}" s="${style}"><v>${digits(cell.number)}</v></c>`;
}

/** @throws RangeError for what no cell holds: NaN and infinities are bugs of the caller */
function digits(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot write ${value} into a cell`);
  return String(value + 0);
}
