/** What every shipped scenario gives is what it gave; a mismatch writes the new one beside the old. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goldenOf, goldenScenarios, goldenText, type Golden } from '../../tools/golden.ts';

const FOLDER = 'test/golden';
const scenarios = goldenScenarios();

/** The first place that differs, with both numbers; null where none does. */
export function firstDifference(old: Golden, now: Golden): string | null {
  const [before, years] = [old.years, now.years].map((all) => all.join(' '));
  if (before !== years) return `years: ${before} → ${years}`;
  for (const place of new Set([...Object.keys(old.series), ...Object.keys(now.series)])) {
    const [a, b] = [old.series[place], now.series[place]];
    const at = now.years.findIndex((_, i) => a?.[i] !== b?.[i]);
    if (at >= 0) return `${place} ${now.years[at]}: ${a?.[at]} → ${b?.[at]}`;
  }
  return null;
}

describe('golden projections', () => {
  it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (id, scenario) => {
    const [path, beside] = [`${FOLDER}/${id}.json`, `${FOLDER}/${id}.new.json`];
    const now = goldenOf(scenario);
    rmSync(beside, { force: true });
    const old = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Golden) : null;
    const difference = old ? firstDifference(old, now) : 'no golden projection';
    if (difference !== null) writeFileSync(beside, goldenText(now));
    expect(difference, `${beside} has the new projection; tools/golden.ts takes it over`).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe(goldenText(now));
  });

  it('exist for every shipped scenario and baseline, and for nothing else', () => {
    const files = readdirSync(FOLDER).filter((f) => f.endsWith('.json') && !f.endsWith('.new.json'));
    expect(files.sort()).toEqual(scenarios.map(({ id }) => `${id}.json`).sort());
  });

  it('tell of two that differ which place, year and numbers come first', () => {
    const old = goldenOf(scenarios[0]!);
    const place = Object.keys(old.series)[1]!;
    const moved = {
      ...old,
      series: { ...old.series, [place]: old.series[place]!.map((v, i) => (i < 3 ? v : v + 1)) },
    };
    const value = old.series[place]![3]!;
    expect(firstDifference(old, moved)).toBe(`${place} ${old.years[3]}: ${value} → ${value + 1}`);
    expect(firstDifference(old, old)).toBeNull();
  });
});
