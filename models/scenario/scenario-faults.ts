/**
 * What a scenario may not say though its shape is right. Levers, ranges and months against
 * the baseline are checked when it runs (`models/projection/check-scenario.ts`), so that a
 * file with an unknown lever still opens and can be mended.
 */
import { baselineFaults } from './baseline-faults.ts';
import type { Change, Scenario } from './scenario.ts';
import { shapeFault, type ShapeFault } from './shape-problem.ts';

export function scenarioFaults({ baseline, changes, parents = [] }: Scenario): ShapeFault[] {
  return [
    ...parents.flatMap((parent, p) =>
      typeof parent === 'string'
        ? []
        : parent.changes.flatMap((change, i) => changeFaults(change, `parents[${p}].changes[${i}]`)),
    ),
    ...changes.flatMap((change, i) => changeFaults(change, `changes[${i}]`)),
    ...(typeof baseline === 'string' ? [] : baselineFaults(baseline, 'baseline')),
  ];
}

function changeFaults({ op, value, values, from, to }: Change, place: string): ShapeFault[] {
  const given = op === 'schedule' ? (values?.length ?? 0) > 0 : value !== null;
  return [
    ...(given ? [] : [shapeFault(`${place}.${op === 'schedule' ? 'values' : 'value'}`, 'missing')]),
    ...(to !== undefined && to < from ? [shapeFault(`${place}.to`, 'endsBeforeStart', to)] : []),
  ];
}
