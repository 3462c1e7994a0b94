import { describe, expect, test } from 'vitest';
import { calendarDay, clockTime } from '../../src/format/clock.ts';
import {
  BASE,
  editing,
  isDirty,
  openBaseline,
  slotOf,
  storedAs,
  withBalance,
  withLever,
  withoutLever,
  withScenario,
  type Document,
  type Stored,
} from '../../src/notebook/document.ts';
import { mapped, pushed, redone, startHistory, undone } from '../../src/notebook/history.ts';
import { SHIPPED_BASELINES, SHIPPED_SCENARIOS } from '../../src/story/shipped.ts';

const LEVER = 'resident.outpatientChronic.reimbursementRatio';
const opening = openBaseline(SHIPPED_BASELINES[0]!, SHIPPED_SCENARIOS);
const a = (document: Document) => slotOf(document, 'a');

function stored(document: Document, revision: number): Document {
  const { title, note, changes, lineage } = a(document);
  const as: Stored = { id: 's1', revision, title, note, changes, balances: document.balances };
  return storedAs(document, lineage, as);
}

describe('a document', () => {
  test('opens with its first scenario selected', () => {
    expect(opening.selected).toBe('a');
    expect(openBaseline(SHIPPED_BASELINES[1]!).selected).toBe(BASE);
  });

  test('a value equal to the base is no change', () => {
    const moved = withLever(opening, 'a', LEVER, 0.66, 0.7);
    expect(a(moved).changes).toMatchObject([{ lever: LEVER, value: 0.66, from: '2025-01' }]);
    expect(a(withLever(moved, 'a', LEVER, 0.7, 0.7)).changes).toEqual([]);
    expect(a(withoutLever(moved, 'a', LEVER)).changes).toEqual([]);
  });

  test('the baseline itself cannot be edited', () => {
    expect(slotOf(editing(opening, BASE, { title: 'x' }), BASE).title).toBe('');
  });

  test('a sixth scenario finds no letter', () => {
    const scenario = SHIPPED_SCENARIOS[0]!;
    const five = [1, 2, 3].reduce((document) => withScenario(document, scenario, null), opening);
    expect(five.slots).toHaveLength(6);
    expect(withScenario(five, scenario, null)).toBe(five);
  });

  test('is dirty until stored, and again after an edit or another balance', () => {
    expect(isDirty(opening, a(opening))).toBe(true);
    const saved = stored(opening, 1);
    expect(isDirty(saved, a(saved))).toBe(false);
    const renamed = editing(saved, 'a', { title: 'x' });
    expect(isDirty(renamed, a(renamed))).toBe(true);
    const balanced = withBalance(saved, { fund: 'resident.pool', month: '2024-06', amount: 1 });
    expect(isDirty(balanced, a(balanced))).toBe(true);
  });
});

describe('the history', () => {
  test('undoing an edit keeps the newest mark of the store', () => {
    const edited = withLever(opening, 'a', LEVER, 0.66, 0.7);
    const history = mapped(pushed(startHistory(opening), edited), (document) =>
      storedAs(document, a(edited).lineage, a(stored(edited, 3)).stored),
    );
    expect(a(undone(history).present).stored?.revision).toBe(3);
    expect(redone(undone(history)).present).toEqual(history.present);
  });

  test('steps with one mark melt into one', () => {
    const history = [0.66, 0.67, 0.68].reduce(
      (before, value) => pushed(before, withLever(before.present, 'a', LEVER, value, 0.7), 'drag'),
      startHistory(opening),
    );
    expect(history.past).toEqual([opening]);
  });
});

test('times of saving are the reader’s own', () => {
  const here = new Date(2024, 6, 8, 9, 5);
  expect(clockTime(here.toISOString())).toBe('09:05');
  expect(calendarDay(here.toISOString())).toBe('07-08');
  expect(clockTime('never')).toBe('');
});
