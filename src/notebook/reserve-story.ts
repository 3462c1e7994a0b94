/**
 * What chapter 3 stands on: the open baseline where its balances are known, else the first
 * shipped one that prints them.
 */
import { project, type Baseline, type Projection } from '../../models/index.ts';
import { openBaseline, scenarioOf } from './document.ts';
import type { Workspace } from './workspace.svelte.ts';

export interface ReserveStory {
  readonly baseline: Baseline;
  readonly projection: Projection;
}

const known = (baseline: Baseline): boolean => baseline.funds.some((fund) => fund.balance !== null);

export function reserveStory(
  { base, document }: Pick<Workspace, 'base' | 'document'>,
  shipped: readonly Baseline[],
): ReserveStory | null {
  if (!base) return null;
  if (known(document.baseline) || document.balances.length > 0)
    return { baseline: document.baseline, projection: base };
  const other = shipped.find(known);
  return other ? printedStory(other) : null;
}

let printed: ReserveStory | null = null;

/** Up to the end of the report's own year; the same for every edit, so computed once. */
function printedStory(baseline: Baseline): ReserveStory | null {
  if (printed?.baseline === baseline) return printed;
  const document = openBaseline(baseline);
  const result = project({
    scenario: scenarioOf(document, document.slots[0]!),
    until: `${baseline.period.end.slice(0, 4)}-12`,
  });
  printed = result.ok ? { baseline, projection: result.value } : null;
  return printed;
}
