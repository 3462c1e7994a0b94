/**
 * A scenario with one lever held at a value from a month on: the scenario's own changes of
 * that lever end the month before, later ones go.
 */
import { addMonths, isMonth, type Month } from '../months.ts';
import type { ProjectRequest } from '../projection/project.ts';

export function withLever(
  scenario: ProjectRequest['scenario'],
  lever: string,
  value: number,
  from: Month,
): ProjectRequest['scenario'] {
  const kept = scenario.changes.flatMap((change) => {
    if (change.lever !== lever || !isMonth(from) || (change.to !== undefined && change.to < from))
      return [change];
    return change.from < from ? [{ ...change, to: addMonths(from, -1) }] : [];
  });
  return { ...scenario, changes: [...kept, { lever, op: 'set', value, from }] };
}
