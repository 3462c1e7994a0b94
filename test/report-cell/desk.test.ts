import { describe, expect, test } from 'vitest';
import { readReport, type Figure, type ReportFigures } from '../../models/index.ts';
import {
  decided,
  EMPTY_DESK,
  withAccepted,
  withDecision,
  withOpening,
  withoutDecision,
  withoutReport,
  withReport,
  withSource,
  type ReportSource,
} from '../../src/report-cell/desk.ts';
import {
  correction,
  editOf,
  ignoring,
  otherPrinted,
  stateOf,
  typedDecimal,
} from '../../src/report-cell/figure-decisions.ts';

const source: ReportSource = {
  text: '示例市2024年1-6月\n居民医保参保500000人。居民医保基金收入687.33元。',
  options: {},
  emptyPages: [],
};
const read = readReport(source.text);
const set: ReportFigures = read.ok ? read.value : (null as never);
const income: Figure = set.figures.find(({ metric }) => metric === 'income')!;
const desk = withReport(EMPTY_DESK, 'a.txt', source);
const fixed = correction(income, { ...editOf(income), unit: '万元' })!;

describe('the desk', () => {
  test('names each report once, also after one was closed', () => {
    const two = withReport(desk, 'b.txt', { ...source });
    expect(two.reports.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(withReport(withoutReport(two, 'r1'), 'c.txt', source).reports.map(({ id }) => id)).toEqual([
      'r2',
      'r1',
    ]);
  });

  test('keeps one decision a figure: the last', () => {
    const corrected = withDecision(desk, 'r1', fixed);
    expect(stateOf(income.id, corrected.reports[0]!)).toBe('corrected');
    const ignored = withDecision(corrected, 'r1', ignoring(income));
    expect(ignored.reports[0]!.decisions).toHaveLength(1);
    expect(stateOf(income.id, ignored.reports[0]!)).toBe('ignored');
    expect(stateOf(income.id, withoutDecision(ignored, 'r1', income.id).reports[0]!)).toBe('read');
  });

  test('forgets that a figure was right when it is corrected', () => {
    const accepted = withAccepted(desk, 'r1', income.id);
    expect(stateOf(income.id, accepted.reports[0]!)).toBe('accepted');
    expect(withDecision(accepted, 'r1', fixed).reports[0]!.accepted).toEqual([]);
  });

  test('lets decisions go with the text that they were about, and balances with the last report', () => {
    const corrected = withOpening(withDecision(desk, 'r1', fixed), {
      fund: 'resident.pool',
      month: '2024-06',
      amount: 1,
    });
    expect(withSource(corrected, 'r1', { ...source }).reports[0]!.decisions).toEqual([]);
    expect(withoutReport(corrected, 'r1')).toEqual(EMPTY_DESK);
  });

  test('gives the baseline the figures with what was decided', () => {
    expect(decided(set, desk.reports[0]!)).toBe(set);
    expect(decided(set, withDecision(desk, 'r1', fixed).reports[0]!).decisions).toEqual([fixed]);
  });
});

describe('a decision', () => {
  test('says what was read and what stands instead', () => {
    expect(fixed.uses).toEqual([{ ...income, unit: '万元' }]);
    expect(fixed.reason.zh).toBe(
      '人工更正：识别为「居民·基金收入 687.33 元」，改作「居民·基金收入 687.33 万元」',
    );
  });

  test('is none where nothing differs', () => expect(correction(income, editOf(income))).toBeNull());

  test('takes the other of two printed numbers', () => {
    const other = { ...income, id: 'other', value: '700.00' };
    const residual = { figures: [income.id, 'other'] } as never;
    const choice = otherPrinted(residual, (id) => (id === 'other' ? other : income));
    expect(choice).toMatchObject({ replaces: [income.id], uses: [] });
    expect(otherPrinted({ figures: [income.id] } as never, () => income)).toBeNull();
  });

  test.each([
    ['1,234.50', '1234.50'],
    ['１２３．４', '123.4'],
    [' −5 ', '-5'],
    ['+3', '3'],
    ['', null],
    ['3万', null],
    ['1.2.3', null],
  ])('a typed %j is %j', (text, value) => expect(typedDecimal(text)).toBe(value));
});
