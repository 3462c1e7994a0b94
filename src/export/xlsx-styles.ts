/** The styles of a workbook: each different one once, by number. */
import type { NumberFormat, Style } from './sheet.ts';

/** Red is for a deficit only, and the sign says it too. */
export const FORMAT_CODES: Readonly<Record<NumberFormat, string>> = {
  money: '#,##0.00',
  balance: '#,##0.00;[Red]\\-#,##0.00',
  difference: '+#,##0.00;\\-#,##0.00;0.00',
  percent: '+0.00%;\\-0.00%;0.00%',
  share: '0.00##%',
  months: '0.0;[Red]\\-0.0',
  number: '#,##0.####',
};
const FORMATS = Object.keys(FORMAT_CODES) as NumberFormat[];
const FIRST_FORMAT = 164; // below are the built-in ones

const FONT = '宋体';
const FILLS = { head: 'FFDCE6F1', sum: 'FFF2F2F2' } as const;
const LINE = '<color rgb="FFBFBFBF"/>';

export class XlsxStyles {
  readonly #numbers = new Map<string, number>();
  readonly #xfs: string[] = [];
  readonly #fonts: string[] = [];
  readonly #fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']; // prettier-ignore

  constructor() {
    this.of({});
  }

  /** @param quoted keeps the cell text when it is typed over */
  of(style: Style, quoted = false): number {
    const key = JSON.stringify([quoted, ...Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#xfs.push(this.#xf(style, quoted)) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  #xf(style: Style, quoted: boolean): string {
    const { format, fill, align, wrap, border } = style;
    const numFmt = format ? FIRST_FORMAT + FORMATS.indexOf(format) : 0;
    const font = once(this.#fonts, fontXml(style));
    const fillId = fill ? once(this.#fills, fillXml(fill)) : 0;
    const place = `<alignment vertical="center"${align ? ` horizontal="${align}"` : ''}${wrap ? ' wrapText="1"' : ''}/>`;
    return `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fillId}" borderId="${border ? 1 : 0}" xfId="0"${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${place}</xf>`;
  }

  xml(): string {
    const formats = FORMATS.map(
      (name, i) =>
        `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${FORMAT_CODES[name].replaceAll('"', '&quot;')}"/>`,
    );
    const sides = ['left', 'right', 'top', 'bottom'].map((s) => `<${s} style="thin">${LINE}</${s}>`).join('');
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      list('numFmts', formats) +
      list('fonts', this.#fonts) +
      list('fills', this.#fills) +
      list('borders', [
        '<border><left/><right/><top/><bottom/><diagonal/></border>',
        `<border>${sides}<diagonal/></border>`,
      ]) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.#xfs) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      '</styleSheet>'
    );
  }
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

function once(items: string[], xml: string): number {
  const at = items.indexOf(xml);
  return at >= 0 ? at : items.push(xml) - 1;
}

const fontXml = ({ bold, title, muted }: Style): string =>
  `<font>${bold || title ? '<b/>' : ''}<sz val="${title ? 16 : 11}"/><color rgb="${muted ? 'FF7F7F7F' : 'FF000000'}"/><name val="${FONT}"/><family val="3"/><charset val="134"/></font>`;

const fillXml = (fill: keyof typeof FILLS): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${FILLS[fill]}"/><bgColor indexed="64"/></patternFill></fill>`;
