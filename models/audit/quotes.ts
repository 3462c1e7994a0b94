/** What a finding quotes: the printed words of a figure, and of a table the row it stands in. */
import type { Figure } from '../report/figure.ts';
import type { Judged } from './identity.ts';
import type { Printed } from './printed.ts';
import type { ReadingIndex } from './reading-index.ts';

/** Most quotes of one finding. */
const QUOTE_LIMIT = 6;

export function quoteOf(index: ReadingIndex, figure: Figure): string {
  const { quote = '', start, end, origin } = figure;
  if (origin !== 'table' || start === undefined || end === undefined) return quote;
  const from = index.text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const to = index.text.indexOf('\n', end);
  return index.text.slice(from, to < 0 ? index.text.length : to).trim() || quote;
}

export function quotesOf(index: ReadingIndex, printed: Printed, broken: readonly Judged[]): string[] {
  const same = index
    .all(index.ref(printed.figure))
    .filter((figure) => index.printed(figure, printed.field)?.node === printed.node);
  const others = broken.flatMap(({ identity }) => identity.terms.map(({ figure }) => figure));
  const quotes = [printed.figure, ...same, ...others].map((figure) => quoteOf(index, figure));
  return [...new Set(quotes.filter((quote) => quote !== ''))].slice(0, QUOTE_LIMIT);
}
