/** One undo stack for the whole document. Pure; the newest state is `present`. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last step was about: steps with the same mark melt into one (a slider that is dragged). */
  readonly mark: string | null;
}

/** Steps kept; older ones are forgotten. */
export const MAX_STEPS = 500;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], mark: null });

export function pushed<T>(history: History<T>, next: T, mark: string | null = null): History<T> {
  if (next === history.present) return history;
  const melts = mark !== null && mark === history.mark;
  const past = melts ? history.past : [...history.past, history.present].slice(-MAX_STEPS);
  return { past, present: next, future: [], mark };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined
    ? { past, present, future, mark: null }
    : { past: past.slice(0, -1), present: before, future: [present, ...future], mark: null };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, present, future, mark: null }
    : { past: [...past, present], present: next, future: rest, mark: null };
}

/** What is not an edit, applied to every state: undoing must not bring back an old mark of the store. */
export const mapped = <T>(history: History<T>, change: (state: T) => T): History<T> => ({
  ...history,
  past: history.past.map(change),
  present: change(history.present),
  future: history.future.map(change),
});

/** A state that is not a step of its own: selection, a save that only notes its revision. */
export const replaced = <T>(history: History<T>, present: T): History<T> => ({ ...history, present });
