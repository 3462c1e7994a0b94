/**
 * Contributions by group of contributors as they are published, accrual, 元 a month.
 *
 *     group(t) = (pool(t) + account(t)) · amount_g(t) / Σ amount(t)
 *
 * pool and account are the published contributions, so the groups add up to them to the
 * cent before the split: each group is rounded once and the largest of a month takes what
 * rounding leaves. A one-off or an actual month is shared as the month's own money.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { toCents } from '../units.ts';
import type { GroupContribution } from './contribution.ts';
import type { PlanLine } from './plan-line.ts';
import type { Flows } from './projection.ts';
import { splitCents } from './split-cents.ts';
import type { Timeline } from './timeline.ts';

export function contributionGroups(
  baseline: Baseline,
  lines: readonly PlanLine[],
  contributors: readonly GroupContribution[],
  time: Timeline,
): Flows {
  const own = contributionLines(baseline, lines);
  const shared = Array.from({ length: own.length === 0 ? 0 : time.months }, (_, i) => {
    const t = time.first + i;
    const cents = own.reduce((sum, line) => sum + toCents(line.accrual[t]!), 0);
    return splitCents(
      cents,
      contributors.map(({ amount }) => amount[t]!),
    );
  });
  if (shared.length === 0) return {};
  return Object.fromEntries(contributors.map(({ id }, g) => [id, shared.map((parts) => parts[g]! / 100)]));
}

/** Lines of what the groups pay; maternity in its own fund is beside the scheme. */
function contributionLines(baseline: Baseline, lines: readonly PlanLine[]): PlanLine[] {
  const paid = new Set(
    baseline.funds.flatMap(({ id, income }) =>
      income
        .filter(({ driver }) => driver.kind === 'contribution' && driver.part !== 'maternity')
        .map((line) => `${id} ${line.id}`),
    ),
  );
  return lines.filter(({ fund, side, id }) => side === 'income' && paid.has(`${fund} ${id}`));
}
