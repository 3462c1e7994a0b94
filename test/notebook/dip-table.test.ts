/** DIP by hospital and year, as the chapter's tables show it. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  dipYearRows,
  movedHospitals,
  placeRate,
  printedHospitals,
  printedTotal,
  rateSpan,
} from '../../src/notebook/dip-table.ts';
import { dipStart, dipStory, hasDip } from '../../src/notebook/dip-story.ts';
import { openBaseline, withTrial } from '../../src/notebook/document.ts';
import { jobsOf, TRIAL, TRIAL_BASE } from '../../src/notebook/jobs.ts';
import { EZHOU, projected, SHANDAN } from './projected.ts';

const of = (value: number) => ({ value, unit: '元' as const, source: { kind: 'user' as const } });
const hospital = (name: string, byItem: number, settled: number) => ({
  name,
  cases: 10,
  byItem,
  settled,
  deposit: settled * 0.05,
});
const block = {
  fund: 'resident.pool',
  line: 'inpatient',
  byItem: of(3000),
  settled: of(2600),
  depositWithheld: of(130),
  clearingMonth: 6,
  institutions: [hospital('甲', 1000, 800), hospital('空', 0, 0), hospital('乙', 2000, 1800.005)],
} as unknown as (typeof SHANDAN)['dip'][number];

describe('printed hospitals', () => {
  it('stand by falling rate, those without money last', () => {
    expect(printedHospitals(block).map(({ name, rate }) => [name, rate])).toEqual([
      ['乙', 0.9000025],
      ['甲', 0.8],
      ['空', null],
    ]);
  });

  it('gain or lose what is settled beyond by item', () => {
    expect(printedHospitals(block).map(({ gap }) => gap)).toEqual([-199.99, -200, 0]);
    expect(printedTotal(block)).toMatchObject({ cases: 30, gap: -400, deposit: 130 });
  });

  it('of the shipped baseline are the printed rows: 81.5 % for residents, 105.2 % for employees', () => {
    const rates = SHANDAN.dip.map((dip) => [dip.fund, Math.round(printedTotal(dip).rate! * 1000)]);
    expect(Object.fromEntries(rates)).toEqual({ 'employee.pool': 1052, 'resident.pool': 815 });
    for (const dip of SHANDAN.dip) expect(printedHospitals(dip)).toHaveLength(15);
  });
});

describe('years to come', () => {
  const factor = (value: number) => [
    { lever: 'resident.dip.budgetFactor', op: 'set' as const, value, from: dipStart(SHANDAN) },
  ];
  const base = projected(SHANDAN);
  const less = projected(SHANDAN, factor(0.95));

  it('clear what is settled beyond by item', () => {
    const rows = dipYearRows(base, 'resident.pool');
    expect(rows.map(({ year }) => year)).toEqual([
      2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034,
    ]);
    for (const row of rows) expect(row.clearing).toBeCloseTo(row.settled - row.byItem, 2);
    expect(dipYearRows(base, 'nowhere')).toEqual([]);
  });

  it('a budget set in July moves that year by the half it holds, the next by its factor, and no by-item amount', () => {
    const [before, now] = [dipYearRows(base, 'resident.pool'), dipYearRows(less, 'resident.pool')];
    const half = now[0]!.budget / before[0]!.budget;
    expect(half).toBeGreaterThan(0.97);
    expect(half).toBeLessThan(0.976);
    expect(now[1]!.budget).toBeCloseTo(before[1]!.budget * 0.95, 6);
    expect(now.map(({ byItem }) => byItem)).toEqual(before.map(({ byItem }) => byItem));
  });

  it('hospitals keep their place; what they get moves, what they bill does not', () => {
    const year = (of: typeof base) => of.dip['resident.pool']!.years[1]!;
    const [still, moved] = [movedHospitals(year(base), year(base)), movedHospitals(year(base), year(less))];
    expect(still.every((row) => row.moved === 0)).toBe(true);
    expect(moved.map(({ name, byItem }) => [name, byItem])).toEqual(
      still.map(({ name, byItem }) => [name, byItem]),
    );
    expect(moved.every((row) => row.moved < 0)).toBe(true);
    expect(moved.some(({ name }) => name === '')).toBe(false);
  });
});

describe('the bar of a rate', () => {
  it('grows from the middle, to the right above 100 %', () => {
    expect(placeRate(1.1, 0.2)).toEqual({ left: 50, width: 25, side: 'up' });
    expect(placeRate(0.9, 0.2)).toEqual({ left: 25, width: 25, side: 'down' });
    expect(placeRate(1, 0.2)).toEqual({ left: 50, width: 0, side: 'same' });
  });

  it('never leaves the track of its own table', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1 }), (rates) => {
        const span = rateSpan(rates);
        return rates.every((rate) => {
          const { left, width } = placeRate(rate, span);
          return left >= 0 && left + width <= 100.01;
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what the chapter stands on', () => {
  const opened = (baseline: typeof EZHOU) => openBaseline(baseline);
  const seen = (document: ReturnType<typeof opened>, beside: typeof EZHOU | null) => ({
    document,
    beside,
    selected: document.slots[0]!,
    resultOf: () => ({ projection: null, state: 'running' as const, errors: [] }),
  });
  const trial = withTrial(opened(EZHOU), {
    lever: 'resident.dip.budgetFactor',
    value: 0.95,
    base: 1,
    from: '2024-07',
  });

  it('is the open baseline where it prints DIP, and there the base is locked', () => {
    expect([hasDip(SHANDAN), hasDip(EZHOU)]).toEqual([true, false]);
    expect(dipStory(seen(opened(SHANDAN), null))).toMatchObject({ beside: false, locked: true });
  });

  it('is another with changes of its own where the open one prints none', () => {
    expect(dipStory(seen(opened(EZHOU), null))).toBeNull();
    const story = dipStory(seen(trial, SHANDAN))!;
    expect(story).toMatchObject({ baseline: SHANDAN, beside: true, locked: false });
    expect(story.changes).toMatchObject([{ value: 0.95 }]);
  });

  it('is computed beside the slots, twice only when something is tried', () => {
    const ids = (document: typeof trial) => jobsOf(document, SHANDAN).map(({ id }) => id);
    expect(ids(opened(EZHOU))).toEqual(['base', TRIAL_BASE]);
    expect(ids(trial)).toEqual(['base', TRIAL_BASE, TRIAL]);
    expect(jobsOf(trial, null).map(({ id }) => id)).toEqual(['base']);
  });
});
