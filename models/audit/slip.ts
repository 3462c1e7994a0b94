/**
 * Slips of the pen: the ways in which one printed number becomes another.
 *
 * ×10,000 and ÷10,000 (元 for 万元), a sign, two digits swapped, one digit changed, one
 * digit left out or printed twice.
 */
import { meet, type Interval } from './tolerance.ts';

export type SlipKind = 'unit' | 'sign' | 'swap' | 'digit' | 'length';

export interface Slip {
  readonly kind: SlipKind;
  /** The number without the slip, as it would be printed; for `unit` as printed. */
  readonly to: string;
}

const DIGITS = [...'0123456789'];
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

function* swaps(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 1)
    for (let j = i + 1; j < text.length; j += 1) {
      if (!isDigit(text[i]) || !isDigit(text[j]) || text[i] === text[j]) continue;
      yield text.slice(0, i) + text[j]! + text.slice(i + 1, j) + text[i]! + text.slice(j + 1);
    }
}

function* changed(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 1)
    if (isDigit(text[i]))
      for (const digit of DIGITS) if (digit !== text[i]) yield text.slice(0, i) + digit + text.slice(i + 1);
}

function* lengths(text: string): Generator<string> {
  for (let i = 0; i < text.length; i += 1) if (isDigit(text[i])) yield text.slice(0, i) + text.slice(i + 1);
  const point = text.includes('.') ? text.indexOf('.') : text.length;
  for (let i = 0; i <= point; i += 1)
    for (const digit of DIGITS) yield text.slice(0, i) + digit + text.slice(i);
}

const KINDS: readonly (readonly [SlipKind, (text: string) => Iterable<string>])[] = [
  ['sign', (text) => [text.startsWith('-') ? text.slice(1) : `-${text}`]],
  ['swap', swaps],
  ['digit', changed],
  ['length', lengths],
];
const MAGNITUDES = [10_000, 1 / 10_000, 100_000_000, 1 / 100_000_000];

const wellFormed = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);

/** Widest interval in which a slip can be looked for, relative to the number: a factor stands out in a wider one. */
const WIDEST = 0.2;

/**
 * The slip that leads from the number meant to the one printed, or null.
 *
 * @param text    as printed, without its unit
 * @param meant   where the number must lie, in printed units
 */
export function slipBetween(text: string, meant: Interval): Slip | null {
  const size = Math.max(Math.abs(meant.low), Math.abs(meant.high));
  if (size === 0 || meant.high - meant.low > Math.max(size * WIDEST, 1)) return null;
  const value = Number(text);
  if (value === 0) return null;
  const unit = MAGNITUDES.some((factor) => meet({ low: value * factor, high: value * factor }, broad(meant)));
  if (unit) return { kind: 'unit', to: text };
  for (const [kind, candidates] of KINDS)
    for (const to of candidates(text))
      if (wellFormed(to) && meet({ low: Number(to), high: Number(to) }, meant)) return { kind, to };
  return null;
}

/** A change of magnitude may be off by the rounding of its own printing. */
const broad = ({ low, high }: Interval): Interval => {
  const by = Math.max(Math.abs(low), Math.abs(high)) * 1e-4;
  return { low: low - by, high: high + by };
};
