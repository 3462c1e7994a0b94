/** A scenario's changes in layers: those of its parents, the outermost first, then its own. */
import type { ModelError } from '../errors.ts';
import { err, ok, type Result } from '../result.ts';
import type { Change, Parent, Scenario } from './scenario.ts';

/** Within a layer two changes of the same months are a conflict; across layers the later holds. */
export const layersOf = ({ parents = [], changes }: Scenario): (readonly Change[])[] => [
  ...parents.map((parent) => (typeof parent === 'string' ? [] : parent.changes)),
  changes,
];

/** In the order in which they are laid over the baseline. */
export const allChanges = (scenario: Scenario): readonly Change[] =>
  scenario.parents ? layersOf(scenario).flat() : scenario.changes;

/** As a parent of another scenario, its own parents before it. */
export const asParents = (scenario: Scenario): Parent[] => [
  ...(scenario.parents ?? []).filter((parent) => typeof parent !== 'string'),
  { id: scenario.id, title: scenario.title, changes: [...scenario.changes] },
];

/**
 * Parents that are named by id, put in whole.
 *
 * @param find a scenario that ships with the program
 * @returns unknownParent for a name that leads nowhere, or back to the scenario itself
 */
export function withParents<S extends Scenario>(
  scenario: S,
  find: (id: string) => Scenario | null,
  above: readonly string[] = [scenario.id],
): Result<S, ModelError[]> {
  const parents: Parent[] = [];
  for (const parent of scenario.parents ?? []) {
    if (typeof parent !== 'string') {
      parents.push(parent);
      continue;
    }
    const found = above.includes(parent) ? null : find(parent);
    const whole = found && withParents(found, find, [...above, parent]);
    if (!whole?.ok) return err([{ kind: 'unknownParent', id: parent }]);
    parents.push(...asParents(whole.value));
  }
  return ok(scenario.parents ? { ...scenario, parents } : scenario);
}
