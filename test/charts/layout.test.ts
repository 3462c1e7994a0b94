import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandPath, linePath } from '../../src/charts/path.ts';
import { nearestIndex, verticalScale, xPercent } from '../../src/charts/scale.ts';
import { spreadLabels } from '../../src/charts/spread-labels.ts';
import { fitText, textWidth } from '../../src/charts/text-width.ts';
import { thinLabels } from '../../src/charts/thin-labels.ts';

describe('a vertical scale', () => {
  test('has round ticks within the data and a little room around it', () => {
    const scale = verticalScale([-30_760, 11_900, null], { height: 300 });
    expect(scale.ticks).toEqual([-30_000, -20_000, -10_000, 0, 10_000]);
    expect(scale.y(-30_760)).toBeLessThan(300);
    expect(scale.y(11_900)).toBeGreaterThan(0);
  });

  test('from zero stands on zero', () => {
    expect(verticalScale([5, 10], { height: 100, fromZero: true }).y(0)).toBe(100);
    expect(verticalScale([-5, -10], { height: 100, fromZero: true }).y(0)).toBe(0);
  });

  test('a flat line, no line and all zeros still have a span', () => {
    for (const values of [[7, 7], [], [0, 0], [null]])
      expect(Number.isFinite(verticalScale(values, { height: 100 }).y(7))).toBe(true);
  });
});

describe('points along the axis', () => {
  test('run from 3 % to the right edge, and the nearest one is found back', () => {
    expect([0, 1, 2].map((i) => xPercent(i, 3))).toEqual([3, 51.5, 100]);
    expect([0, 27, 28, 77, 100].map((percent) => nearestIndex(percent, 3))).toEqual([0, 0, 1, 2, 2]);
    expect(xPercent(0, 1)).toBe(50);
    expect(nearestIndex(80, 1)).toBe(0);
  });
});

describe('paths', () => {
  test('break where a value is missing', () => {
    expect(linePath([10, 20, null, 5, 6], (value) => value)).toBe('M30,10L272.5,20M757.5,5L1000,6');
    expect(linePath([null, null], (value) => value)).toBe('');
  });

  test('a band closes on itself', () => {
    expect(bandPath([null, 20, 30], [null, 10, 5], (value) => value)).toBe('M515,10L1000,5L1000,30L515,20Z');
  });
});

describe('labels at the end of lines', () => {
  test('stay where they are when there is room', () => {
    expect(
      spreadLabels(
        [
          { y: 20, height: 18 },
          { y: 60, height: 18 },
        ],
        200,
      ),
    ).toEqual([20, 60]);
  });

  test('part evenly about their common middle', () => {
    expect(
      spreadLabels(
        [
          { y: 100, height: 18 },
          { y: 100, height: 18 },
        ],
        200,
      ),
    ).toEqual([91, 109]);
    expect(
      spreadLabels(
        [
          { y: 98, height: 18 },
          { y: 100, height: 18 },
          { y: 102, height: 18 },
        ],
        200,
      ),
    ).toEqual([82, 100, 118]);
  });

  test('stop at the edges', () => {
    expect(
      spreadLabels(
        [
          { y: 0, height: 18 },
          { y: 1, height: 18 },
        ],
        200,
      ),
    ).toEqual([9, 27]);
    expect(
      spreadLabels(
        [
          { y: 199, height: 18 },
          { y: 200, height: 18 },
        ],
        200,
      ),
    ).toEqual([173, 191]);
  });

  test('never cover one another, keep their order and stay inside', async () => {
    const heights = fc.array(
      fc.tuple(fc.double({ min: 0, max: 300, noNaN: true }), fc.constantFrom(18, 36)),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(heights, (pairs) => {
        const labels = pairs.map(([y, height]) => ({ y, height })).sort((a, b) => a.y - b.y);
        const placed = spreadLabels(labels, 320);
        labels.forEach(({ height }, i) => {
          const [y = 0, next] = [placed[i], placed[i + 1]];
          expect(y - height / 2).toBeGreaterThanOrEqual(-0.1);
          expect(y + height / 2).toBeLessThanOrEqual(320.1);
          if (next !== undefined)
            expect(next - y).toBeGreaterThanOrEqual((height + (labels[i + 1]?.height ?? 0)) / 2 - 0.2);
        });
        return Promise.resolve();
      }),
    );
  });
});

describe('labels of the time axis', () => {
  const months = Array.from(
    { length: 126 },
    (_, i) => `${2024 + Math.floor((i + 6) / 12)}-${String(((i + 6) % 12) + 1).padStart(2, '0')}`,
  );

  test('years are all written where they fit', () => {
    const years = Array.from({ length: 12 }, (_, i) => `${2023 + i}`);
    expect(thinLabels(years, 610)).toHaveLength(12);
  });

  test('where they do not, the last is kept', () => {
    const years = Array.from({ length: 12 }, (_, i) => `${2023 + i}`);
    expect(thinLabels(years, 200).map(({ text }) => text)).toEqual(['2025', '2028', '2031', '2034']);
  });

  test('many months become Januaries, written as years', () => {
    expect(months[0]).toBe('2024-07');
    expect(thinLabels(months, 610).map(({ text }) => text)).toEqual([
      '2025',
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
      '2031',
      '2032',
      '2033',
      '2034',
    ]);
    expect(thinLabels(months, 610)[0]?.index).toBe(6);
  });

  test('no labels and one label are no trouble', () => {
    expect(thinLabels([], 600)).toEqual([]);
    expect(thinLabels(['2024'], 10)).toEqual([{ index: 0, text: '2024' }]);
  });
});

describe('estimated text', () => {
  test('a Chinese character is one em', () => {
    expect(textWidth('职工统筹', 13)).toBe(52);
    expect(textWidth('2034', 10)).toBeCloseTo(22.8);
  });

  test('a text that is too long is cut with a sign', () => {
    expect(fitText('城乡居民基金', 60)).toBe('城乡居…');
    expect(fitText('居民', 60)).toBe('居民');
  });
});
