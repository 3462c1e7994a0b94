import { describe, expect, test } from 'vitest';
import { reportFiguresSchema } from '../../models/report/figure.ts';
import { FIGURE_LIMIT, readReport, TEXT_LIMIT } from '../../models/report/read-report.ts';
import { MINI_REPORTS } from './mini-reports.ts';

describe('readReport', () => {
  test.each(MINI_REPORTS)('gives what the schema of figures allows: $name', ({ text }) => {
    const read = readReport(text);
    expect(read.ok && reportFiguresSchema.safeParse(read.value).success).toBe(true);
  });

  test.each(MINI_REPORTS)('quotes the text as it was given, and ids are unique: $name', ({ text }) => {
    const read = readReport(text);
    const figures = read.ok ? read.value.figures : [];
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const { quote, start, end } of figures) expect(quote).toBe(text.slice(start, end));
  });

  test('an empty text, a text without a period and a text too large are errors', () => {
    expect(readReport(' \n\u3000')).toEqual({ ok: false, error: { kind: 'emptyText' } });
    expect(readReport('示例市职工医保参保30万人。')).toEqual({
      ok: false,
      error: { kind: 'noPeriod', title: '', optionToGive: 'period' },
    });
    expect(readReport('一'.repeat(TEXT_LIMIT + 1))).toEqual({
      ok: false,
      error: { kind: 'textTooLarge', length: TEXT_LIMIT + 1, limit: TEXT_LIMIT },
    });
    const many = readReport('2023年上半年。' + '职工医保基金收入1万元。'.repeat(FIGURE_LIMIT));
    expect(many).toEqual({ ok: false, error: { kind: 'tooManyFigures', limit: FIGURE_LIMIT } });
  });

  test('region, level and period that are given win over the text', () => {
    const read = readReport('职工医保参保30万人。', {
      region: '甲县',
      period: { start: '2023-01', end: '2023-03' },
    });
    expect(read.ok && read.value.report).toEqual({
      region: '甲县',
      level: 'county',
      title: '',
      period: { start: '2023-01', end: '2023-03' },
    });
  });

  test.each([
    ['甘宁省云西市白水县2022年前三季度医保基金运行分析\n一、情况', '白水县', 'county', '2022-01', '2022-09'],
    ['关于示例市2021年一季度医疗保险基金运行情况的通报\n一、情况', '示例市', 'city', '2021-01', '2021-03'],
    [
      '某某省医疗保障局2020年度基本医疗保险基金运行报告\n一、情况',
      '某某省',
      'province',
      '2020-01',
      '2020-12',
    ],
    ['示例市医疗保险\n\n二〇二三年上半年基金财务分析报告\n一、情况', '示例市', 'city', '2023-01', '2023-06'],
    ['一、情况\n2019年1—9月，我市职工参保1万人。\n《示例市办法》', '示例市', 'city', '2019-01', '2019-09'],
    [
      '示例县医保中心文件\n示医〔2024〕1号\n关于印发分析报告的通知\n全县各定点医疗机构：\n现将报告印发你们。\n2024年8月1日\n示例县2024年上半年医保基金 运行分析报告\n一、情况',
      '示例县', 'county', '2024-01', '2024-06',
    ], // prettier-ignore
  ])('the head of %j', (text, region, level, start, end) => {
    const read = readReport(text);
    expect(read.ok && read.value.report).toMatchObject({ region, level, period: { start, end } });
  });

  test('the province is kept where it is printed', () => {
    const read = readReport('甘宁省云西市白水县2022年医保基金运行分析\n');
    expect(read.ok && read.value.report.province).toBe('甘宁省');
  });

  test('nothing of the text is needed: any text gives a result', () => {
    for (const text of [
      '（（（',
      '1.',
      '，。；',
      '\ud800',
      'a\tb\n1\t2',
      '〔〕《》',
      '-'.repeat(50),
      '一、\n（一）\n1.\n',
    ])
      expect(readReport(text, { period: { start: '2023-01', end: '2023-06' } })).toHaveProperty('ok');
  });
});
