/** The bridge of one fund from its published flows; DIP deposits are withheld until clearing. */
import { bridgeOf, type Bridge } from '../fund/bridge.ts';
import { publishFlows } from './fund-ledger.ts';
import type { Plan } from './plan.ts';
import type { PlanLine } from './plan-line.ts';

export function fundBridge(lines: readonly PlanLine[], plan: Plan, fund: string): Bridge {
  const { time } = plan;
  return bridgeOf(
    lines.map((line) => ({
      side: line.side,
      opening: openingAt(line, time.first),
      accrued: publishFlows([line], line.side, 'accrual', time)[line.id]!,
      booked: publishFlows([line], line.side, 'booked', time)[line.id]!,
      ...(line.id === 'dipClearing' ? { withheld: withheld(plan, fund) } : {}),
    })),
    time.months,
  );
}

/** accrued − booked before the first published month, from the timeline's start on. */
function openingAt(line: PlanLine, first: number): number {
  let difference = line.opening;
  for (let t = 0; t < first; t++) difference += line.accrual[t]! - line.booked[t]!;
  return difference;
}

/** Deposits of the settlement since the last clearing, 元. */
function withheld(plan: Plan, fund: string): number[] {
  const { time } = plan;
  const dip = plan.dip.find((d) => d.block.fund === fund);
  const rate = dip?.block.depositWithheld ? dip.block.depositWithheld.value / dip.block.settled.value : 0;
  return Array.from({ length: time.months }, (_, i) => {
    const t = time.first + i;
    const clearing = (dip?.block.clearingMonth ?? 1) - 1;
    const uncleared = t % 12 < clearing ? t - (t % 12) - 12 : t - (t % 12);
    let sum = 0;
    for (let at = Math.max(time.first, uncleared); at <= t; at++) sum += (dip?.settled[at] ?? 0) * rate;
    return sum;
  });
}
