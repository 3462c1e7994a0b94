/** What a key means in the notebook. The table is what the list of keys shows. */

export type KeyAct =
  | 'palette'
  | 'save'
  | 'undo'
  | 'redo'
  | 'recompute'
  | 'keys'
  | 'next'
  | 'previous'
  | 'swap'
  | 'fold'
  | 'present'
  | 'turnOn'
  | 'turnBack'
  | 'leave';

export interface KeyRow {
  readonly act: KeyAct;
  /** As written on the keys; any one of them does it. */
  readonly keys: readonly string[];
}

/** Work everywhere. */
export const CHORDS: readonly KeyRow[] = [
  { act: 'palette', keys: ['Ctrl+K'] },
  { act: 'undo', keys: ['Ctrl+Z'] },
  { act: 'redo', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'] },
  { act: 'save', keys: ['Ctrl+S'] },
  { act: 'recompute', keys: ['Ctrl+Enter'] },
];
/** Work while a cell is selected, and can be switched off (WCAG 2.1.4). */
export const SINGLE_KEYS: readonly KeyRow[] = [
  { act: 'next', keys: ['↓', 'J'] },
  { act: 'previous', keys: ['↑', 'K'] },
  { act: 'swap', keys: ['T'] },
  { act: 'fold', keys: ['C'] },
  { act: 'present', keys: ['F'] },
  { act: 'keys', keys: ['?'] },
];
/** Work while presenting; a clicker sends the page keys. */
export const PRESENTING_KEYS: readonly KeyRow[] = [
  { act: 'turnOn', keys: ['PageDown', '→'] },
  { act: 'turnBack', keys: ['PageUp', '←'] },
  { act: 'leave', keys: ['Esc'] },
];

export interface KeyPress {
  readonly key: string;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** An input method is at work: no key is ours. */
  readonly composing: boolean;
}

export interface KeyPlace {
  /** What has the focus: text under way, a box that rests, another control, or none of them. */
  readonly focus: 'text' | 'box' | 'control' | 'page';
  readonly cellSelected: boolean;
  readonly presenting: boolean;
  /** A dialog lies over the page. */
  readonly dialog: boolean;
  readonly singleKeys: boolean;
}

/** @returns null for a key that is left to the browser */
export function keyAct(press: KeyPress, place: KeyPlace): KeyAct | null {
  if (press.composing || place.dialog) return null;
  if (press.ctrl) return press.alt ? null : chordOf(press, place);
  if (press.alt) return null;
  const turn = place.presenting ? turnOf(press, place) : null;
  return turn ?? (press.key === 'Escape' ? 'leave' : singleOf(press, place));
}

function chordOf({ key, shift }: KeyPress, { focus }: KeyPlace): KeyAct | null {
  switch (key.toLowerCase()) {
    case 'k':
      return 'palette';
    case 's':
      return 'save';
    case 'enter':
      return 'recompute';
    // Text under way has its own undo; a box that rests has none.
    case 'z':
      return focus === 'text' ? null : shift ? 'redo' : 'undo';
    case 'y':
      return focus === 'text' ? null : 'redo';
    default:
      return null;
  }
}

/** The page keys turn whatever has the focus; the arrows are a slider's own. */
function turnOf({ key }: KeyPress, { focus }: KeyPlace): KeyAct | null {
  if (key === 'PageDown') return 'turnOn';
  if (key === 'PageUp') return 'turnBack';
  if (focus !== 'page') return null;
  return key === 'ArrowRight' ? 'turnOn' : key === 'ArrowLeft' ? 'turnBack' : null;
}

const SINGLES: Readonly<Record<string, KeyAct>> = {
  j: 'next',
  k: 'previous',
  t: 'swap',
  c: 'fold',
  f: 'present',
  '?': 'keys',
  '？': 'keys',
};

function singleOf({ key }: KeyPress, place: KeyPlace): KeyAct | null {
  if (!place.singleKeys || !place.cellSelected) return null;
  if (place.focus === 'text' || place.focus === 'box') return null;
  const moves = place.focus === 'page' && !place.presenting;
  if (key === 'ArrowDown') return moves ? 'next' : null;
  if (key === 'ArrowUp') return moves ? 'previous' : null;
  const act = SINGLES[key.toLowerCase()] ?? null;
  return place.presenting && (act === 'next' || act === 'previous' || act === 'fold') ? null : act;
}
