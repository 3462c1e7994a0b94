import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberMarks } from '../../models/report/number-marks.ts';
import { readReport } from '../../models/report/read-report.ts';

const TEXT = `示例市2024年1-6月医保基金运行情况

一、参保情况

1. 截至 6 月底，全市职工医保参保236,480人，同比增长2.35%。其中，在职171920人，退休64560人，在职退休比为2.66:1。定点医药机构有1204家，详见表1和附件2，依据示医保〔2023〕21号。

居民医保基金支出表
单位：万元
医疗类别\t2024年上半年支出\t2023年上半年支出\t同比增长率（%）
住院\t28412.70\t27105.40\t4.82
门诊慢特病\t5620.80\t5211.60\t7.85
`;

function marked(text: string) {
  const read = readReport(text);
  if (!read.ok) throw new Error(read.error.kind);
  return { set: read.value, marks: numberMarks(text, read.value) };
}

describe('the numbers of a report', () => {
  const { marks, set } = marked(TEXT);
  const said = (role: string) =>
    marks.filter((mark) => mark.role === role).map(({ start, end }) => TEXT.slice(start, end));

  test('are the values of figures, with their units', () => {
    expect(said('value')).toEqual(
      expect.arrayContaining(['236,480人', '171920人', '64560人', '2.66', '28412.70', '5620.80']),
    );
    expect(said('value')).toHaveLength(set.figures.length);
  });

  test('stand beside a figure as its change or its earlier value, in the sentence or in the row', () => {
    expect(said('beside')).toEqual(['2.35%', '27105.40', '4.82', '5211.60', '7.85']);
  });

  test('that no figure has are told; dates, document numbers and paragraph numbers are none', () => {
    expect(said('unread')).toEqual(['1204家']);
  });

  test('lead to their figure', () => {
    const mark = marks.find(({ start }) => TEXT.startsWith('236,480', start));
    expect(set.figures.find(({ id }) => id === mark?.figure)).toMatchObject({
      scheme: 'employee',
      metric: 'insured',
      value: '236480',
    });
  });

  test('lie in the text in order and never overlap, whatever the text', async () => {
    const word = fc.constantFrom(
      '职工参保',
      '居民',
      '1,204人',
      '５．６%',
      '2024年1-6月',
      '\n',
      '\t',
      '：',
      '-3万元',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), (words) => {
        const text = `示例市2024年1-6月\n${words.join('')}`;
        const read = readReport(text);
        if (!read.ok) return Promise.resolve();
        let last = 0;
        for (const { start, end } of numberMarks(text, read.value)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        return Promise.resolve();
      }),
      { numRuns: 1000 },
    );
  });
});
