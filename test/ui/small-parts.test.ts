import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Countdown } from '../../src/ui/countdown.ts';
import { headRows, leadColumns } from '../../src/ui/data-table.ts';
import { ICONS } from '../../src/ui/icons.ts';
import { remembered } from '../../src/ui/remembered.ts';
import { rovingIndex } from '../../src/ui/roving.ts';
import { toasts } from '../../src/ui/toasts.svelte.ts';

describe('a held countdown', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('keeps the time that is left', () => {
    const done = vi.fn();
    const clock = new Countdown(8_000, done);
    vi.advanceTimersByTime(5_000);
    clock.pause();
    vi.advanceTimersByTime(60_000);
    clock.resume();
    vi.advanceTimersByTime(2_999);
    expect(done).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(done).toHaveBeenCalledOnce();
  });

  test('toasts leave after 8 s, not while held, and at most three stand', () => {
    for (const text of ['一', '二', '三', '四']) toasts.show({ text });
    expect(toasts.shown.map(({ text }) => text)).toEqual(['二', '三', '四']);
    toasts.hold();
    vi.advanceTimersByTime(20_000);
    expect(toasts.shown).toHaveLength(3);
    toasts.release();
    vi.advanceTimersByTime(8_000);
    expect(toasts.shown).toEqual([]);
  });

  test('undoing a toast runs its undo once and takes it away', () => {
    const undo = vi.fn();
    toasts.show({ text: '已删除', undo });
    toasts.undo(toasts.shown[0]!);
    expect(undo).toHaveBeenCalledOnce();
    expect(toasts.shown).toEqual([]);
  });
});

describe('focus in a row of choices', () => {
  test('wraps with the arrows and jumps to the ends', () => {
    expect(rovingIndex('ArrowRight', 2, 3)).toBe(0);
    expect(rovingIndex('ArrowLeft', 0, 3)).toBe(2);
    expect(rovingIndex('Home', 2, 3)).toBe(0);
    expect(rovingIndex('End', 0, 3)).toBe(2);
    expect(rovingIndex('x', 0, 3)).toBeNull();
  });
});

describe('a remembered setting', () => {
  const store = (initial: Record<string, string> = {}, broken = false): Storage => {
    const kept = new Map(Object.entries(initial));
    const act = <T>(action: () => T): T => {
      if (broken) throw new Error('refused');
      return action();
    };
    return {
      getItem: (key: string) => act(() => kept.get(key) ?? null),
      setItem: (key: string, value: string) => act(() => void kept.set(key, value)),
    } as Storage;
  };

  test('comes back', () => {
    const storage = store();
    remembered('theme', ['light', 'dark'], 'light', storage).keep('dark');
    expect(remembered('theme', ['light', 'dark'], 'light', storage).value).toBe('dark');
  });

  test('is the default where it is unknown or refused', () => {
    expect(remembered('theme', ['light'], 'light', store({ 'fundcast.v1.theme': 'pink' })).value).toBe(
      'light',
    );
    const refused = remembered('theme', ['light', 'dark'], 'light', store({}, true));
    expect(() => refused.keep('dark')).not.toThrow();
    expect(refused.value).toBe('light');
  });
});

describe('the head of a table', () => {
  const columns = [
    { id: 'base', label: '现行' },
    { id: 'a1', label: '数额', group: 'a' },
    { id: 'a2', label: '差额', group: 'a' },
    { id: 'b1', label: '数额', group: 'b' },
  ];
  const groups = [
    { id: 'a', label: '降到 65%' },
    { id: 'b', label: '计反应' },
  ];

  test('spans groups over their columns and others over both rows', () => {
    const { top, under } = headRows(columns, groups);
    expect(
      top.map((cell) => (cell.kind === 'group' ? `${cell.group.id}×${cell.span}` : cell.column.id)),
    ).toEqual(['base', 'a×2', 'b×1']);
    expect(under.map(({ id }) => id)).toEqual(['a1', 'a2', 'b1']);
    expect([...leadColumns(columns)]).toEqual(['a1', 'b1']);
  });

  test('without groups has one row', () => {
    expect(headRows(columns.slice(0, 1), []).under).toEqual([]);
  });
});

test('every icon is a path within its grid', () => {
  for (const [name, d] of Object.entries(ICONS)) {
    expect(d, name).toMatch(/^[Mm][\d\s.,\-MmLlHhVvCcSsAaZz]+$/);
    expect(Math.max(...(d.match(/-?\d*\.?\d+/g) ?? []).map(Number)), name).toBeLessThanOrEqual(16);
  }
});
