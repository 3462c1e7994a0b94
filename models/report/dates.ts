/**
 * Dates of the genre: 2024年1-6月, 2021年6月底, 2020年4月至2021年3月, 上半年, 前三季度.
 *
 * A date is a span of months; the year is null where it is not printed.
 * `atEnd` marks a day or the end of a month (截至, 底, 末): a state, not a flow.
 */
export interface DateSpan {
  readonly year: number | null;
  readonly first: number;
  readonly endYear: number | null;
  readonly last: number;
  readonly atEnd: boolean;
  /** Only a year is printed (2024年). */
  readonly wholeYear: boolean;
  /** A calendar day is printed (2024年1月1日). */
  readonly day: boolean;
  readonly length: number;
}

const CROSS = /(\d{4})年(\d{1,2})月(?:\d{1,2}日)?[-至到](\d{4})年(\d{1,2})月(?:\d{1,2}日|份|底|末)*/y;
const YEARS = /(\d{4})年?[-至到](\d{4})年度?/y;
const MONTHS = /(?:(\d{4})年度?)?(\d{1,2})月?(?:\d{1,2}日)?[-至到](\d{1,2})月(?:\d{1,2}日|份)?/y;
const DAY = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/y;
const MONTH = /(?:(\d{4})年)?(\d{1,2})月(?:份)?(底|末)?/y;
const HALF = /(?:(\d{4})年?)?(上半年|下半年)度?/y;
const QUARTER = /(?:(\d{4})年)?(?:第?([一二三四1234])季度|(?:前|1-|一至|一-)([二三四234])(?:个)?季度)(末)?/y;
const FIRST_MONTHS = /(?:(\d{4})年)?前(\d{1,2})个?月/y;
const YEAR = /(\d{4})年度?(底|末|全年)?/y;

const DIGITS = '零一二三四';
const quarterOf = (char: string): number => (DIGITS.includes(char) ? DIGITS.indexOf(char) : Number(char));
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const isYear = (year: number): boolean => year >= 1980 && year <= 2100;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Parts {
  year?: string | undefined;
  first: number;
  last: number;
  endYear?: string | undefined;
  atEnd?: boolean;
  wholeYear?: boolean;
  day?: boolean;
}

function span(found: RegExpExecArray, parts: Parts): DateSpan | null {
  const year = parts.year === undefined ? null : Number(parts.year);
  const endYear = parts.endYear === undefined ? year : Number(parts.endYear);
  const valid = (year === null || isYear(year)) && isMonth(parts.first) && isMonth(parts.last);
  if (!valid || (endYear !== null && !isYear(endYear))) return null;
  const { first, last, atEnd = false, wholeYear = false, day = false } = parts;
  return { year, first, endYear, last, atEnd, wholeYear, day, length: found[0].length };
}

type Reader = (text: string, at: number) => DateSpan | null;
const reader =
  (pattern: RegExp, parts: (found: RegExpExecArray) => Parts): Reader =>
  (text, at) => {
    const found = match(pattern, text, at);
    return found && span(found, parts(found));
  };

const READERS: readonly Reader[] = [
  reader(CROSS, (m) => ({ year: m[1], first: Number(m[2]), endYear: m[3], last: Number(m[4]) })),
  reader(YEARS, (m) => ({ year: m[1], first: 1, endYear: m[2], last: 12 })),
  reader(MONTHS, (m) => ({ year: m[1], first: Number(m[2]), last: Number(m[3]) })),
  reader(DAY, (m) => ({ year: m[1], first: Number(m[2]), last: Number(m[2]), atEnd: true, day: true })),
  reader(MONTH, (m) => ({ year: m[1], first: Number(m[2]), last: Number(m[2]), atEnd: m[3] !== undefined })),
  reader(HALF, (m) => ({ year: m[1], first: m[2] === '上半年' ? 1 : 7, last: m[2] === '上半年' ? 6 : 12 })),
  reader(QUARTER, (m) => {
    const quarter = quarterOf(m[2] ?? m[3] ?? '1');
    const first = m[2] === undefined ? 1 : quarter * 3 - 2;
    return { year: m[1], first, last: quarter * 3, atEnd: m[4] !== undefined };
  }),
  reader(FIRST_MONTHS, (m) => ({ year: m[1], first: 1, last: Number(m[2]) })),
  reader(YEAR, (m) => ({
    year: m[1],
    first: m[2] === '底' || m[2] === '末' ? 12 : 1,
    last: 12,
    atEnd: m[2] === '底' || m[2] === '末',
    wholeYear: m[2] === undefined || m[2] === '全年',
  })),
];

/** What may follow the first digits of a date, and the first character of one without digits. */
const AFTER_DIGITS = new Set('年月日季-至到上下');
const AFTER_WORD: Readonly<Record<string, RegExp>> = {
  上: /^半/,
  下: /^半/,
  第: /^[一二三四1-4]季/,
  前: /^[\d二三四]/,
  一: /^[季至-]/,
  二: /^季/,
  三: /^季/,
  四: /^季/,
};
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** Whether a date can begin here at all: most numbers are none. */
function mayBegin(text: string, at: number): boolean {
  const word = AFTER_WORD[text.charAt(at)];
  if (word) return word.test(text.slice(at + 1, at + 4));
  let end = at;
  while (end < at + 5 && isDigit(text.charAt(end))) end += 1;
  return end > at && end < at + 5 && AFTER_DIGITS.has(text.charAt(end));
}

/** The date that begins here, or null. */
export function dateAt(text: string, at: number): DateSpan | null {
  if (!mayBegin(text, at)) return null;
  for (const read of READERS) {
    const date = read(text, at);
    if (date) return date;
  }
  return null;
}
