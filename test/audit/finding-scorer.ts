/**
 * Whether a finding and an entry of the checked facts are about the same spot: a quote of
 * one lies in a quote of the other, and the number that the finding calls wrong is among
 * those of the entry.
 */
import type { Finding } from '../../models/audit/finding.ts';

export interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly severity?: string;
  readonly quotes: readonly string[];
  readonly printed?: string;
}

const bare = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('，', ',')
    .replace(/[“”"]/g, '');

const numbersIn = (text: string): readonly string[] =>
  (bare(text).match(/\d+(?:\.\d+)?/g) ?? []).map((number) => String(Number(number)));

export function quotesMeet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [a.map(bare), b.map(bare)];
  return left.some((one) =>
    right.some((other) => one !== '' && other !== '' && (other.includes(one) || one.includes(other))),
  );
}

export function isSameSpot(finding: Finding, entry: Entry): boolean {
  if (!quotesMeet(finding.quotes, entry.quotes)) return false;
  const printed = numbersIn(finding.printed);
  if (printed.length === 0) return quotesMeet(finding.quotes.slice(0, 2), entry.quotes);
  const known = new Set([...entry.quotes, entry.printed ?? ''].flatMap(numbersIn));
  const inRow = entry.quotes.map(bare).some((quote) => printed.some((number) => quote.includes(number)));
  return inRow || printed.some((number) => known.has(number));
}

/** A finding is about a near miss only where it calls that very number wrong. */
export function callsWrong(finding: Finding, entry: Entry): boolean {
  const [first = ''] = finding.quotes;
  if (!quotesMeet([first], entry.quotes)) return false;
  const printed = numbersIn(finding.printed);
  const known = new Set(numbersIn(entry.printed ?? entry.quotes.join(' ')));
  return printed.some((number) => known.has(number));
}
