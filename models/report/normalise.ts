/**
 * Normalisation: one alphabet for marks, digits and blanks, with the way back.
 *
 * Full width becomes half width, every dash `-`, every blank a space; quotation marks and
 * invisible characters are dropped. `offsets[i]` is where the i-th character stands in the
 * given text, and `offsets[length]` is the end of the text, so any span can be quoted as printed.
 */
export interface Normalised {
  readonly text: string;
  readonly offsets: Int32Array;
}

const DASHES = '‐‑‒–—―−─━〜～∼~﹣－';
const BLANKS = '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\v';
const DROPPED =
  '“”‘’"\'「」『』\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff';
const SAME: readonly (readonly [string, string])[] = [
  ['〔【［﹝', '['],
  ['〕】］﹞', ']'],
  ['﹙', '('],
  ['﹚', ')'],
  ['﹪', '%'],
  ['｡', '。'],
  ['､', '、'],
  ['﹐', ','],
  ['〇', '0'],
  ['\f\u0085', '\n'],
];

const TABLE: ReadonlyMap<string, string> = new Map([
  ...[...DASHES].map((char) => [char, '-'] as const),
  ...[...BLANKS].map((char) => [char, ' '] as const),
  ...[...DROPPED].map((char) => [char, ''] as const),
  ...SAME.flatMap(([from, to]) => [...from].map((char) => [char, to] as const)),
]);

function normalChar(char: string, next: string): string {
  if (char === '\r') return next === '\n' ? '' : '\n';
  const mapped = TABLE.get(char);
  if (mapped !== undefined) return mapped;
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

const CN_DIGITS = '0一二三四五六七八九';
/** 二0二三年 → 2023年, digit for digit. */
const withDigitYears = (text: string): string =>
  text.replace(/[一二][0○零一二三四五六七八九]{3}(?=年)/g, (year) =>
    [...year]
      .map((char) => (char === '○' || char === '零' ? '0' : String(Math.max(0, CN_DIGITS.indexOf(char)))))
      .join(''),
  );

export function normalise(text: string): Normalised {
  const parts: string[] = [];
  const offsets = new Int32Array(text.length + 1);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = normalChar(text.charAt(i), text.charAt(i + 1));
    if (char === '') continue;
    parts.push(char);
    offsets[length] = i;
    length += 1;
  }
  offsets[length] = text.length;
  return { text: withDigitYears(parts.join('')), offsets: offsets.subarray(0, length + 1) };
}
