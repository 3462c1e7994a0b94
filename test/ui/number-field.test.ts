import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commitText,
  echo,
  onGrid,
  outsideUsual,
  stepped,
  type NumberField,
} from '../../src/ui/number-field.ts';

const ratio: NumberField = { unit: 'share', min: 0, max: 1, usualMin: 0.6, usualMax: 0.8 };

describe('leaving a number field', () => {
  test.each(['65', '.65', '65%', '６５％'])('%s is taken', (text) => {
    expect(commitText(text, ratio)).toEqual({ kind: 'value', value: 0.65 });
  });

  test('an unusual value is taken and remarked on', () => {
    expect(commitText('85', ratio)).toEqual({ kind: 'value', value: 0.85 });
    expect(outsideUsual(0.85, ratio)).toBe('above');
    expect(outsideUsual(0.5, ratio)).toBe('below');
    expect(outsideUsual(0.8, ratio)).toBeNull();
    expect(outsideUsual(null, ratio)).toBeNull();
  });

  test('an impossible value is refused with its reading and the range', () => {
    expect(commitText('180', ratio)).toEqual({
      kind: 'fault',
      fault: { kind: 'outOfRange', text: '180', unit: 'share', value: 1.8, min: 0, max: 1 },
    });
  });

  test('wrong text is a fault, an empty field goes back', () => {
    expect(commitText('六成五', ratio)).toMatchObject({ kind: 'fault', fault: { kind: 'unreadable' } });
    expect(commitText('  ', ratio)).toEqual({ kind: 'restored' });
  });
});

describe('the echo under a field', () => {
  test('speaks where the reading is not plain from the text', () => {
    expect(echo('1.2亿', { unit: 'wan' })).toBe(120_000_000);
    expect(echo('.65', ratio)).toBe(0.65);
    expect(echo('６５％', ratio)).toBe(0.65);
  });

  test('is silent on plain digits and on what cannot be read', () => {
    expect(echo('65', ratio)).toBeNull();
    expect(echo('65%', ratio)).toBeNull();
    expect(echo('1,234.5', { unit: 'wan' })).toBeNull();
    expect(echo('六成五', ratio)).toBeNull();
  });
});

describe('stepping', () => {
  test('leaves no noise: ten steps of 0.01 from 0.6 are 0.7', () => {
    let value = 0.6;
    for (let i = 0; i < 10; i++) value = stepped(value, 0.01, 1, ratio);
    expect(value).toBe(0.7);
  });

  test('from between two steps goes to the next one first', () => {
    expect(stepped(0.6512, 0.01, 1, ratio)).toBe(0.66);
    expect(stepped(0.6512, 0.01, -1, ratio)).toBe(0.65);
  });

  test('stops at the bounds', () => {
    expect(stepped(0.99, 0.01, 10, ratio)).toBe(1);
    expect(stepped(0, 0.01, -1, ratio)).toBe(0);
  });

  test('up and down again is where it began, on the grid', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1000, max: 1000 }),
        fc.constantFrom(0.01, 0.005, 0.1, 10, 25),
        (n, step) => {
          const start = onGrid(n * step, step);
          expect(stepped(stepped(start, step, 1, {}), step, -1, {})).toBe(start);
          return Promise.resolve();
        },
      ),
    );
  });
});
