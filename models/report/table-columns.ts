/** What the columns of a table say: their words, unit, year, and whether they give a change. */
import { dateAt, type DateSpan } from './dates.ts';
import { metricWords } from './label.ts';
import { unitAt, type Measure } from './quantities.ts';
import { saidBy, type Said } from './subject.ts';
import type { Column } from './placed-heads.ts';
import { tokenise } from './tokens.ts';

export type ColumnRole = 'value' | 'prior' | 'delta' | 'yoy' | 'share';
export interface ColumnMeaning {
  readonly text: string;
  readonly leaf: string;
  readonly role: ColumnRole;
  readonly words: ReadonlySet<string>;
  readonly said: Said;
  readonly measure: Measure;
  readonly unit: string;
  readonly date: DateSpan | null;
  readonly span: number;
}

const IN_BRACKETS = /\(([^)]{1,8})\)/g;
const CHANGE = /同比|增减|增长|增幅|降幅|较上年|较去年|比上年|比去年|涨幅|变化/;
const PERCENT_CHANGE = /率|幅|%|百分/;
const PRIOR = /上年|去年|同期|上一年/;

/** The unit printed in a head: (万元), （%）, ，万元. */
export function printedUnit(text: string): { unit: string; measure: Measure } | null {
  for (const match of text.matchAll(IN_BRACKETS)) {
    const inside = match[1]!;
    const found = unitAt(inside, 0);
    if (found.unit.length === inside.length && found.measure !== 'other') return found;
  }
  return null;
}

const KINDS: readonly (readonly [RegExp, Measure])[] = [
  [/人头比|头比|供养比|职退比/, 'none'],
  [/率|比例|占比|补偿比|比重|支付比/, 'percent'],
  [/次均|例均|人均|均次/, 'money'],
  [/床日|天数|住院日/, 'days'],
  [/人次|例数/, 'cases'],
  [/月数/, 'months'],
  [/费用|金额|收入|支出|结余|基金|报销|补助|支付|差额|保证金|缴费额|结算/, 'money'],
  [/人数|参保|人口|在职|退休/, 'persons'],
];

/** How a head is measured: its innermost part says, else all of it; null where nothing says. */
export function measureOf(...texts: readonly string[]): Measure | null {
  for (const text of texts) {
    const bare = text.replace(IN_BRACKETS, '');
    const kind = KINDS.find(([pattern]) => pattern.test(bare));
    if (kind) return kind[1];
  }
  return null;
}

interface Unit {
  readonly unit: string;
  readonly measure: Measure;
}
/** The units of a table's unit line: 万元; 人次、万元. */
const unitsOf = (printed: string | null): Unit[] =>
  (printed ?? '')
    .split(/[、,;/和 ]/)
    .map((part) => unitAt(part, 0))
    .filter(({ unit }) => unit !== '');

/** The unit of a measure in a table that prints its units once. */
export const unitIn = (tableUnit: string | null, measure: Measure): string =>
  unitsOf(tableUnit).find((found) => found.measure === measure)?.unit ??
  (measure === 'money'
    ? unitsOf(tableUnit).length > 1
      ? ''
      : (tableUnit ?? '')
    : (PLAIN_UNITS[measure] ?? ''));

/** What a table measures where no head says: its caption, else its unit, else money. */
export const tableMeasure = (caption: string, tableUnit: string | null): Measure =>
  measureOf(caption.replace(/基金|支付|收支/g, '')) ?? unitsOf(tableUnit)[0]?.measure ?? 'money';

export const PLAIN_UNITS: Readonly<Partial<Record<Measure, string>>> = {
  percent: '%',
  persons: '人',
  cases: '人次',
  days: '天',
  months: '个月',
};

function firstDate(text: string): DateSpan | null {
  for (let at = 0; at < text.length; at += 1) {
    const date = dateAt(text, at);
    if (date) return date;
  }
  return null;
}

function roleOf(text: string, leaf: string, date: DateSpan | null, year: number): ColumnRole {
  if (CHANGE.test(leaf) && !/增长明细/.test(leaf)) return PERCENT_CHANGE.test(leaf) ? 'yoy' : 'delta';
  if (/占比|占.{0,6}比|比重/.test(leaf)) return 'share';
  if (date?.year === year - 1 || PRIOR.test(text)) return 'prior';
  return 'value';
}

/**
 * @param tableUnit  the unit of the whole table; it holds for amounts that name none
 * @param measured   what the table measures where the head does not say
 * @param year       the report's year
 */
export function meaningOf(
  column: Column,
  tableUnit: string | null,
  measured: Measure,
  year: number,
): ColumnMeaning {
  const text = column.parts.join('/');
  const leaf = column.parts[column.parts.length - 1] ?? '';
  const own = printedUnit(leaf) ?? printedUnit(text);
  const measure = own?.measure ?? (/%/.test(leaf) ? 'percent' : (measureOf(leaf, text) ?? measured));
  const whole = unitIn(tableUnit, measure);
  const tokens = tokenise(text);
  const date = firstDate(text);
  return {
    text,
    leaf,
    role: roleOf(text, leaf, date, year),
    words: metricWords(tokens),
    said: saidBy(tokens),
    measure,
    unit: own?.unit ?? whole,
    date,
    span: column.span,
  };
}
