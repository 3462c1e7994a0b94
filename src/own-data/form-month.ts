/** Months as people type them: 2024-01, 2024年1月, 2024.1, 202401. */
import { isMonth, type Month } from '../../models/index.ts';

const PATTERN = /^(\d{4})(?:[-./年](\d{1,2})|(\d{2}))月?$/u;

export function readMonth(text: string): Month | null {
  const match = PATTERN.exec(
    text
      .normalize('NFKC')
      .replace(/[\s\u200b-\u200f\ufeff]/gu, '')
      .replace(/[–—−]/gu, '-'),
  );
  if (!match) return null;
  const month = `${match[1]}-${(match[2] ?? match[3] ?? '').padStart(2, '0')}`;
  return isMonth(month) ? month : null;
}

/** Short name of an interval: 2024h1, 2024, 2024q3, 2024-02-05. */
export function periodTag(start: Month, end: Month): string {
  const [year, from, to] = [end.slice(0, 4), start.slice(5), end.slice(5)];
  if (start.slice(0, 4) !== year) return `${start}-${end}`;
  const named: Readonly<Record<string, string>> = {
    '01-06': 'h1',
    '07-12': 'h2',
    '01-12': '',
    '01-03': 'q1',
    '04-06': 'q2',
    '07-09': 'q3',
    '10-12': 'q4',
  };
  return `${year}${named[`${from}-${to}`] ?? `-${from}-${to}`}`;
}
