/** Months are `YYYY-MM` text and print as they are: no `Date`, so no time zone can move one. */
import type { Lang } from '../i18n/lang.ts';

export const yearText = (year: number, lang: Lang): string => (lang === 'zh' ? `${year} 年` : `${year}`);

/** A closed period: 2024-01 至 06 within a year, 2024-07 至 2034-12 beyond. */
export function periodText(start: string, end: string, lang: Lang): string {
  if (start === end) return start;
  const sameYear = start.slice(0, 4) === end.slice(0, 4);
  const last = sameYear ? end.slice(5) : end;
  return lang === 'zh' ? `${start} 至 ${last}` : `${start} to ${last}`;
}

/** A point of a time axis in words: a bare year gets its 年, months stay as they are. */
export const pointName = (label: string, lang: Lang): string =>
  /^\d{4}$/.test(label) ? yearText(Number(label), lang) : label;
