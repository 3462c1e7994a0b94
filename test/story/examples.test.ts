import { describe, expect, test } from 'vitest';
import { inOtherLanguage } from '../../src/i18n/other-language.ts';
import { openBaseline, withScenario, type Document } from '../../src/notebook/document.ts';
import { documentFrom, draftOf } from '../../src/notebook/draft.ts';
import { jobsOf } from '../../src/notebook/jobs.ts';
import { examplesOf } from '../../src/story/examples.ts';
import { SHIPPED_BASELINES, SHIPPED_SCENARIOS, shippedBaseline } from '../../src/story/shipped.ts';

const laidOver = (id: string): Document => {
  const scenario = SHIPPED_SCENARIOS.find((one) => one.id === id)!;
  const baseline = shippedBaseline(scenario.baseline as string)!;
  const example = examplesOf(baseline).find((one) => one.id === id)!;
  return withScenario(openBaseline(baseline), example, null);
};

describe('example scenarios', () => {
  test('every shipped scenario is offered with the baseline that it belongs to, and once', () => {
    const offered = SHIPPED_BASELINES.flatMap((baseline) => examplesOf(baseline).map(({ id }) => id));
    expect(offered.sort()).toEqual(SHIPPED_SCENARIOS.map(({ id }) => id).sort());
  });

  test('come with their parents whole, which a draft keeps', () => {
    const document = laidOver('dip-coding-drift');
    const parents = document.slots[1]!.parents!;
    expect(parents.map(({ id }) => id)).toEqual(['dip-budget-5']);
    expect(parents[0]!.changes.length).toBeGreaterThan(0);
    expect(documentFrom(draftOf(document)!)?.slots[1]?.parents).toEqual(parents);
  });

  test('with the same own changes but other parents are another computation', () => {
    const document = laidOver('dip-coding-drift');
    const { parents: _parents, ...alone } = document.slots[1]!;
    const without = { ...document, slots: [document.slots[0]!, alone] };
    expect(jobsOf(without, null)[1]!.key).not.toBe(jobsOf(document, null)[1]!.key);
  });
});

test('a string of the screen is known by its other language; a document’s own words are not', () => {
  expect(inOtherLanguage('撤销')).toContain('Undo');
  expect(inOtherLanguage('Undo')).toContain('撤销');
  expect(inOtherLanguage('示例市 2031')).toBe('');
});
