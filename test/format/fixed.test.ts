import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixed } from '../../src/format/fixed.ts';

describe('digits', () => {
  test.each([
    [1.005, 2, '1.01'],
    [-1.005, 2, '−1.01'],
    [2.675, 2, '2.68'],
    [0.125, 2, '0.13'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [8.345, 2, '8.35'],
  ])('%d to %i digits is %s: halves go away from zero', (value, digits, text) => {
    expect(fixed(value, { digits })).toBe(text);
  });

  test('what rounds to zero has no sign', () => {
    expect(fixed(-0.004, { digits: 2 })).toBe('0.00');
    expect(fixed(-0, { digits: 2, sign: true })).toBe('0.00');
    expect(fixed(0.004, { digits: 2, sign: true })).toBe('0.00');
  });

  test('thousands are separated, the minus is U+2212, plus only on request', () => {
    expect(fixed(-1234567.891, { digits: 2 })).toBe('\u22121,234,567.89');
    expect(fixed(999.999, { digits: 2 })).toBe('1,000.00');
    expect(fixed(1234.5, { digits: 1, sign: true })).toBe('+1,234.5');
    expect(fixed(1234.5, { digits: 1, group: false })).toBe('1234.5');
  });

  test('trimming drops zeros after the point only', () => {
    expect(fixed(100, { digits: 2, trim: true })).toBe('100');
    expect(fixed(0.5, { digits: 2, trim: true })).toBe('0.5');
    expect(fixed(100, { digits: 0, trim: true })).toBe('100');
  });

  test('a number that is none is a bug of the caller', () => {
    expect(() => fixed(Number.NaN, { digits: 2 })).toThrow(RangeError);
    expect(() => fixed(Infinity, { digits: 2 })).toThrow(RangeError);
  });

  test('a value and its negative print the same digits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.01, max: 1e12, noNaN: true }), (value) => {
        const text = fixed(value, { digits: 2 });
        expect(fixed(-value, { digits: 2 })).toBe(text === '0.00' ? text : `−${text}`);
        return Promise.resolve();
      }),
    );
  });
});
