import { expect, test } from 'vitest';
import { afterDecisions } from '../../models/baseline/after-decisions.ts';
import { buildBaseline } from '../../models/baseline/build-baseline.ts';
import { readReport } from '../../models/report/read-report.ts';
import type { Decision, Figure, ReportFigures } from '../../models/report/figure.ts';

const TEXT = `示例市2024年1-6月医保基金运行情况
居民医保参保500000人。居民医保基金收入30000.00万元，同比增长10.00%。居民医保基金支出20000.00万元。
居民医保基金支出21000.00万元。居民医保累计结余9000.00万元。`;

const read = readReport(TEXT);
const set = read.ok ? read.value : (null as never);
const find = (metric: string): Figure => set.figures.find((figure) => figure.metric === metric)!;
const deciding = (...decisions: Decision[]): ReportFigures => ({ ...set, decisions });
const reason = { zh: '试', en: 'trial' };
const build = (of: ReportFigures) => {
  const built = buildBaseline([of], { id: 'own-1', title: { zh: '试', en: 'trial' } });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
};

test('a figure corrected under its own id stays the first printed', () => {
  const figure = find('expenditure');
  const now = afterDecisions(
    deciding({ id: 'd', replaces: [figure.id], uses: [{ ...figure, value: '20500.00' }], reason }),
  );
  expect(now.figures.map(({ id }) => id)).toEqual(set.figures.map(({ id }) => id));
  expect(now.figures.find(({ id }) => id === figure.id)?.value).toBe('20500.00');
  expect(now.decisionOf.get(figure.id)).toBe('d');
});

test('a number printed twice is a residual until one of the two is left out', () => {
  const twice = (of: ReportFigures) => build(of).residuals.filter(({ figures }) => figures.length > 1);
  expect(twice(set)).toMatchObject([{ printed: 210_000_000, model: 200_000_000 }]);
  const decided = deciding({ id: 'd', replaces: [find('expenditure').id], uses: [], reason });
  const chosen = build(decided);
  expect(twice(decided)).toEqual([]);
  expect(chosen.funds[0]?.expenditure.reduce((sum, line) => sum + (line.reported?.value ?? 0), 0)).toBe(
    210_000_000,
  );
});

test('the history is that of the corrected figures', () => {
  const figure = find('income');
  const corrected = build(
    deciding({ id: 'd', replaces: [figure.id], uses: [{ ...figure, value: '33000.00' }], reason }),
  );
  const points = corrected.history?.find(({ metric }) => metric === 'income')?.points;
  expect(points?.map(({ value }) => Math.round(value))).toEqual([300_000_000, 330_000_000]);
});
