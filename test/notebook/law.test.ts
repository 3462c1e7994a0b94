/** Enacted law: rewound to what was known, and steps changed in a scenario. */
import { describe, expect, it } from 'vitest';
import { project, type Change } from '../../models/index.ts';
import { keepsItsMonth } from '../../src/notebook/dated-changes.ts';
import { openBaseline, scenarioOf } from '../../src/notebook/document.ts';
import { changedStep, knowingAsOf, lawRows, noticeMonths, settingStep } from '../../src/notebook/law.ts';
import { EZHOU, projected } from './projected.ts';

const SUBSIDY = 'resident.subsidy.amount';
const PREMIUM = 'resident.premium.amount';
const row = (id: string, knownAsOf: string | null = null) =>
  lawRows(EZHOU, knownAsOf).find(({ parameter }) => parameter.id === id)!;

describe('what the law says', () => {
  it('lists each dated step, and which a later notice of the same month replaces', () => {
    const { steps, index } = row(SUBSIDY);
    expect(steps.slice(0, 3).map(({ from, value }) => [from, value])).toEqual([
      ['2024-01', 640],
      ['2024-01', 670],
      ['2025-01', 700],
    ]);
    expect(steps.map(({ replaced }) => replaced).slice(0, 2)).toEqual([true, false]);
    expect(steps.map(({ future }) => future).slice(0, 3)).toEqual([false, false, true]);
    expect(steps[2]!.to).toBe('2025-12');
    expect(steps.at(-1)!.to).toBeNull();
    expect(index).toBe('resident.subsidy.growth');
  });

  it('rewound to the report knows only what was known then', () => {
    const { steps } = row(SUBSIDY, '2024-06');
    expect(steps.map(({ counts }) => counts)).toEqual(steps.map((_, i) => i === 0));
    expect(steps[0]).toMatchObject({ value: 640, replaced: false, to: null });
    expect(
      row(SUBSIDY, '2024-08')
        .steps.map(({ counts }) => counts)
        .slice(0, 3),
    ).toEqual([true, true, false]);
  });

  it('offers every month with a notice after the report', () => {
    expect(noticeMonths(EZHOU)).toEqual(expect.arrayContaining(['2024-08', '2025-08', '2026-08']));
    expect(noticeMonths(EZHOU).every((month) => month > '2024-06')).toBe(true);
  });
});

describe('the document', () => {
  it('is rewound and brought back without a trace', () => {
    const document = openBaseline(EZHOU);
    const rewound = knowingAsOf(document as typeof document & { knownAsOf?: string }, '2024-06');
    expect(rewound.knownAsOf).toBe('2024-06');
    expect(knowingAsOf(rewound, '2024-06')).toBe(rewound);
    expect(knowingAsOf(rewound, null)).toEqual(document);
    expect(knowingAsOf(document, null)).toBe(document);
  });

  it('gives the projection of that time once it is in the scenario', () => {
    const document = openBaseline(EZHOU);
    const scenario = scenarioOf(document, document.slots[0]!);
    const then = project({ scenario: { ...scenario, knownAsOf: '2024-06' } });
    const now = projected(EZHOU);
    const year = (p: typeof now): number =>
      p.accrual['resident.pool']!.income['subsidy']!.slice(0, 12).reduce((a, b) => a + b, 0);
    expect(then.ok && year(then.value) / year(now)).toBeCloseTo(640 / 670, 6);
  });
});

describe('a change of its own month', () => {
  it.each<[Change, boolean]>([
    [{ lever: PREMIUM, op: 'set', value: 1, from: '2025-01' }, false],
    [{ lever: PREMIUM, op: 'add', value: 1, from: '2025-01', rampMonths: 6 }, false],
    [{ lever: PREMIUM, op: 'set', value: 1, from: '2025-01', to: '2025-12' }, true],
    [{ lever: PREMIUM, op: 'set', value: 1, from: '2025-01', after: 'index' }, true],
    [{ lever: 'employee.oneOff.late', op: 'set', value: 1, from: '2024-01' }, true],
  ])('%j: %s', (change, keeps) => {
    expect(keepsItsMonth(change)).toBe(keeps);
  });
});

describe('a step changed in a scenario', () => {
  const steps = row(PREMIUM).steps;
  const [, next, last] = steps as [(typeof steps)[0], (typeof steps)[0], (typeof steps)[0]];
  const set = (changes: readonly Change[], step: (typeof steps)[0], value: number) =>
    settingStep(changes, PREMIUM, step, value);

  it('moves its own months alone, and the last one goes on growing', () => {
    const changes = set([], next, 420);
    expect(changes).toEqual([{ lever: PREMIUM, op: 'set', value: 420, from: '2025-01', to: '2025-12' }]);
    expect(changedStep(changes, PREMIUM, next)).toBe(420);
    expect(changedStep(changes, PREMIUM, last)).toBeNull();
    expect(set([], last, 440)).toEqual([
      { lever: PREMIUM, op: 'set', value: 440, from: '2026-01', after: 'index' },
    ]);
    const [law, moved] = [projected(EZHOU), projected(EZHOU, changes)];
    const premium = (p: typeof law, from: number, to: number): number[] =>
      [...p.accrual['resident.pool']!.income['premium']!].slice(from, to);
    expect(premium(moved, 0, 12)).toEqual(premium(law, 0, 12));
    expect(premium(moved, 24, 60)).toEqual(premium(law, 24, 60));
    const sum = (p: typeof law): number => premium(p, 12, 24).reduce((a, b) => a + b, 0);
    expect(sum(moved) / sum(law)).toBeCloseTo(420 / 400, 9);
  });

  it('set to the law is no change, set twice is one', () => {
    expect(set(set([], next, 420), next, 400)).toEqual([]);
    expect(set(set([], next, 420), next, 430)).toHaveLength(1);
    expect(set(set([], next, 420), last, 440)).toHaveLength(2);
  });

  it.each<[string, Change]>([
    ['a change from before to the horizon', { lever: PREMIUM, op: 'set', value: 500, from: '2024-07' }],
    ['one within the step', { lever: PREMIUM, op: 'add', value: 10, from: '2025-03', to: '2025-06' }],
    ['a ramp across it', { lever: PREMIUM, op: 'set', value: 500, from: '2024-07', rampMonths: 12 }],
    ['one after it', { lever: PREMIUM, op: 'multiply', value: 1.1, from: '2027-01' }],
    ['another lever', { lever: SUBSIDY, op: 'set', value: 800, from: '2025-01' }],
  ])('never conflicts with %s', (_title, change) => {
    for (const step of [next, last]) {
      const changes = set([change], step, 420);
      expect(() => projected(EZHOU, changes)).not.toThrow();
      expect(changedStep(changes, PREMIUM, step)).toBe(420);
    }
    const kept = set([change], next, 420).filter((c) => c.value !== 420);
    if (change.from < '2025-01') expect(kept[0]).toMatchObject({ from: change.from, to: '2024-12' });
    if (change.op === 'set' && change.lever === PREMIUM && !change.rampMonths)
      expect(kept.at(-1)).toMatchObject({ from: '2026-01', value: 500 });
  });
});
