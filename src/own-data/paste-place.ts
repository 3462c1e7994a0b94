/** Rows of a pasted table that say the region, its level and the report's months. */
import { readMonth } from './form-month.ts';
import type { PastedText } from './pasted.ts';

const NAMES: readonly (readonly [string, RegExp])[] = [
  ['region', /^(?:统筹)?地区(?:名称)?$|^统筹区(?:名称)?$/u],
  ['level', /^(?:统筹)?层级$|^级别$/u],
  ['start', /^(?:开始|起始)(?:月份|年月)$/u],
  ['end', /^(?:结束|截止|截至)(?:月份|年月)$/u],
  ['period', /^(?:报告|统计)(?:期|期间|时间)$/u],
];

const LEVEL_WORDS: readonly (readonly [string, RegExp])[] = [
  ['county', /[县区]/u],
  ['city', /市/u],
  ['province', /省/u],
];

const SPAN = /^(\d{4})年?\D?(\d{1,2})月?\s*[-–—~～至到]\s*(?:(\d{4})年?\D?)?(\d{1,2})月?$/u;

export function placeOf(row: readonly string[], number: number): PastedText[] {
  const cells = row.filter((cell) => cell !== '');
  const name = cells[0] ?? '';
  const text = (cells[1] ?? '').normalize('NFKC');
  const key = NAMES.find(([, words]) => words.test(name.replace(/\s/gu, '')))?.[0];
  if (!key || text === '') return [];
  const said = (as: string, value: string | null | undefined): PastedText[] =>
    value ? [{ row: number, key: as, name, text: value }] : [];
  switch (key) {
    case 'level':
      return said('level', LEVEL_WORDS.find(([, words]) => words.test(text))?.[0]);
    case 'start':
    case 'end':
      return said(key, readMonth(text));
    case 'period': {
      const [, year = '', from = '', endYear, to = ''] = SPAN.exec(text) ?? [];
      if (year === '') return [];
      return [
        ...said('start', readMonth(`${year}-${from}`)),
        ...said('end', readMonth(`${endYear ?? year}-${to}`)),
      ];
    }
    default:
      return said(key, text);
  }
}
