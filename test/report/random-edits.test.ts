import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINI_REPORTS } from './mini-reports.ts';
import { SAMPLES } from './samples.ts';
import { line, readFigures } from './printed-figures.ts';

/** Reports in running text with the figures that must survive every edit. */
const REPORTS = [...MINI_REPORTS, ...SAMPLES]
  .filter(({ text }) => !text.includes('\t') && !/\d {2}/.test(text))
  .map(({ text }) => ({
    text,
    lines: readFigures(text).map(line),
  }));

const isDigit = (char: string): boolean => /[\d.,，．]/.test(char);
/** Places where the genre breaks a line: anywhere but inside a number and beside a line's own break. */
const breakable = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  !(isDigit(text.charAt(at - 1)) && isDigit(text.charAt(at))) &&
  !/[-－+]/.test(text.charAt(at - 1)) &&
  !text.slice(Math.max(0, at - 40), at).includes('\n') &&
  !text.slice(at, at + 4).includes('\n');

const WIDTHS: readonly (readonly [string, string])[] = [
  ['，', ','], ['（', '('], ['）', ')'], ['：', ':'], ['；', ';'], ['％', '%'], ['%', '％'], [',', '，'], ['(', '（'], [')', '）'],
]; // prettier-ignore

interface Edit {
  readonly at: number;
  readonly kind: 'break' | 'blankLine' | 'space' | 'wideSpace' | 'width' | 'page' | 'dash';
}

/** One edit of the kind that copying out of a document makes. */
function applyEdit(text: string, { at: chance, kind }: Edit): string {
  const at = Math.floor(chance * text.length);
  const insert = (piece: string): string => text.slice(0, at) + piece + text.slice(at);
  if (kind === 'page') return betweenSentences(text, at);
  if (kind === 'width') return flipWidth(text, at);
  if (kind === 'dash') return text.replace(/(\d)-(\d+月)/, '$1—$2');
  if (!breakable(text, at)) return text;
  return insert({ break: '\n', blankLine: '\n\n', space: ' ', wideSpace: '\u3000' }[kind]);
}

function betweenSentences(text: string, from: number): string {
  const at = text.indexOf('。', from);
  return at < 0 ? text : `${text.slice(0, at + 1)}\n\n- 7 -\n\n${text.slice(at + 1).replace(/^\n/, '')}`;
}

function flipWidth(text: string, at: number): string {
  const pair = WIDTHS.find(([from]) => from === text.charAt(at));
  const inNumber = /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
  return pair && !inNumber ? text.slice(0, at) + pair[1] + text.slice(at + 1) : text;
}

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record<Edit>({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    kind: fc.constantFrom('break', 'blankLine', 'space', 'wideSpace', 'width', 'page', 'dash'),
  }),
  { minLength: 1, maxLength: 25 },
);

describe('random edits of the kind that copying makes', () => {
  test('change no figure', async () => {
    expect(REPORTS.length).toBeGreaterThan(2);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...REPORTS), edits, async ({ text, lines }, changes) => {
        expect(readFigures(changes.reduce(applyEdit, text)).map(line)).toEqual(lines);
      }),
      { numRuns: 1200 },
    );
  });
});
