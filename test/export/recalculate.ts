/** The few formulas that a taken-out workbook uses, worked out from its inputs alone: sums, places, + − × ÷. */
import type { ReadSheets } from './read-workbook.ts';

const TOKEN = /\s*(?:'((?:[^']|'')+)'!)?([A-Z]+\d+)(?::([A-Z]+\d+))?|\s*(\d+(?:\.\d+)?)|\s*(SUM|[-+*/()])/gy;

interface Token {
  readonly kind: 'place' | 'range' | 'number' | 'sign';
  readonly sheet: string;
  readonly text: string;
  readonly to: string;
}

/** Value of every formula, by sheet and place; @throws for a formula of another kind */
export function recalculated(sheets: ReadSheets): Map<string, number> {
  const done = new Map<string, number>();
  const valueOf = (sheet: string, place: string): number => {
    const key = `${sheet}!${place}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    const cell = sheets.get(sheet)?.get(place);
    if (!cell || cell.text !== null) return 0; // as SUM counts a text or an empty cell
    const value = cell.formula === null ? cell.number! : evaluate(cell.formula, sheet, valueOf);
    if (cell.formula !== null) done.set(key, value);
    return value;
  };
  for (const [name, cells] of sheets)
    for (const [place, { formula }] of cells) if (formula !== null) valueOf(name, place);
  return done;
}

type ValueOf = (sheet: string, place: string) => number;

function evaluate(formula: string, own: string, valueOf: ValueOf): number {
  const tokens = tokensOf(formula, own);
  let at = 0;
  const is = (text: string): boolean => tokens[at]?.kind === 'sign' && tokens[at]!.text === text;
  const take = (text: string): void => {
    if (!is(text)) throw new Error(`${formula}: expected ${text}`);
    at++;
  };
  const atom = (): number => {
    const token = tokens[at++];
    if (!token) throw new Error(`${formula}: ends early`);
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'place') return valueOf(token.sheet, token.text);
    if (token.text === '-') return -atom();
    if (token.text === 'SUM') {
      take('(');
      const range = tokens[at++]!;
      take(')');
      return placesOf(range).reduce((sum, place) => sum + valueOf(range.sheet, place), 0);
    }
    if (token.text !== '(') throw new Error(`${formula}: ${token.text} is not known here`);
    const inner = sum();
    take(')');
    return inner;
  };
  const product = (): number => {
    let value = atom();
    while (is('*') || is('/')) value = tokens[at++]!.text === '*' ? value * atom() : value / atom();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (is('+') || is('-')) value = tokens[at++]!.text === '+' ? value + product() : value - product();
    return value;
  };
  const value = sum();
  if (at !== tokens.length) throw new Error(`${formula}: more than a sum`);
  return value;
}

function tokensOf(formula: string, own: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`${formula}: cannot be read from ${from}`);
    const [, sheet, place, to, number, sign] = match;
    tokens.push({
      kind: to ? 'range' : place ? 'place' : number ? 'number' : 'sign',
      sheet: sheet?.replaceAll("''", "'") ?? own,
      text: place ?? number ?? sign!,
      to: to ?? '',
    });
  }
  return tokens;
}

const cornerOf = (place: string): [column: number, row: number] => {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(place)!;
  return [[...letters!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0), Number(row)];
};
const lettersOf = (n: number): string =>
  n === 0 ? '' : lettersOf(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));

function placesOf({ text, to }: Token): string[] {
  const [[c1, r1], [c2, r2]] = [cornerOf(text), cornerOf(to)];
  const places: string[] = [];
  for (let r = r1; r <= r2; r++) for (let c = c1; c <= c2; c++) places.push(`${lettersOf(c)}${r}`);
  return places;
}
