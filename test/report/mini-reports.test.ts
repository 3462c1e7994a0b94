import { describe, expect, test } from 'vitest';
import { readReport } from '../../models/report/read-report.ts';
import { MINI_REPORTS } from './mini-reports.ts';
import { line } from './printed-figures.ts';

describe.each(MINI_REPORTS)('$name', ({ text, report, textFigures, tableFigures }) => {
  const read = readReport(text);
  const value = read.ok ? read.value : null;
  const lines = (origin: string): string[] =>
    (value?.figures ?? [])
      .filter((figure) => figure.origin === origin && figure.breakdown.institution === null)
      .map(line);

  test('region, level and period are read', () => {
    const { region, level, period } = value!.report;
    expect({ region, level, period: `${period.start}..${period.end}` }).toEqual(report);
  });

  test('the running text gives its figures', () => {
    expect(lines('text')).toEqual(textFigures);
  });

  test('the tables give their figures', () => {
    expect(lines('table')).toEqual(tableFigures ?? []);
  });
});
