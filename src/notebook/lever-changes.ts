/** One lever within a list of changes: set to a value, or edited field by field. */
import type { Change, Month } from '../../models/index.ts';
import { keepsItsMonth } from './dated-changes.ts';

export interface LeverMove {
  readonly lever: string;
  readonly value: number;
  /** The lever's value in the baseline; a move to it is no change. */
  readonly base: number | null;
  /** Where a new change begins; one that is there keeps its month. */
  readonly from: Month;
}

/**
 * Changes with a lever set. What is moved is the lever's plain change, or the only one it has,
 * so that a slider never lays a second change over a dated one.
 */
export function movingLever(
  changes: readonly Change[],
  { lever, value, base, from }: LeverMove,
): readonly Change[] {
  const at = movedAt(changes, lever);
  if (value === base) return at < 0 ? changes : changes.filter((_, i) => i !== at);
  if (at < 0) return [...changes, { lever, op: 'set', value, from }];
  const moved: Change =
    changes[at]!.op === 'set' ? { ...changes[at]!, value } : { lever, op: 'set', value, from };
  return changes.map((change, i) => (i === at ? moved : change));
}

function movedAt(changes: readonly Change[], lever: string): number {
  const plain = changes.findIndex((change) => change.lever === lever && !keepsItsMonth(change));
  if (plain >= 0) return plain;
  const own = changes.filter((change) => change.lever === lever);
  return own.length === 1 && own[0]!.op === 'set' ? changes.indexOf(own[0]!) : -1;
}

export type ChangeEdit = { readonly [K in keyof Change]?: Change[K] | undefined };

/** Changes with some fields of one replaced; `undefined` takes a field away. */
export function editingChange(changes: readonly Change[], at: number, edit: ChangeEdit): readonly Change[] {
  return changes.map((change, i) => {
    if (i !== at) return change;
    const next = { ...change, ...edit };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Change;
  });
}

export const withoutChange = (changes: readonly Change[], at: number): readonly Change[] =>
  changes.filter((_, i) => i !== at);

/** The reason of a lever's changes, on all of them: blank text takes it away. */
export const reasoned = (changes: readonly Change[], lever: string, note: string): readonly Change[] =>
  changes.reduce<readonly Change[]>(
    (all, change, i) =>
      change.lever === lever ? editingChange(all, i, { note: note.trim() === '' ? undefined : note }) : all,
    changes,
  );
