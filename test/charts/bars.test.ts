import { describe, expect, test } from 'vitest';
import { barCentre, barLayout } from '../../src/charts/bar-chart.ts';
import { placeFall, type FallRow } from '../../src/charts/waterfall.ts';

const options = { height: 100, axis: String } as const;

describe('bars', () => {
  test('stand on zero, downwards when negative', () => {
    const { bars, zero } = barLayout([{ id: 's', values: [10, -5] }], 2, { ...options, mode: 'grouped' });
    expect(bars[0]!.y + bars[0]!.height).toBeCloseTo(zero, 1);
    expect(bars[1]!.y).toBe(zero);
  });

  test('grouped ones stand side by side; those that are there stay in the middle', () => {
    const series = [
      { id: 'base', values: [10, 10] },
      { id: 'a', values: [null, 8] },
    ];
    const { bars } = barLayout(series, 2, { ...options, mode: 'grouped' });
    const [alone, first, second] = [
      bars.find(({ index }) => index === 0)!,
      ...bars.filter(({ index }) => index === 1),
    ];
    expect(alone.x + alone.width / 2).toBeCloseTo(barCentre(0, 2), 0);
    expect(first!.x + first!.width).toBeLessThanOrEqual(second!.x);
  });

  test('stacked ones pile up to their sum, negative ones below zero', () => {
    const series = [
      { id: 'a', values: [30] },
      { id: 'b', values: [20] },
      { id: 'c', values: [-10] },
    ];
    const { bars, scale, zero } = barLayout(series, 1, { ...options, mode: 'stacked' });
    expect(bars[1]!.y).toBe(scale.y(50));
    expect(bars[2]!.y).toBe(zero);
    expect(bars.map(({ value }) => value)).toEqual([30, 20, -10]);
  });
});

describe('a waterfall', () => {
  const rows: FallRow[] = [
    { id: '0', label: '2023 年上半年', kind: 'whole', value: 3_091.78 },
    { id: '1', label: '就诊人次', kind: 'step', value: 1_870.08 },
    { id: '2', label: '报销比例', kind: 'step', value: 668.99 },
    { id: '3', label: '其余', kind: 'step', value: 254.78 },
    { id: '4', label: '2024 年上半年', kind: 'whole', value: 5_885.63 },
  ];

  test('hangs every step where the last one ended', () => {
    const placed = placeFall(rows);
    expect(placed.map(({ left, width }) => [left, width])).toEqual([
      [0, 52.53],
      [52.53, 31.77],
      [84.3, 11.37],
      [95.67, 4.33],
      [0, 100],
    ]);
    expect(placed.map(({ link }) => link)).toEqual([52.53, 84.3, 95.67, 100, null]);
  });

  test('a step down lies left of where it began, and zero moves in when sums are negative', () => {
    const placed = placeFall([
      { id: '0', label: '', kind: 'whole', value: 50 },
      { id: '1', label: '', kind: 'step', value: -100 },
      { id: '2', label: '', kind: 'whole', value: -50 },
    ]);
    expect(placed.map(({ left, width }) => [left, width])).toEqual([
      [50, 50],
      [0, 100],
      [0, 50],
    ]);
  });

  test('of nothing is nothing', () => {
    expect(placeFall([])).toEqual([]);
    expect(placeFall([{ id: '0', label: '', kind: 'whole', value: 0 }])[0]?.width).toBe(0);
  });
});
