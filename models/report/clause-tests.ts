/** What the words, dates and sections around a number say of it, as yes or no. */
import type { DateSpan } from './dates.ts';
import { asks } from './label.ts';
import { spanOf, type ReportPeriod } from './periods.ts';
import { PLAN_SECTION } from './policy-words.ts';
import { lineage, type Section } from './sections.ts';
import { has, type DateToken, type Token } from './tokens.ts';

/** 个人自付比例, 目录外费用占比: of the patients, not of the fund; what a cause leads to is told after it. */
export const isPassedOver = (label: readonly Token[]): boolean =>
  asks(label.slice(label.findLastIndex((token) => has(token, 'cause:')) + 1), 'skip:');

export const isPlan = (section: Section): boolean =>
  lineage(section).some(({ titleText }) => PLAN_SECTION.test(titleText));
export const textOf = (token: Token | undefined): string => (token && 'text' in token ? token.text : '');
export const isLabel = (token: Token): boolean =>
  token.kind === 'word' || token.kind === 'gap' || token.kind === 'date';
export const isCounted = (token: Token): boolean =>
  token.kind === 'quantity' && token.quantity.measure !== 'other' && token.quantity.unit !== '';
/** Months after the report (集中在下半年) are told, not counted; a standard may be of a year to come. */
export const isToCome = (date: DateSpan, report: ReportPeriod): boolean =>
  !date.wholeYear && spanOf(date, report).start > report.end;

/** 较2022年同期 in a report of 2023; 较2019年同期 is another comparison. */
export const isYearBefore = ({ year }: DateSpan, { end }: ReportPeriod): boolean =>
  year === null || year === Number(end.slice(0, 4)) - 1;

/** A month without a year (6月征缴收入未入账) is no period of a figure. */
export const isNamed = (date: DateToken['date']): boolean => date.year !== null || date.first !== date.last;
/** 与上年同期, … : a comparison that goes on in the next clause. */
export const isIdle = (label: readonly Token[]): boolean =>
  asks(label, 'prior:year') &&
  label.every(
    (token) =>
      has(token, 'prior:year') || has(token, 'filler:') || (token.kind === 'gap' && token.text.length < 2),
  );
