/** One lever within a list of changes: set to a value, or edited field by field. */
import { addMonths, type Change, type Month } from '../../models/index.ts';
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

/** Index of the change that a slider moves and shows; −1 where there is none. */
export function movedAt(changes: readonly Change[], lever: string): number {
  const plain = changes.findIndex((change) => change.lever === lever && !keepsItsMonth(change));
  if (plain >= 0) return plain;
  const own = changes.filter((change) => change.lever === lever);
  return own.length === 1 && own[0]!.op === 'set' ? changes.indexOf(own[0]!) : -1;
}

/** Value that a slider shows: the moved change's, or null where it is as the baseline has it. */
export function changedValue(changes: readonly Change[], lever: string): number | null {
  const change = changes[movedAt(changes, lever)];
  return change?.op === 'set' ? change.value : null;
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

/** Months that a further stage lasts before the next, where the form opens one. */
const STAGE = 12;

/** Ends a change after a year and goes on with another of the same value, which can then be set. */
export function withStage(changes: readonly Change[], at: number): readonly Change[] {
  const { to, ...own } = changes[at]!;
  const next =
    to === undefined || to > addMonths(own.from, STAGE) ? addMonths(own.from, STAGE) : addMonths(to, 1);
  const ended = editingChange(changes, at, { to: addMonths(next, -1) });
  const after: Change = { ...own, from: next, ...(to !== undefined && to >= next ? { to } : {}) };
  return [...ended.slice(0, at + 1), after, ...ended.slice(at + 1)];
}

/** The reason of a lever's changes, on all of them: blank text takes it away. */
export const reasoned = (changes: readonly Change[], lever: string, note: string): readonly Change[] =>
  changes.reduce<readonly Change[]>(
    (all, change, i) =>
      change.lever === lever ? editingChange(all, i, { note: note.trim() === '' ? undefined : note }) : all,
    changes,
  );

/** A change in another manner: what it meant before does not carry over, so it starts from what moves nothing. */
export function changingOp(
  { op, value, values, from }: Change,
  next: Change['op'],
  base: number,
): ChangeEdit {
  if (next === op) return {};
  const last = op === 'set' ? (value ?? base) : (values?.at(-1)?.value ?? base);
  const plain = { op: next, values: undefined, after: undefined };
  if (next === 'schedule') return { ...plain, value: null, values: [{ from, value: last }] };
  return { ...plain, value: next === 'set' ? last : next === 'add' ? 0 : 1 };
}

type DatedValue = NonNullable<Change['values']>[number];

/** Dated values stand in the order of their months; the change begins with the first. */
const dated = (values: readonly DatedValue[]): ChangeEdit => {
  const sorted = [...values].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return { values: sorted, ...(sorted[0] ? { from: sorted[0].from } : {}) };
};

export const settingDatedStep = ({ values = [] }: Change, at: number, step: DatedValue): ChangeEdit =>
  dated(values.map((own, i) => (i === at ? step : own)));

export const withoutStep = ({ values = [] }: Change, at: number): ChangeEdit =>
  dated(values.filter((_, i) => i !== at));

/** One more stage, a year after the last, with its value. */
export function addingStep({ values = [], from }: Change, base: number): ChangeEdit {
  const last = values.at(-1);
  return dated([
    ...values,
    last ? { from: addMonths(last.from, STAGE), value: last.value } : { from, value: base },
  ]);
}
