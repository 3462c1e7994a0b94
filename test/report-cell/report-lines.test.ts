import { describe, expect, test } from 'vitest';
import { numberMarks, readReport } from '../../models/index.ts';
import { chosenRows, figureRows } from '../../src/report-cell/figure-rows.ts';
import { changeText, figureName, printedNumber, printedValue } from '../../src/report-cell/figure-words.ts';
import {
  blocksOf,
  countUnread,
  figuresInText,
  neighbour,
  reportLines,
} from '../../src/report-cell/report-lines.ts';

const TEXT =
  '示例市2024年1-6月\r\n职工医保参保236480人，同比增长2.35%；有药店1204家。\r\n居民门诊慢特病就诊3万人次，基金支付-1204.50万元。';
const read = readReport(TEXT);
const figures = read.ok ? read.value.figures : [];
const marks = numberMarks(TEXT, { figures });
const figureOf = (id: string) => figures.find((figure) => figure.id === id);
const lines = reportLines(TEXT, marks, figureOf);

describe('the lines of a report', () => {
  test('hold all of its text', () => {
    const text = lines.map(({ pieces }) => pieces.map((piece) => piece.text).join('')).join('\n');
    expect(text).toBe(TEXT.replaceAll('\r', ''));
  });

  test('carry the colour of the scheme, and say what was not read', () => {
    const pieces = lines.flatMap((line) => line.pieces);
    expect(pieces.find(({ text }) => text === '236480人')).toMatchObject({ role: 'value', look: 'employee' });
    expect(pieces.find(({ text }) => text === '2.35%')).toMatchObject({ role: 'beside', look: 'employee' });
    expect(pieces.find(({ text }) => text === '3万人次')).toMatchObject({ role: 'value', look: 'resident' });
    expect(pieces.find(({ text }) => text === '1204家')).toMatchObject({ role: 'unread', figure: null });
    expect(countUnread(marks)).toBe(1);
  });

  test('are drawn in blocks that lose none', () => {
    const many = Array.from({ length: 101 }, (_, i) => ({ start: i, pieces: [], isRow: false }));
    expect(blocksOf(many).flat()).toEqual(many);
  });

  test('are walked figure by figure, and no further than the ends', () => {
    const order = figuresInText(marks);
    expect(order).toHaveLength(figures.length);
    expect(neighbour(order, null, 1)).toBe(order[0]);
    expect(neighbour(order, order[0]!, 1)).toBe(order[1]);
    expect(neighbour(order, order[0]!, -1)).toBe(order[0]);
    expect(neighbour(order, order.at(-1)!, 1)).toBe(order.at(-1));
  });
});

describe('the words of a figure', () => {
  const insured = figures.find(({ metric }) => metric === 'insured')!;

  test('name scheme, care and metric', () => {
    expect(figureName(insured, 'zh')).toBe('职工·参保人数');
    const visits = figures.find(({ metric }) => metric === 'visits')!;
    expect(figureName(visits, 'zh')).toBe('居民·门诊慢特病·就诊人次');
    expect(figureName(visits, 'en')).toBe('Resident·Chronic outpatient·Visits');
  });

  test('print numbers as they were printed, grouped, with a true minus', () => {
    expect(printedNumber('-1204.50')).toBe('−1,204.50');
    expect(printedNumber(null)).toBe('—');
    expect(printedValue('65.10', '%')).toBe('65.10%');
    expect(changeText(insured, 'zh')).toBe('+2.35%');
  });
});

describe('the side table', () => {
  const rows = figureRows(figures, () => 'read', 'zh');
  const filter = { scheme: '', words: '', order: 'text', down: false } as const;

  test('is found by words and scheme', () => {
    expect(chosenRows(rows, { ...filter, words: '慢特病 人次' })).toHaveLength(1);
    expect(chosenRows(rows, { ...filter, scheme: 'employee' }).map(({ name }) => name)).toEqual([
      '职工·参保人数',
    ]);
    expect(chosenRows(rows, { ...filter, words: '生育' })).toEqual([]);
  });

  test('is sorted by value either way', () => {
    const up = chosenRows(rows, { ...filter, order: 'value' }).map(({ figure }) => Number(figure.value));
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(
      chosenRows(rows, { ...filter, order: 'value', down: true }).map(({ figure }) => Number(figure.value)),
    ).toEqual(up.reverse());
  });
});
