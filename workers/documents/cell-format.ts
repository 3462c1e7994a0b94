/**
 * A number of a spreadsheet as its cell shows it: decimals, percent, scaling commas, literals, dates.
 *
 * Thousands separators and brackets of negatives are left out (the minus stays), colours and
 * conditions do not change a number. `General` shows 15 significant digits, without an exponent.
 */
import { serialDate } from './serial-date.ts';

type Piece =
  | { readonly kind: 'digit'; readonly required: boolean }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'point' | 'percent' | 'comma' };

/** One of `"…"`, `\x`, `!x`, `_x`, `*x`, `[…]`, or a single character. */
const TOKEN = /"[^"]*"?|[\\!_*][\s\S]|\[[^\]]*\]|[\s\S]/g;
const DATE_LETTER = /[ymdhsae年月日]/i;

/** Longest format that spreadsheets keep. */
const FORMAT_LENGTH = 255;

export function shownNumber(value: number, format: string, is1904: boolean): string {
  if (format.length > FORMAT_LENGTH) return plain(value);
  const sections = sectionsOf(format);
  if (format.trim() === '' || isGeneral(sections[0]!)) return plain(value);
  if (isDateFormat(sections[0]!)) return serialDate(value, sections[0]!.join('').toLowerCase(), is1904);
  const index = value < 0 && sections[1] ? 1 : value === 0 && sections[2] ? 2 : 0;
  const section = sections[index]!;
  if (isGeneral(section)) return plain(value);
  const pieces = piecesOf(section);
  if (!pieces) return plain(value); // exponents and fractions
  const shown = fill(Math.abs(value), pieces);
  const isZero = !/[1-9]/.test(shown);
  return value < 0 && !isZero ? `-${shown.replace(/^[-(]+|\)$/g, '')}` : shown;
}

/** Digits of a double without an exponent and without its binary tail. */
export function plain(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) < 1 ? rounded.toFixed(20).replace(/0+$/, '') : BigInt(rounded).toString();
}

function sectionsOf(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') sections.push([]);
    else sections.at(-1)!.push(token);
  }
  return sections;
}

const isGeneral = (section: readonly string[]): boolean =>
  /^(?:general|g\/通用格式|@)$/i.test(unmarked(section));

/** A section without literals, colours and blanks. */
const unmarked = (section: readonly string[]): string =>
  section
    .filter((token) => token.length === 1)
    .join('')
    .trim();

function isDateFormat(section: readonly string[]): boolean {
  const letters = unmarked(section);
  const elapsed = section.some((token) => /^\[[hms]+\]$/i.test(token));
  return elapsed || (!isGeneral(section) && !/[0#?]/.test(letters) && DATE_LETTER.test(letters));
}

/** @returns null for exponents and fractions */
function piecesOf(section: readonly string[]): Piece[] | null {
  const pieces: Piece[] = [];
  for (const token of section) {
    if (token.length > 1) pieces.push(...literalOf(token));
    else if (/[0#?]/.test(token)) pieces.push({ kind: 'digit', required: token === '0' });
    else if (token === '.') pieces.push({ kind: 'point' });
    else if (token === '%') pieces.push({ kind: 'percent' });
    else if (token === ',') pieces.push({ kind: 'comma' });
    else if (/[Ee/]/.test(token)) return null;
    else pieces.push({ kind: 'literal', text: token });
  }
  return pieces;
}

function literalOf(token: string): Piece[] {
  const first = token.charAt(0);
  if (first === '"') return [{ kind: 'literal', text: token.slice(1).replace(/"$/, '') }];
  if (first === '\\' || first === '!') return [{ kind: 'literal', text: token.slice(1) }];
  const currency = /^\[\$([^-\]]*)/.exec(token)?.[1];
  return currency ? [{ kind: 'literal', text: currency }] : [];
}

/** The number in the places of the format, from the last place back. */
function fill(value: number, pieces: readonly Piece[]): string {
  const point = pieces.findIndex(({ kind }) => kind === 'point');
  const lastDigit = pieces.findLastIndex(({ kind }) => kind === 'digit');
  const decimals = point < 0 ? 0 : pieces.slice(point).filter(({ kind }) => kind === 'digit').length;
  const percents = pieces.filter(({ kind }) => kind === 'percent').length;
  const commas = scalingCommas(pieces, point < 0 ? lastDigit : point);
  const scaled = Number((value * 100 ** percents).toPrecision(15)) / 1000 ** commas;
  if (scaled >= 1e21) return plain(value);
  const digits = Number(scaled.toPrecision(15)).toFixed(Math.min(decimals, 20)).replace('.', '').split('');
  const firstDigit = pieces.findIndex(({ kind }) => kind === 'digit');
  const out: string[] = [];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at]!;
    if (piece.kind === 'literal') out.push(piece.text);
    else if (piece.kind === 'percent') out.push('%');
    else if (piece.kind === 'point') out.push('.');
    else if (piece.kind === 'digit')
      out.push(
        at === firstDigit
          ? digits.splice(0).join('') || (piece.required ? '0' : '')
          : (digits.pop() ?? (piece.required ? '0' : '')),
      );
  }
  return trimmed(out.reverse().join(''), pieces, point).trim();
}

/** Commas right after the last digit before the point divide by a thousand each. */
function scalingCommas(pieces: readonly Piece[], end: number): number {
  let commas = 0;
  for (let at = end; at >= 0; at -= 1) {
    const { kind } = pieces[at]!;
    if (kind === 'comma') commas += 1;
    else if (kind === 'digit' && at !== end) break;
    else if (kind === 'digit') break;
  }
  if (pieces[end]?.kind === 'digit')
    for (let at = end + 1; pieces[at]?.kind === 'comma'; at += 1) commas += 1;
  return commas;
}

/** `0.##` shows no zeros at its end. */
function trimmed(text: string, pieces: readonly Piece[], point: number): string {
  if (point < 0) return text;
  const optional = pieces.slice(point).filter((piece) => piece.kind === 'digit' && !piece.required).length;
  let shown = text;
  for (let i = 0; i < optional; i += 1) shown = shown.replace(/(\.\d*?)0(?=\D*$)/, '$1');
  return shown.replace(/\.(?=\D*$)/, '');
}
