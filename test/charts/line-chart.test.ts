import { describe, expect, test } from 'vitest';
import { chartFormats } from '../../src/charts/chart-format.ts';
import {
  actualPoints,
  differencePanel,
  mainPanel,
  type LineChartInput,
} from '../../src/charts/line-chart.ts';
import { readOut, spoken } from '../../src/charts/read-out.ts';
import { readingIndex } from '../../src/charts/reading.ts';
import { ownPart, withoutSharedPast, type Series } from '../../src/charts/series.ts';
import { tableTwin } from '../../src/charts/table-twin.ts';

const base: Series = { id: 'base', name: '基准', style: 'base', group: '居民', values: [-10, -20, -30, -40] };
const a: Series = {
  id: 'a',
  name: '降到 65%',
  style: 'a',
  letter: 'A',
  group: '居民',
  values: [-10, -20, -28, -37],
};
const same: Series = {
  id: 'b',
  name: '不变',
  style: 'b',
  letter: 'B',
  group: '居民',
  values: [-10, -20, -30, -40],
};
const other: Series = { id: 'emp', name: '职工统筹', style: 'base', group: '职工', values: [30, 20, 10, 0] };

const input = (series: readonly Series[]): LineChartInput => ({
  series,
  labels: ['2023', '2024', '2025', '2026'],
  split: 1,
  height: 300,
  format: String,
  axis: String,
});

describe('a line chart', () => {
  test('says a name once where the group has the same', () => {
    const named = { ...base, name: '居民' };
    expect(mainPanel(input([named, other])).ends.labels.map(({ name }) => name)).toEqual([
      '职工 职工统筹',
      '居民',
    ]);
  });

  test('does not magnify what hardly moves, where a least span is given', () => {
    const flat = { ...other, values: [0.638, 0.638, 0.637, 0.637] };
    const [low, high] = mainPanel({ ...input([flat]), leastSpan: 0.02 }).scale.domain;
    expect(high - low).toBeCloseTo(0.02, 3);
    const [tight, top] = mainPanel(input([flat])).scale.domain;
    expect(top - tight).toBeLessThan(0.002);
  });

  test('draws a scenario only from the last point it shares with its baseline', () => {
    expect(ownPart(a, [base, a])).toEqual([null, -20, -28, -37]);
    expect(ownPart(same, [base, same])).toEqual([null, null, null, null]);
    expect(ownPart(base, [base, a])).toBe(base.values);
  });

  test('labels a baseline with the scenarios that equal it, and does not draw them', () => {
    const { lines, ends } = mainPanel(input([base, a, same]));
    expect(lines.find(({ series }) => series.id === 'b')?.path).toBe('');
    expect(ends.labels.map(({ name, same: letters }) => [name, letters])).toEqual([
      ['A 降到 65%', []],
      ['基准', ['B']],
    ]);
  });

  test('sets a heading over the lines of a group that has several', () => {
    const { headings } = mainPanel(input([base, a, other])).ends;
    expect(headings.map(({ group }) => group)).toEqual(['居民']);
  });

  test('knows where zero is, or that it lies outside', () => {
    expect(mainPanel(input([base, other])).zero).toBeGreaterThan(0);
    expect(mainPanel(input([{ ...other, values: [50, 60, 70, 80] }])).zero).toBeNull();
  });

  test('marks what has been once, however many scenarios share it', () => {
    const { scale } = mainPanel(input([base, a]));
    expect(actualPoints(input([base, a]), scale)).toHaveLength(2);
  });

  test('shows differences on a scale of their own and says how much larger it is', () => {
    const all = [base, a, { ...other, values: [400, 300, 200, 100] }];
    const main = mainPanel(input(all));
    const below = differencePanel(input(all), main, { format: String, axis: String });
    expect(below?.starts.map(({ index }) => index)).toEqual([2]);
    expect(below?.lines[0]?.series.values).toEqual([null, null, 2, 3]);
    expect(below?.magnified).toBeGreaterThan(10);
    expect(differencePanel(input([base, same]), main, { format: String, axis: String })).toBeNull();
  });

  test('bars of a shared past are only the baseline’s', () => {
    expect(withoutSharedPast([base, a], 1)[1]?.values).toEqual([null, null, -28, -37]);
    expect(withoutSharedPast([base, a], null)[1]).toBe(a);
  });
});

describe('reading along a chart', () => {
  test('arrows move, Home and End jump, Esc puts the cursor away', () => {
    expect(readingIndex('ArrowRight', null, 12)).toBe(0);
    expect(readingIndex('ArrowLeft', null, 12)).toBe(11);
    expect(readingIndex('ArrowRight', 11, 12)).toBe(11);
    expect(readingIndex('PageUp', 3, 120)).toBe(15);
    expect(readingIndex('End', 0, 12)).toBe(11);
    expect(readingIndex('Escape', 4, 12)).toBeNull();
    expect(readingIndex('Escape', null, 12)).toBeUndefined();
    expect(readingIndex('a', 4, 12)).toBeUndefined();
  });

  test('gives values with their difference from the baseline of their own group', () => {
    const groups = readOut([base, a, other], 2);
    expect(groups.map(({ group }) => group)).toEqual(['居民', '职工']);
    expect(groups[0]?.rows.map(({ difference }) => difference)).toEqual([null, 2]);
    expect(spoken('2025 年', groups, String)).toBe(
      '2025 年，居民：基准 -30，A 降到 65% -28；职工：职工统筹 10。',
    );
  });
});

describe('numbers of a chart', () => {
  test('large amounts drop their decimals at the end of a line, not in the table', () => {
    const formats = chartFormats('wan', [-307_604_500, null]);
    expect(formats.end(-307_604_500)).toBe('−30,760');
    expect(formats.full(-307_604_500)).toBe('−30,760.45');
    expect(formats.signedEnd(13_560_000)).toBe('+1,356');
  });

  test('ticks have as many digits as their distance needs', () => {
    const { axis } = chartFormats('wan', [20_000]);
    expect(axis(15_000, 5_000)).toBe('1.5');
    expect(axis(100_000_000, 50_000_000)).toBe('10,000');
    expect(chartFormats('share', [0.5]).axis(0.3, 0.1)).toBe('30%');
  });
});

describe('the table twin', () => {
  test('has a row for each point and differences beside each scenario', () => {
    const words = { amount: '数额', difference: '差额' };
    const twin = tableTwin([base, a], ['1', '2', '3', '4'], (value) => (value === null ? '—' : `${value}`), {
      unit: 'number',
      lang: 'zh',
      words,
    });
    expect(twin.columns.map(({ label }) => label)).toEqual(['数额', '数额', '差额']);
    expect(twin.rows[2]?.cells).toEqual([
      { text: '-30', tone: 'neg' },
      { text: '-28', tone: 'neg' },
      { text: '+2', tone: 'up' },
    ]);
  });

  test('without scenarios the columns carry the names themselves', () => {
    const twin = tableTwin([other], ['1'], String, {
      unit: 'number',
      lang: 'zh',
      words: { amount: '', difference: '' },
    });
    expect(twin.columns).toEqual([{ id: 'emp', label: '职工 职工统筹' }]);
    expect(twin.groups).toEqual([]);
  });
});
