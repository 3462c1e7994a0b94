import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../src/ui');
const css = fs.readFileSync(path.join(folder, 'tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The variables of every rule with this selector, in order of appearance. */
function variables(selector: string): Map<string, string> {
  const bodies = css
    .split('}')
    .filter((rule) => rule.slice(0, rule.lastIndexOf('{')).trim().endsWith(selector));
  const pairs = bodies.flatMap((rule) => [
    ...rule.slice(rule.lastIndexOf('{')).matchAll(/(--[\w-]+):\s*([^;]+);/g),
  ]);
  return new Map(pairs.map(([, name = '', value = '']) => [name, value.trim()]));
}

const light = variables(':root');
const dark = variables(`:root[data-theme='dark']`);
const bySystem = variables(`:root:not([data-theme='light'])`);

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(theme: Map<string, string>, front: string, back: string): number {
  const [a, b] = [front, back].map((name) => luminance(theme.get(name) ?? ''));
  return (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05);
}

const TEXT: readonly (readonly [front: string, backs: readonly string[]])[] = [
  ['--ink', ['--paper', '--panel', '--sunken', '--raised']],
  ['--ink-2', ['--paper', '--panel', '--sunken', '--raised']],
  ['--ink-3', ['--paper', '--panel', '--raised']],
  ['--accent', ['--paper', '--panel', '--accent-soft']],
  ['--on-accent', ['--accent', '--accent-hover']],
  ['--up', ['--paper', '--raised']],
  ['--down', ['--paper', '--raised']],
  ['--deficit', ['--paper', '--raised']],
  ['--warn', ['--warn-soft', '--paper']],
  ['--on-error', ['--error']],
  ['--on-ink', ['--ink']],
  ['--s-a', ['--paper']],
  ['--s-b', ['--paper']],
  ['--s-c', ['--paper']],
  ['--s-d', ['--paper']],
  ['--s-e', ['--paper']],
];
const SHAPES = [
  ['--control', '--paper'],
  ['--control', '--raised'],
  ['--focus', '--paper'],
  ['--s-base', '--paper'],
] as const;

describe('the tokens', () => {
  test('the dark theme is the same by choice and by system', () => {
    expect(dark.size).toBeGreaterThan(30);
    expect([...bySystem]).toEqual([...dark]);
  });

  test('dark changes only what light has', () => {
    expect([...dark.keys()].filter((name) => !light.has(name))).toEqual([]);
  });

  test.each([
    ['light', light],
    ['dark', dark],
  ])('%s: text reads at 4.5:1 and shapes at 3:1', (_name, theme) => {
    const weak = TEXT.flatMap(([front, backs]) =>
      backs.flatMap((back) =>
        contrast(theme, front, back) < 4.5
          ? [`${front} on ${back}: ${contrast(theme, front, back).toFixed(2)}`]
          : [],
      ),
    );
    const faint = SHAPES.filter(([front, back]) => contrast(theme, front, back) < 3);
    expect([...weak, ...faint]).toEqual([]);
  });

  test('every variable is defined, and every defined one is used', () => {
    const styles = fs
      .readdirSync(path.resolve(folder, '..'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(css|svelte)$/.test(name))
      .map((name) => fs.readFileSync(path.resolve(folder, '..', name), 'utf8'));
    const used = new Set(
      styles.flatMap((text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)),
    );
    const own = new Set([...light.keys()]);
    const given = new Set(
      styles.flatMap((text) => [...text.matchAll(/(--[\w-]+)(?:=|:)/g)].map(([, name]) => name)),
    );
    expect([...used].filter((name) => name && !own.has(name) && !given.has(name))).toEqual([]);
    expect([...own].filter((name) => !used.has(name))).toEqual([]);
  });
});
