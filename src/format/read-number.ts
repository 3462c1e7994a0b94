/**
 * Reads what people type into a number field. Full-width digits, either minus, separators and
 * Chinese scales are understood; nothing is guessed beyond the rules below.
 *
 * - `share`: 65, 65%, ６５％ and .65 are all 0.65. A bare number below 1 is a fraction, so 0.5
 *   is 50 %; 1 is 1 %, as is every bare number from 1 up. Where only the other reading lies
 *   within the field's range (0.8 in a field from 0 to 2 %), that one is taken.
 * - `rate`: a bare number is always percent: 0.5 is 0.5 %.
 * - `wan`: a bare number is 万元; 元, 万 and 亿 say otherwise. `yuan`: a bare number is 元.
 */
import { Exact } from './fixed.ts';
import type { NumberUnit } from './number-unit.ts';

export type NumberFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable'; readonly text: string; readonly unit: NumberUnit }
  | { readonly kind: 'wrongUnit'; readonly text: string; readonly unit: NumberUnit }
  | { readonly kind: 'tooLarge'; readonly text: string; readonly unit: NumberUnit }
  | {
      readonly kind: 'outOfRange';
      readonly text: string;
      readonly unit: NumberUnit;
      readonly value: number;
      readonly min: number | null;
      readonly max: number | null;
    };

export type ReadNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly error: NumberFault };

export interface NumberRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** Beyond any fund of this country, and far below where doubles lose 分. */
const LARGEST = 1e15;
const LONGEST = 60;
const NUMBER = /^([+-]?)[¥￥]?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(.*)$/u;

export function parseNumber(text: string, unit: NumberUnit, range: NumberRange = {}): ReadNumber {
  const shown = text.trim();
  if (shown === '') return { ok: false, error: { kind: 'empty' } };
  const fault = (kind: 'unreadable' | 'wrongUnit' | 'tooLarge'): ReadNumber => ({
    ok: false,
    error: { kind, text: shown.slice(0, LONGEST), unit },
  });
  const match = shown.length > LONGEST ? null : NUMBER.exec(plain(shown));
  if (!match || (match[1] && match[2])) return fault('unreadable');
  const suffix = match[4] ?? '';
  const number = new Exact(`${match[1]}${match[2]}${(match[3] ?? '').replaceAll(',', '')}`);
  const scale = SCALES[unit][suffix];
  if (scale === undefined) return fault(KNOWN_SUFFIXES.has(suffix) ? 'wrongUnit' : 'unreadable');
  const value = number.times(new Exact(scale)).toNumber();
  if (Math.abs(value) > LARGEST) return fault('tooLarge');
  if (unit === 'share' && suffix === '')
    return { ok: true, value: fraction(number.toNumber(), value, range) };
  return { ok: true, value: value === 0 ? 0 : value };
}

/** A bare number in a field of shares: below 1 it is the fraction, unless only percent fits the field. */
function fraction(written: number, asPercent: number, range: NumberRange): number {
  const fits = (value: number): boolean =>
    value >= (range.min ?? -Infinity) && value <= (range.max ?? Infinity);
  const isFraction = Math.abs(written) < 1 && (fits(written) || !fits(asPercent));
  const value = isFraction ? written : asPercent;
  return value === 0 ? 0 : value;
}

/** One spelling for every way to write the same characters. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff_']/gu, '')
    .replace(/[−–—‒‐]|^负/gu, '-')
    .replace(/^正/u, '+')
    .replace(/(?<=\d)[。](?=\d)/gu, '.')
    .toLowerCase();
}

const MONEY = {
  元: '1',
  yuan: '1',
  千: '1e3',
  千元: '1e3',
  k: '1e3',
  万: '1e4',
  万元: '1e4',
  w: '1e4',
  百万: '1e6',
  百万元: '1e6',
  m: '1e6',
  million: '1e6',
  千万: '1e7',
  千万元: '1e7',
  亿: '1e8',
  亿元: '1e8',
  bn: '1e9',
  billion: '1e9',
};
const PERCENT = { '': '0.01', '%': '0.01', 个百分点: '0.01', 百分点: '0.01', '‰': '0.001' };
const heads = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    ['', ...words].flatMap((word) => [
      [word, '1'],
      [`万${word}`, '1e4'],
      [`亿${word}`, '1e8'],
    ]),
  );

const SCALES: Readonly<Record<NumberUnit, Readonly<Record<string, string>>>> = {
  share: PERCENT,
  rate: PERCENT,
  yuan: { '': '1', ...MONEY },
  wan: { '': '1e4', ...MONEY },
  months: { '': '1', 个月: '1', 月: '1', month: '1', months: '1', 年: '12', year: '12', years: '12' },
  persons: heads(['人', 'people']),
  cases: heads(['人次', '次', 'cases']),
  number: { '': '1', 倍: '1' },
};
const KNOWN_SUFFIXES = new Set(Object.values(SCALES).flatMap((scale) => Object.keys(scale)));
