/**
 * Text that people typed, made safe to lie in a file that a program opens: what XML cannot
 * hold is taken out, and what a spreadsheet would run as a formula is marked as text.
 */

/** Neither XML nor a cell can hold these: controls but tab and line feed, and two non-characters. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
/** One half of a pair stands for no character. */
const LONE = /\p{Surrogate}/gu;

/** The text without what no file format holds; half a surrogate pair shows as �. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(LONE, '\uFFFD')
    .replace(UNPRINTABLE, '');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Clean text as XML content or as an attribute's value. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"\n\t]/g, (c) => ENTITIES[c]!);

/** Begins, behind any blank or invisible character, with a sign that opens a formula, in either width. */
const FORMULA = /^[\s\p{Cf}'’]*[=+\-−@＝＋－＠]|^[\t\r\n]/u;

export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/** A field of a CSV file: a leading apostrophe keeps it text, quotes keep it one field in any locale. */
export function csvField(text: string): string {
  const clean = cleanText(text);
  const inert = looksLikeFormula(text) || looksLikeFormula(clean) ? `'${clean}` : clean;
  return /[",;\t\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
