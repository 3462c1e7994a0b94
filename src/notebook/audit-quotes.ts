/** Quotes with the numbers that a finding is about marked in them. */
export interface Piece {
  readonly text: string;
  readonly lit: boolean;
}

/** The digits of a printed quantity, and how the report may have set them: 1,234.56 or 1 234.56. */
function patternOf(printed: string): string | null {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(printed)?.[0].replace(/,/g, '');
  if (digits === undefined) return null;
  const [whole = '', fraction] = digits.split('.');
  const spaced = [...whole].join('[,，\\s]?');
  return fraction === undefined ? spaced : `${spaced}\\.${fraction}`;
}

/** @param printed quantities as printed, e.g. 687.33元; a number inside a longer one is not lit */
export function litPieces(quote: string, printed: readonly string[]): Piece[] {
  const patterns = printed.flatMap((one) => patternOf(one) ?? []).sort((a, b) => b.length - a.length);
  if (patterns.length === 0) return [{ text: quote, lit: false }];
  const number = new RegExp(
    `(?<![\\d.])(?:${patterns.join('|')})(?![\\d]|\\.\\d)\\s?(?:%|[百千万亿]*元)?`,
    'g',
  );
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: found, index } of quote.matchAll(number)) {
    if (index > at) pieces.push({ text: quote.slice(at, index), lit: false });
    pieces.push({ text: found, lit: true });
    at = index + found.length;
  }
  if (at < quote.length) pieces.push({ text: quote.slice(at), lit: false });
  return pieces;
}
