/** Reading a report: 100 KB of an invented one, and 2 MB of texts that try to be slow. */
import { bench, describe } from 'vitest';
import { readReport } from '../../models/report/read-report.ts';
import { MINI_REPORTS } from '../report/mini-reports.ts';

const bytes = (text: string): number => new TextEncoder().encode(text).length;
const filled = (piece: string, size: number): string => piece.repeat(Math.ceil(size / bytes(piece)));
const options = { period: { start: '2023-01', end: '2023-06' }, region: '示例市' };

const all = MINI_REPORTS.map(({ text }) => text).join('\n');
const report = filled(`${all}\n`, 100_000);
const figures = readReport(report, options);

describe(`100 KB, ${figures.ok ? figures.value.figures.length : 0} figures`, () => {
  bench('an ordinary report', () => void readReport(report, options));
});

describe('2 MB without end', () => {
  for (const piece of [
    '1',
    '1,',
    '(',
    '（1元',
    '一、\n',
    '1.\n',
    '①\n',
    '甲\t1\n',
    '1 2 3\n',
    '基金',
    '收入1万元。',
  ])
    bench(JSON.stringify(piece), () => void readReport(filled(piece, 2_000_000), options), {
      iterations: 2,
      time: 0,
    });
});
