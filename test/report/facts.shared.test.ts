import fs from 'node:fs';
import { expect, test } from 'vitest';
import type { ReportFigures } from '../../models/report/figure.ts';
import { readReport } from '../../models/report/read-report.ts';
import { describeShared, sharedFolder } from '../helpers/shared.ts';
import { score, type Fact } from './scorer.ts';

interface CheckedFacts {
  readonly report: Pick<ReportFigures['report'], 'region' | 'level' | 'title' | 'period'>;
  readonly facts: readonly Fact[];
}

const read = (name: string): ReportFigures => {
  const result = readReport(fs.readFileSync(`${sharedFolder}/reports/${name}.txt`, 'utf8'));
  if (!result.ok) throw new Error(`${name} was not read: ${JSON.stringify(result.error)}`);
  return result.value;
};
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

describeShared('reading the reports with checked facts', () => {
  test.each(['ezhou-2024h1', 'zhuzhou-2021h1'])('%s is read as a careful person reads it', (name) => {
    const checked = JSON.parse(fs.readFileSync(`${sharedFolder}/facts/${name}.json`, 'utf8')) as CheckedFacts;
    const report = read(name);
    const scored = score(checked.facts, report);
    const { recall, precision, prior, yoyPercent, delta, missed, spurious, wrongChanges } = scored;
    console.log(
      `${name}: recall ${percent(recall)}, precision ${percent(precision)}, prior ${percent(prior)}, ` +
        `change ${percent(yoyPercent)}, delta ${percent(delta)}`,
      {
        missed: missed.map(({ id }) => id),
        spurious: spurious.map(({ id }) => id),
        wrong: wrongChanges.length,
      },
    );
    const { region, level, title, period } = checked.report;
    expect(report.report).toMatchObject({ region, level, title, period });
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    for (const share of [prior, yoyPercent, delta]) expect(share).toBeGreaterThanOrEqual(0.97);
  });

  test.each([
    ['ezhou-2017', '鄂州市', 'city', '2017-01', '2017-12', 80],
    ['ezhou-2019h1', '鄂州市', 'city', '2019-01', '2019-06', 70],
    ['shandan-2024h1', '山丹县', 'county', '2024-01', '2024-06', 900],
  ])('%s is read with its region, level and period', (name, region, level, start, end, figures) => {
    const report = read(name);
    expect(report.report).toMatchObject({ region, level, period: { start, end } });
    expect(report.figures.length).toBeGreaterThan(figures);
  });

  test('every quote is the text of its span', () => {
    for (const name of ['ezhou-2024h1', 'zhuzhou-2021h1', 'shandan-2024h1']) {
      const text = fs.readFileSync(`${sharedFolder}/reports/${name}.txt`, 'utf8');
      for (const { quote, start, end, value } of read(name).figures) {
        expect(quote).toBe(text.slice(start, end));
        expect(quote!.replace(/[\s,，]/g, '')).toContain(value === null ? '' : value.replace(/^-/, ''));
      }
    }
  });
});
