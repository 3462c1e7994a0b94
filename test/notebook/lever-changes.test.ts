/** Changes of one lever: moved by a slider, edited by its form, listed with what is wrong. */
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { conflictOf, listLevers, type Change } from '../../models/index.ts';
import { dictionaries } from '../../src/i18n/dictionary.ts';
import { changeRows, isUnusual, lacksReason, noticesAbout } from '../../src/notebook/change-list.ts';
import { effectText, timeText } from '../../src/notebook/change-text.ts';
import {
  addingStep,
  changedValue,
  changingOp,
  editingChange,
  movingLever,
  reasoned,
  settingDatedStep,
  withoutChange,
  withoutStep,
  withStage,
} from '../../src/notebook/lever-changes.ts';
import { EZHOU, projected } from './projected.ts';

const RATIO = 'resident.outpatientChronic.reimbursementRatio';
const levers = listLevers(EZHOU);
const ratio = levers.find(({ id }) => id === RATIO)!;
const set = (value: number, more: Partial<Change> = {}): Change => ({
  lever: RATIO,
  op: 'set',
  value,
  from: '2025-01',
  ...more,
});
const move = (changes: readonly Change[], value: number) =>
  movingLever(changes, { lever: RATIO, value, base: 0.7, from: '2025-01' });

describe('a slider', () => {
  it('adds a change, keeps its fields when moved on, and takes it away at the base', () => {
    const first = move([], 0.65);
    expect(first).toEqual([set(0.65)]);
    const noted = editingChange(first, 0, { note: '示例', rampMonths: 12 });
    expect(move(noted, 0.6)).toEqual([set(0.6, { note: '示例', rampMonths: 12 })]);
    expect(move(noted, 0.7)).toEqual([]);
  });

  it('moves the only change of a lever though it ends, and never lays another over it', () => {
    const windowed = [set(0.65, { to: '2026-12' })];
    expect(move(windowed, 0.6)).toEqual([set(0.6, { to: '2026-12' })]);
    expect(changedValue(windowed, RATIO)).toBe(0.65);
  });

  it('of several dated changes moves the plain one', () => {
    const two = withStage([set(0.65)], 0);
    expect(changedValue(move(two, 0.6), RATIO)).toBe(0.6);
    expect(move(two, 0.6)[0]).toEqual(two[0]);
  });

  it('leaves other levers alone', () => {
    const other: Change = { lever: 'x', op: 'set', value: 1, from: '2025-01' };
    expect(move([other], 0.6)).toEqual([other, set(0.6)]);
  });
});

describe('the form', () => {
  it('takes a field away by undefined', () => {
    expect(editingChange([set(0.65, { to: '2026-12' })], 0, { to: undefined })).toEqual([set(0.65)]);
    expect(withoutChange([set(0.65)], 0)).toEqual([]);
  });

  it('goes on with a further change that never overlaps the first', () => {
    expect(withStage([set(0.65)], 0)).toEqual([set(0.65, { to: '2025-12' }), set(0.65, { from: '2026-01' })]);
    expect(withStage([set(0.65, { to: '2025-06' })], 0)[1]).toEqual(set(0.65, { from: '2025-07' }));
    expect(withStage([set(0.65, { to: '2030-12' })], 0)[1]).toEqual(
      set(0.65, { from: '2026-01', to: '2030-12' }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
        (month, months) => {
          const from = `2025-${String(month).padStart(2, '0')}`;
          const at = 2025 * 12 + month - 1 + (months ?? 0);
          const to = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
          return conflictOf(withStage([set(0.6, { from, ...(months !== null && { to }) })], 0)) === null;
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('starts another manner from the value that stood, or from what moves nothing', () => {
    const edit = (op: Change['op']) => editingChange([set(0.65)], 0, changingOp(set(0.65), op, 0.7))[0];
    expect(edit('schedule')).toEqual({
      ...set(0),
      op: 'schedule',
      value: null,
      values: [{ from: '2025-01', value: 0.65 }],
    });
    expect(edit('add')).toEqual({ ...set(0), op: 'add' });
    expect(edit('multiply')).toEqual({ ...set(1), op: 'multiply' });
    expect(changingOp(set(0.65), 'set', 0.7)).toEqual({});
  });

  it('keeps stages in the order of their months and begins with the first', () => {
    const staged = {
      ...set(0),
      op: 'schedule' as const,
      value: null,
      values: [{ from: '2025-01', value: 0.6 }],
    };
    const two = { ...staged, ...addingStep(staged, 0.7) } as Change;
    expect(two.values).toEqual([
      { from: '2025-01', value: 0.6 },
      { from: '2026-01', value: 0.6 },
    ]);
    expect(settingDatedStep(two, 1, { from: '2024-09', value: 0.5 })).toEqual({
      from: '2024-09',
      values: [
        { from: '2024-09', value: 0.5 },
        { from: '2025-01', value: 0.6 },
      ],
    });
    expect(withoutStep(two, 0)).toEqual({ from: '2026-01', values: [{ from: '2026-01', value: 0.6 }] });
  });
});

describe('the list', () => {
  it('flags a value outside the usual range until a reason is given', () => {
    expect(changeRows([set(0.3)], levers)[0]).toMatchObject({ lacksReason: true, lever: { id: RATIO } });
    const said = reasoned([set(0.3)], RATIO, '示例市方案');
    expect(changeRows(said, levers)[0]).toMatchObject({ lacksReason: false });
    expect(reasoned(said, RATIO, '  ')).toEqual([set(0.3)]);
    expect(isUnusual(set(0.65), ratio)).toBe(false);
    expect(lacksReason({ ...set(0), op: 'add', value: -0.6 }, ratio)).toBe(false);
    const staged: Change = {
      ...set(0),
      op: 'schedule',
      value: null,
      values: [{ from: '2025-01', value: 0.2 }],
    };
    expect(lacksReason(staged, ratio)).toBe(true);
    expect(isUnusual({ ...set(9), lever: 'nothing' }, null)).toBe(false);
  });

  it('names both changes of a conflict', () => {
    const rows = changeRows([set(0.6), set(0.65, { from: '2026-01' }), set(0.5, { lever: 'x' })], levers);
    expect(rows.map(({ conflicts }) => conflicts)).toEqual([[1], [0], []]);
  });

  it('says why a change moves nothing, by the name of its lever', () => {
    const { notices } = projected(EZHOU, [set(0.7)]);
    const [why] = noticesAbout(notices, ratio, 'movesNothing', 'zh');
    expect(why).toContain(ratio.label.zh);
    expect(why).not.toContain(RATIO);
    expect(noticesAbout(notices, { ...ratio, id: 'resident' }, 'movesNothing', 'zh')).toEqual([]);
  });

  it('reads as words', () => {
    const { changes: t } = dictionaries.zh;
    expect(effectText(set(0.65), ratio, 'zh', t)).toBe('70% → 65%');
    expect(effectText({ ...set(0.05), op: 'add' }, ratio, 'zh', t)).toBe('现行 +5 个百分点');
    expect(effectText({ ...set(1.05), op: 'multiply' }, ratio, 'zh', t)).toBe('现行 × 1.05');
    expect(timeText(set(0.65, { to: '2026-12', rampMonths: 6, after: 'index' }), t)).toBe(
      '2025-01 至 2026-12；6 个月渐变到位；此后随基线增长',
    );
  });
});
