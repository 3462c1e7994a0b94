import { describe, expect, test } from 'vitest';
import {
  keepingDesk,
  marking,
  openBaseline,
  withBalance,
  withLever,
  withoutSlot,
  withTrial,
  type Document,
} from '../../src/notebook/document.ts';
import { DraftKeeper, type DraftStorage } from '../../src/notebook/draft-keeper.ts';
import { documentFrom, draftOf, fitsDraft, LONGEST_DRAFT } from '../../src/notebook/draft.ts';
import { EMPTY_DESK } from '../../src/report-cell/desk.ts';
import { SHIPPED_BASELINES, STORY_SCENARIOS } from '../../src/story/shipped.ts';

const LEVER = 'resident.outpatientChronic.reimbursementRatio';
const baseline = SHIPPED_BASELINES[0]!;
const opening = openBaseline(baseline, STORY_SCENARIOS);
const edited = withBalance(withLever(opening, 'b', LEVER, 0.61, 0.7), {
  fund: 'resident.pool',
  month: '2024-06',
  amount: 650_000_000,
});

const tried = withTrial(edited, {
  lever: 'resident.dip.budgetFactor',
  value: 0.95,
  base: 1,
  from: '2024-07',
});

/** Without what only tells scenarios apart within one visit. */
const said = (document: Document | null) =>
  document && { ...document, slots: document.slots.map((slot) => ({ ...slot, lineage: 0 })) };

function memory(): DraftStorage & { text: string | null } {
  return {
    text: null,
    getItem() {
      return this.text;
    },
    setItem(_key, text) {
      this.text = text;
    },
    removeItem() {
      this.text = null;
    },
  };
}

describe('a draft', () => {
  test('brings the whole document back: changes, balances, letters, selection', () => {
    const folded = marking(opening, 'projection', { collapsed: true });
    for (const document of [opening, edited, tried, folded, withoutSlot(edited, 'a')])
      expect(said(documentFrom(draftOf(document)!))).toEqual(said(document));
  });

  test('names a baseline that ships and holds another one whole', () => {
    expect(draftOf(opening)!.length).toBeLessThan(5_000);
    const own = { ...baseline, id: 'own-2024h1' };
    const document = openBaseline(own, []);
    expect(documentFrom(draftOf(document)!)?.baseline).toEqual(own);
  });

  test('is not kept when its baseline is too long', () => {
    const long = { ...baseline, id: 'own', notes: 'x'.repeat(LONGEST_DRAFT) };
    expect(draftOf(openBaseline(long))).toBeNull();
  });

  test.each([
    ['no JSON', '{'],
    ['another version', '{"version":2}'],
    ['nothing', 'null'],
    ['a baseline that does not ship', draftOf(opening)!.replace(`"${baseline.id}"`, '"elsewhere"')],
    ['a value that is no number', draftOf(edited)!.replace('0.61', '"0.61"')],
    ['a month that is none', draftOf(edited)!.replaceAll('2025-01', '2025-13')],
    ['a style that is none', draftOf(edited)!.replace('"style":"b"', '"style":"z"')],
  ])('that is %s is no draft', (_what, text) => {
    expect(documentFrom(text)).toBeNull();
  });

  test('with one letter twice keeps the first', () => {
    const twice = documentFrom(draftOf(edited)!.replace('"style":"b"', '"style":"a"'));
    expect(twice?.slots.map(({ style }) => style)).toEqual(['base', 'a']);
  });
});

describe('the keeper', () => {
  test('gives back what was kept, the own tab first, and nothing when nothing was edited', () => {
    const [tab, browser] = [memory(), memory()];
    const keeper = new DraftKeeper([tab, browser]);
    expect(keeper.load(opening)).toBeNull();
    keeper.keep(edited);
    keeper.flush();
    expect(said(keeper.load(opening))).toEqual(said(edited));
    browser.text = draftOf(opening);
    expect(said(keeper.load(opening))).toEqual(said(edited));
    expect(new DraftKeeper([memory(), browser]).load(opening)).toBeNull();
  });

  test('goes on where the browser refuses', () => {
    const refusing: DraftStorage = {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    const keeper = new DraftKeeper([refusing]);
    expect(keeper.load(opening)).toBeNull();
    keeper.keep(edited);
    expect(() => keeper.flush()).not.toThrow();
  });
});

describe('open reports', () => {
  const source = { text: '示例市2024年1-6月\n居民医保参保500000人。', options: {}, emptyPages: [] };
  const desk = {
    reports: [{ id: 'r1', name: 'a.txt', source, decisions: [], accepted: ['f'] }],
    balances: [{ fund: 'resident.pool', month: '2024-06', amount: 1 }],
  };

  test('come back with the draft', () => {
    expect(said(documentFrom(draftOf({ ...edited, desk })!))?.desk).toEqual(desk);
  });

  test('that are too long stay out of it, and the rest is kept', () => {
    const long = {
      ...desk,
      reports: [{ ...desk.reports[0]!, source: { ...source, text: '长'.repeat(1_000_001) } }],
    };
    expect(fitsDraft(long)).toBe(false);
    expect(said(documentFrom(draftOf({ ...edited, desk: long })!))).toEqual(said(edited));
  });

  test('stay open when another baseline comes', () => {
    expect(keepingDesk(opening, { ...edited, desk }).desk).toBe(desk);
    expect(keepingDesk({ ...opening, desk: EMPTY_DESK }, { ...edited, desk }).desk).toBe(EMPTY_DESK);
  });
});
