/** A scenario's changes as a list: what each does, and what is wrong with it. */
import { conflictOf, type Change, type Lever, type Notice } from '../../models/index.ts';
import type { Lang } from '../i18n/lang.ts';
import { outsideUsual } from '../ui/number-field.ts';

export interface ChangeRow {
  /** Place among the scenario's changes. */
  readonly at: number;
  readonly change: Change;
  /** Null where the baseline has no such lever. */
  readonly lever: Lever | null;
  /** A value outside the usual range stands without a reason. */
  readonly lacksReason: boolean;
  /** Places of the changes that touch the same months. */
  readonly conflicts: readonly number[];
}

export const changeRows = (changes: readonly Change[], levers: readonly Lever[]): ChangeRow[] =>
  changes.map((change, at) => {
    const lever = levers.find(({ id }) => id === change.lever) ?? null;
    const conflicts = changes.flatMap((other, i) =>
      i !== at && conflictOf([change, other]) !== null ? [i] : [],
    );
    return { at, change, lever, lacksReason: lacksReason(change, lever), conflicts };
  });

export const lacksReason = (change: Change, lever: Lever | null): boolean =>
  isUnusual(change, lever) && (change.note ?? '').trim() === '';

/** What is set lies outside the lever's usual range; a change added or multiplied is not judged. */
export function isUnusual(change: Change, lever: Lever | null): boolean {
  if (lever === null) return false;
  const { usualMin, usualMax } = lever;
  return valuesOf(change).some(
    (value) => outsideUsual(value, { unit: 'number', usualMin, usualMax }) !== null,
  );
}

function valuesOf({ op, value, values }: Change): readonly number[] {
  if (op === 'schedule') return (values ?? []).map((step) => step.value);
  return op === 'set' && value !== null ? [value] : [];
}

/** What the run says about a lever: why it moves nothing, or that its costing is static. */
export function noticesAbout(
  notices: readonly Notice[],
  lever: Pick<Lever, 'id' | 'label'>,
  kind: string,
  lang: Lang,
): string[] {
  const texts = notices
    .filter((notice) => notice.kind === kind)
    .map(({ message }) => message[lang])
    .filter((text) => text.startsWith(lever.id) && !/^[\w.]/.test(text.slice(lever.id.length)))
    .map((text) => text.replace(lever.id, lever.label[lang]));
  return [...new Set(texts)]; // two changes of a lever bring the same words twice
}
