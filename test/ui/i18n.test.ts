import { describe, expect, test } from 'vitest';
import { dictionaries } from '../../src/i18n/dictionary.ts';

/** Every leaf as `area.key` with what it says; functions are called with samples. */
function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const samples = Array.from({ length: value.length }, (_, i) => `{${i}}`);
    return leaves((value as (...given: string[]) => unknown)(...samples), path);
  }
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

describe('the dictionary', () => {
  const zh = leaves(dictionaries.zh);
  const en = new Map(leaves(dictionaries.en));

  test('has the same keys in both languages', () => {
    expect([...en.keys()]).toEqual(zh.map(([path]) => path));
    expect(zh.length).toBeGreaterThan(100);
  });

  test('has no empty string in either language', () => {
    // A Chinese word after a field or a number (… 起, 2032 年) may have none in English.
    const blank = [...zh, ...en].filter(([path, text]) => text.trim() === '' && !/(Suffix|Word)$/.test(path));
    expect(blank).toEqual([]);
  });

  test('has no Chinese left in English, and no English sentence in Chinese', () => {
    expect([...en].filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(zh.filter(([, text]) => /[A-Za-z]/.test(text) && !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  test('uses every argument in both languages', () => {
    const holes = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort();
    const differ = zh.filter(([path, text]) => String(holes(text)) !== String(holes(en.get(path) ?? '')));
    expect(differ).toEqual([]);
  });
});
