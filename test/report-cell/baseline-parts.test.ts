import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readReport, type HistorySeries, type ReportFigures } from '../../models/index.ts';
import { inputRows } from '../../src/report-cell/baseline-inputs.ts';
import { builtBaseline, latestOf, sameBaseline } from '../../src/report-cell/built-baseline.ts';
import {
  CHART_HEIGHT,
  drawnSeries,
  historyChart,
  intervalLabel,
} from '../../src/report-cell/history-charts.ts';
import { report as words } from '../../src/i18n/areas/report.ts';

const text = readFileSync('scenarios/reports/sample-city-2024h1.txt', 'utf8');
const read = readReport(text);
const set: ReportFigures = read.ok ? read.value : (null as never);
const built = builtBaseline([set]);
const baseline = built.ok ? built.value : (null as never);

describe('the baseline of the sample report', () => {
  test('is named by its region and period', () => {
    expect(baseline.id).toMatch(/^own-2024h1-/);
    expect(baseline.title.zh).toBe('示例市 2024-06');
  });

  test('lists each input with where it is from', () => {
    const rows = inputRows(baseline, words.zh.parts, 'zh');
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.find(({ name }) => name === '城乡居民')).toMatchObject({
      value: 842_600,
      origin: 'reported',
    });
    for (const { figure, origin } of rows)
      if (origin === 'reported') expect(baseline.figures.map(({ id }) => id)).toContain(figure);
    expect(rows.filter(({ origin }) => origin === 'assumed').length).toBeGreaterThan(10);
  });

  test('is the same one when its keys come back in another order', () => {
    const turned = Object.fromEntries(Object.entries(baseline).reverse()) as typeof baseline;
    expect(sameBaseline(turned, baseline)).toBe(true);
    expect(sameBaseline({ ...baseline, people: [] }, baseline)).toBe(false);
  });
});

describe('several reports', () => {
  const other = (region: string, start: string, end: string): ReportFigures => ({
    ...set,
    report: { ...set.report, region, period: { start, end } },
  });

  test('of two regions, or twice of one period, make no baseline', () => {
    expect(builtBaseline([set, other('别处市', '2023-01', '2023-06')])).toMatchObject({
      error: { errors: [{ kind: 'mixedRegions' }] },
    });
    expect(builtBaseline([set, set])).toMatchObject({ error: { errors: [{ kind: 'samePeriodTwice' }] } });
  });

  test('need a region each', () => {
    expect(builtBaseline([other('', '2024-01', '2024-06')])).toMatchObject({ error: { noRegion: true } });
  });

  test('are led by the latest', () => {
    const earlier = { set: other('示例市', '2022-01', '2022-12') };
    const later = { set };
    expect(latestOf([later, earlier])).toBe(later);
  });
});

describe('a small chart', () => {
  const point = (start: string, end: string, value: number) => ({
    start,
    end,
    value,
    report: 'r',
    figure: 'f',
    kind: 'printed' as const,
  });
  const series: HistorySeries = {
    scheme: 'resident',
    fund: 'total',
    metric: 'income',
    category: null,
    tier: null,
    location: null,
    unit: '元',
    points: [
      point('2022-01', '2022-06', 10),
      point('2022-01', '2022-12', 30),
      point('2023-01', '2023-06', 20),
      point('2024-01', '2024-06', 40),
    ],
    breaks: [{ from: '2023-08', until: '2024-01', what: { zh: '改了口径', en: 'changed' }, source: 'std' }],
  };

  test('joins half years with half years, and nothing across a break', () => {
    const { paths, dots } = historyChart(series, () => 1);
    expect(paths).toEqual([`M${dots[0]!.x} ${dots[0]!.y} L${dots[2]!.x} ${dots[2]!.y}`]);
  });

  test('sets the mark of a break between the points that it parts', () => {
    const { marks, dots } = historyChart(series, () => 1);
    expect(marks).toMatchObject([{ numbers: [1], whats: [{ zh: '改了口径' }] }]);
    expect(marks[0]!.x).toBeGreaterThan(dots[2]!.x);
    expect(marks[0]!.x).toBeLessThan(dots[3]!.x);
  });

  test('keeps its points inside, also when all are alike', () => {
    for (const { y } of historyChart(series, () => 1).dots) {
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(CHART_HEIGHT);
    }
    const flat = { ...series, points: series.points.map((p) => ({ ...p, value: 5 })) };
    expect(new Set(historyChart(flat, () => 1).dots.map(({ y }) => y))).toEqual(new Set([CHART_HEIGHT / 2]));
  });

  test('is drawn of the pool where the fund as a whole holds the accounts too', () => {
    const employee = { ...series, scheme: 'employee' as const };
    expect(drawnSeries([employee, { ...employee, fund: 'pooled' }]).map(({ fund }) => fund)).toEqual([
      'pooled',
    ]);
  });

  test.each([
    ['2024-01', '2024-12', '2024'],
    ['2024-01', '2024-06', '2024H1'],
    ['2024-07', '2024-12', '2024H2'],
    ['2024-01', '2024-03', '2024-01–03'],
    ['2024-06', '2024-06', '2024-06'],
  ])('%s to %s is %s', (start, end, label) => expect(intervalLabel(start, end)).toBe(label));
});
