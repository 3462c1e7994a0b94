/** The people of a run, and whether the named flows account for them. */
import type { Baseline } from '../../models/baseline/baseline.ts';
import { FLOW_EFFECTS } from '../../models/demography/flows.ts';
import type { Group } from '../../models/demography/population.ts';
import type { Projection } from '../../models/projection/projection.ts';
import { run, shipped } from './run-baseline.ts';

const EFFECTS: Readonly<Record<string, Partial<Record<Group, 1 | -1>>>> = {
  ...FLOW_EFFECTS,
  activeSet: { active: 1 },
  retiredSet: { retired: 1 },
  residentSet: { resident: 1 },
};
export const IDS = { active: 'employee.active', retired: 'employee.retired', resident: 'resident' } as const;
export const GROUPS = Object.keys(IDS) as Group[];

export const ezhou = shipped('ezhou-2024h1');
/** Its people alone: one fund is enough for a run. */
export const peopleOnly: Baseline = {
  ...ezhou,
  funds: ezhou.funds.filter((f) => f.id === 'maternity'),
  dip: [],
};
export const until = '2029-12';
export const base = run(peopleOnly, [], {}, until);

/** The largest gap between a count and the one before it with the month's flows, over the count. */
export function worstGap({ insured, people }: Pick<Projection, 'insured' | 'people'>): number {
  let worst = 0;
  for (const group of GROUPS) {
    const count = insured[IDS[group]]!;
    for (let t = 1; t < count.length; t++) {
      const net = Object.entries(people.flows).reduce(
        (sum, [flow, series]) => sum + (EFFECTS[flow]![group] ?? 0) * series[t]!,
        0,
      );
      worst = Math.max(worst, Math.abs(count[t]! - count[t - 1]! - net) / Math.max(1, count[t - 1]!));
    }
  }
  return worst;
}
