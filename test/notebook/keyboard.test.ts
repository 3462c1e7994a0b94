import { describe, expect, test } from 'vitest';
import { keyAct, type KeyPlace, type KeyPress } from '../../src/notebook/keyboard.ts';

const SELECTED: KeyPlace = {
  focus: 'page',
  cellSelected: true,
  presenting: false,
  dialog: false,
  singleKeys: true,
};
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  composing: false,
  ...more,
});
const ctrl = (key: string, more: Partial<KeyPress> = {}): KeyPress => press(key, { ctrl: true, ...more });

describe('a key', () => {
  test('alone works only while a cell is selected, and not when switched off', () => {
    for (const key of ['j', 'k', 't', 'c', 'f', '?', 'ArrowDown', 'ArrowUp']) {
      expect(keyAct(press(key), SELECTED)).not.toBeNull();
      expect(keyAct(press(key), { ...SELECTED, cellSelected: false })).toBeNull();
      expect(keyAct(press(key), { ...SELECTED, singleKeys: false })).toBeNull();
      for (const focus of ['text', 'box'] as const)
        expect(keyAct(press(key), { ...SELECTED, focus })).toBeNull();
    }
  });

  test('is never ours while an input method composes or a dialog is open', () => {
    for (const one of [press('j'), ctrl('k'), ctrl('z'), press('Escape'), press('PageDown')]) {
      expect(keyAct({ ...one, composing: true }, { ...SELECTED, presenting: true })).toBeNull();
      expect(keyAct(one, { ...SELECTED, presenting: true, dialog: true })).toBeNull();
    }
  });

  test('with Ctrl works without a selection too; text keeps its own undo', () => {
    const nowhere = { ...SELECTED, cellSelected: false, singleKeys: false };
    expect(keyAct(ctrl('K'), nowhere)).toBe('palette');
    expect(keyAct(ctrl('Enter'), nowhere)).toBe('recompute');
    expect(keyAct(ctrl('z'), nowhere)).toBe('undo');
    expect(keyAct(ctrl('Z', { shift: true }), nowhere)).toBe('redo');
    expect(keyAct(ctrl('z'), { ...nowhere, focus: 'text' })).toBeNull();
    expect(keyAct(ctrl('z'), { ...nowhere, focus: 'box' })).toBe('undo');
    expect(keyAct(ctrl('s'), { ...nowhere, focus: 'text' })).toBe('save');
    expect(keyAct(ctrl('z', { alt: true }), nowhere)).toBeNull();
  });

  test('of a clicker turns the slides even on a slider; arrows only where no control has them', () => {
    const presenting = { ...SELECTED, presenting: true };
    const slider = { ...presenting, focus: 'control' as const };
    expect(keyAct(press('PageDown'), slider)).toBe('turnOn');
    expect(keyAct(press('PageUp'), slider)).toBe('turnBack');
    expect(keyAct(press('ArrowRight'), slider)).toBeNull();
    expect(keyAct(press('ArrowRight'), presenting)).toBe('turnOn');
    expect(keyAct(press('ArrowDown'), presenting)).toBeNull();
    expect(keyAct(press('Escape'), slider)).toBe('leave');
    expect(keyAct(press('PageDown'), SELECTED)).toBeNull();
  });

  test('arrows of a control stay with it, letters do not', () => {
    const slider = { ...SELECTED, focus: 'control' as const };
    expect(keyAct(press('ArrowDown'), slider)).toBeNull();
    expect(keyAct(press('J'), slider)).toBe('next');
  });
});
