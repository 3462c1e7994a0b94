import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxText } from '../../src/format/box-text.ts';
import { numberFaultText } from '../../src/format/number-fault.ts';
import { NUMBER_UNITS, type NumberUnit } from '../../src/format/number-unit.ts';
import { parseNumber, type NumberRange } from '../../src/format/read-number.ts';

const read = (text: string, unit: NumberUnit, range?: NumberRange): number | string => {
  const result = parseNumber(text, unit, range);
  return result.ok ? result.value : result.error.kind;
};

describe('reading a typed number', () => {
  test.each([
    ['65', 0.65],
    ['.65', 0.65],
    ['0.65', 0.65],
    ['65%', 0.65],
    ['６５％', 0.65],
    ['65 %', 0.65],
    ['65。5', 0.655],
    ['0.65%', 0.0065],
    ['1', 0.01],
    ['1.0', 0.01],
    ['100', 1],
    ['0', 0],
    ['−3', -0.03],
    ['－3％', -0.03],
    ['+6.0', 0.06],
    ['5个百分点', 0.05],
    ['8‰', 0.008],
  ])('a share: %s is %d', (text, value) => {
    expect(read(text, 'share')).toBe(value);
  });

  test('a bare number below 1 is a fraction, unless only percent fits the field', () => {
    expect(read('0.8', 'share', { min: 0, max: 1 })).toBe(0.8);
    expect(read('0.8', 'share', { min: 0, max: 0.02 })).toBe(0.008);
  });

  test.each([
    ['0.5', 0.005],
    ['+6.0', 0.06],
    ['-20', -0.2],
    ['53.87%', 0.5387],
  ])('a rate is always percent: %s is %d', (text, value) => {
    expect(read(text, 'rate')).toBe(value);
  });

  test.each([
    ['1.2亿', 'wan', 120_000_000],
    ['6.5万', 'wan', 65_000],
    ['6.5 万元', 'wan', 65_000],
    ['65000', 'wan', 650_000_000],
    ['1,234.5', 'wan', 12_345_000],
    ['１，２３４．５', 'wan', 12_345_000],
    ['−22,860.00', 'wan', -228_600_000],
    ['负3', 'wan', -30_000],
    ['¥400', 'yuan', 400],
    ['400元', 'yuan', 400],
    ['4万', 'yuan', 40_000],
    ['400元', 'wan', 400],
    ['千万', 'wan', 'unreadable'],
    ['6个月', 'months', 6],
    ['1年', 'months', 12],
    ['10.2856万人次', 'cases', 102_856],
    ['102 856', 'cases', 102_856],
    ['−0.4', 'number', -0.4],
    ['1.5倍', 'number', 1.5],
  ] as const)('%s in a field of %s is %s', (text, unit, value) => {
    expect(read(text, unit)).toBe(value);
  });

  test.each([
    '六成五',
    '65,',
    '6,5',
    '1,2345',
    '1e5',
    '1e400',
    'NaN',
    'Infinity',
    '--3',
    '+-3',
    '3.1.4',
    '约65',
  ])('%s is not read as anything', (text) => {
    expect(read(text, 'share')).toBe('unreadable');
  });

  test('an empty field, a foreign unit and an absurd size are told apart', () => {
    expect(read('  ', 'share')).toBe('empty');
    expect(read('65%', 'wan')).toBe('wrongUnit');
    expect(read('6.5万', 'share')).toBe('wrongUnit');
    expect(read('99999999999', 'wan')).toBe(999_999_999_990_000);
    expect(read('9999999999亿', 'wan')).toBe('tooLarge');
  });

  test('zero is never negative', () => {
    for (const unit of NUMBER_UNITS) expect(Object.is(read('-0', unit), 0)).toBe(true);
  });
});

describe('a fault says what to write', () => {
  test('in both languages', () => {
    const result = parseNumber('六成五', 'share');
    if (result.ok) throw new Error('read');
    expect(numberFaultText(result.error, 'zh')).toBe('没读懂「六成五」。请写 65 或 65%。');
    expect(numberFaultText(result.error, 'en')).toBe('“六成五” could not be read. Write 65 or 65%.');
  });

  test('naming the range it left', () => {
    const fault = { kind: 'outOfRange', text: '180', unit: 'share', value: 1.8, min: 0, max: 1 } as const;
    expect(numberFaultText(fault, 'zh')).toBe('「180」读作 180%；这里须在 0% 至 100% 之间。');
    expect(numberFaultText({ ...fault, max: null }, 'zh')).toBe('「180」读作 180%；这里须不低于 0%。');
    expect(numberFaultText({ ...fault, min: null }, 'en')).toBe(
      '“180” reads as 180%; this field must be at most 100%.',
    );
  });
});

describe('the text of a number field', () => {
  test.each([
    [0.65, 'share', {}, '65'],
    [0.005, 'share', {}, '0.5%'],
    [0.06, 'rate', { signed: true, minDigits: 1 }, '+6.0'],
    [-0.2, 'rate', { signed: true }, '−20'],
    [650_000_000, 'wan', {}, '65,000.00'],
    [400, 'yuan', {}, '400'],
    [102_856, 'cases', {}, '102,856'],
    [0.651234567, 'share', { maxDigits: 2 }, '65.12'],
    [0, 'share', {}, '0'],
  ] as const)('%d as %s', (value, unit, digits, text) => {
    expect(boxText(value, unit, digits)).toBe(text);
  });

  test('read(print(x)) = x for every unit, to the last digit', async () => {
    const step = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const any = fc.oneof(
      fc.tuple(step, fc.constantFrom(1, 100, 10_000, 1_000_000)).map(([n, d]) => n / d),
      fc.double({ min: 0.0001, max: 1e9, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(any, fc.constantFrom(...NUMBER_UNITS), fc.boolean(), (value, unit, signed) => {
        const back = parseNumber(boxText(value, unit, { signed }), unit);
        expect(back).toEqual({ ok: true, value: value === 0 ? 0 : value });
        return Promise.resolve();
      }),
      { numRuns: 2_000 },
    );
  });
});
