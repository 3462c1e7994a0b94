import { describe, expect, test } from 'vitest';
import { deltaText, moneyDelta, percentDelta, pointsDelta, quantityDelta } from '../../src/format/delta.ts';
import { headline, money, moneyIn } from '../../src/format/money.ts';
import { shownAs } from '../../src/format/number-unit.ts';
import { periodText, yearText } from '../../src/format/period.ts';
import { digitsOf, quantity } from '../../src/format/quantity.ts';
import { factor, percent, relativeChange } from '../../src/format/ratio.ts';

describe('money', () => {
  test.each([
    [0, '0.00 元'],
    [572.22, '572.22 元'],
    [9_999.994, '9,999.99 元'],
    [9_999.995, '1.00 万元'],
    [58_856_300, '5,885.63 万元'],
    [-228_600_000, '−22,860.00 万元'],
    [6_004_950, '600.50 万元'],
  ])('%d 元 is written %s', (yuan, text) => {
    expect(money(yuan, 'zh')).toBe(text);
  });

  test('no value is a dash without a unit, zero is 0.00', () => {
    expect(money(null, 'zh')).toBe('—');
    expect(moneyIn(null, 'wan')).toBe('—');
    expect(moneyIn(0, 'wan')).toBe('0.00');
  });

  test('a headline is in 亿元 with 万元 beneath, from one 亿 up', () => {
    expect(headline(-218_935_500, 'zh')).toEqual({ text: '−2.19', unit: '亿元', beneath: '−21,893.55 万元' });
    expect(headline(99_999_999, 'zh')).toEqual({ text: '10,000.00', unit: '万元', beneath: null });
    expect(headline(null, 'zh')).toEqual({ text: '—', unit: '', beneath: null });
  });

  test('English keeps the digits and changes the word', () => {
    expect(money(58_856_300, 'en')).toBe('5,885.63 ×10k yuan');
    expect(headline(-218_935_500, 'en').unit).toBe('×100m yuan');
  });
});

describe('ratios', () => {
  test('a share prints as percent with at most two digits, or with as many as asked', () => {
    expect(percent(0.65)).toBe('65%');
    expect(percent(0.7951)).toBe('79.51%');
    expect(percent(0.28155)).toBe('28.16%');
    expect(percent(-0.0099, { digits: 2, sign: true })).toBe('−0.99%');
    expect(percent(null)).toBe('—');
  });

  test('a relative change needs a positive base', () => {
    expect(relativeChange(150, 100)).toBe(0.5);
    expect(relativeChange(-50, -100)).toBeNull();
    expect(relativeChange(5, 0)).toBeNull();
    expect(relativeChange(null, 5)).toBeNull();
  });

  test('a factor keeps its zeros', () => {
    expect(factor(1.5387)).toBe('×1.5387');
    expect(factor(1.9, 2)).toBe('×1.90');
  });
});

describe('differences', () => {
  test('carry a sign, an arrow and the unit of a difference', () => {
    expect(deltaText(moneyDelta(9_664_500, 'zh'))).toBe('▲ +966.45 万元');
    expect(deltaText(moneyDelta(-9_664_500, 'zh'))).toBe('▼ −966.45 万元');
    expect(deltaText(pointsDelta(-0.05, 'zh'))).toBe('▼ −5 个百分点');
    expect(deltaText(pointsDelta(0.039, 'en'))).toBe('▲ +3.9 pp');
    expect(deltaText(percentDelta(9_900, 10_000))).toBe('▼ −1.00%');
    expect(deltaText(quantityDelta(-2.7, 'months', 'zh'))).toBe('▼ −2.7 个月');
  });

  test('what prints as zero has no arrow, what is missing is a dash', () => {
    expect(deltaText(moneyDelta(3, 'zh'))).toBe('0.00 万元');
    expect(deltaText(percentDelta(5, -5))).toBe('—');
    expect(deltaText(moneyDelta(null, 'zh'))).toBe('—');
  });

  test('two percentages differ by 百分点, also through their unit', () => {
    expect(quantityDelta(0.05, 'share', 'zh')).toEqual({ direction: 'up', text: '+5', unit: '个百分点' });
    expect(quantityDelta(0.005, 'rate', 'en')).toEqual({ direction: 'up', text: '+0.5', unit: 'pp' });
  });
});

describe('quantities', () => {
  test('print in their own unit', () => {
    expect(quantity(0.65, 'share', 'zh')).toBe('65%');
    expect(quantity(0.06, 'rate', 'zh', { sign: true, digits: 1 })).toBe('+6.0%');
    expect(quantity(400, 'yuan', 'zh')).toBe('400 元');
    expect(quantity(572.2, 'yuan', 'zh')).toBe('572.20 元');
    expect(quantity(650_000_000, 'wan', 'zh')).toBe('65,000.00 万元');
    expect(quantity(10.44, 'months', 'zh')).toBe('10.4 个月');
    expect(quantity(102_856, 'cases', 'zh')).toBe('102,856 人次');
    expect(quantity(-0.4, 'number', 'zh')).toBe('−0.4');
    expect(quantity(null, 'months', 'zh')).toBe('—');
  });

  test('a column keeps one unit even where an amount is small', () => {
    expect(digitsOf(5_000, 'wan')).toBe('0.50');
  });

  test('every unit of the model has a way to be shown', () => {
    expect(['元', '元/人·年', '人次', 'share', 'share/year', '1'].map(shownAs)).toEqual([
      'wan',
      'yuan',
      'cases',
      'share',
      'rate',
      'number',
    ]);
    expect(() => shownAs('斤')).toThrow(/斤/);
  });
});

describe('periods', () => {
  test('name the year once when they stay within it', () => {
    expect(periodText('2024-01', '2024-06', 'zh')).toBe('2024-01 至 06');
    expect(periodText('2024-07', '2034-12', 'zh')).toBe('2024-07 至 2034-12');
    expect(periodText('2024-06', '2024-06', 'en')).toBe('2024-06');
    expect(yearText(2032, 'zh')).toBe('2032 年');
  });
});
