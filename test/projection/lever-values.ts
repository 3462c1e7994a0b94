/** Levers moved to another value inside their usual range, and what a run gives by line. */
import { listLevers } from '../../models/policy/list-levers.ts';
import type { Lever } from '../../models/policy/lever.ts';
import type { Baseline } from '../../models/baseline/baseline.ts';
import type { Projection } from '../../models/projection/projection.ts';

export type Line = readonly [fund: string, line: string];

/** Another value than the baseline's: the further end of the usual range, or a share of the way to it. */
export function otherValue(lever: Lever, share = 1): number {
  const { usualMin, usualMax, value } = lever;
  const now = value ?? usualMin;
  const end = Math.abs(usualMax - now) >= Math.abs(now - usualMin) ? usualMax : usualMin;
  return lever.form === 'switch' ? end : now + (end - now) * share;
}

export const leversOf = (baseline: Baseline): Lever[] =>
  listLevers(baseline).map((lever) => ({ ...lever, value: lever.value ?? 0 }));

/** Expenditure lines of the accrual ledger, one after the other. */
export const spendingLines = (p: Projection): [...Line, readonly number[]][] =>
  Object.entries(p.accrual).flatMap(([fund, { expenditure }]) =>
    Object.entries(expenditure).map(([line, series]): [...Line, readonly number[]] => [fund, line, series]),
  );

export const seriesOf = (p: Projection, [fund, line]: Line): readonly number[] =>
  p.accrual[fund]!.expenditure[line]!;

/** The fund and line that a lever of one line belongs to: `resident.inpatient.level3.cap`. */
export function lineOf(baseline: Baseline, lever: string): Line {
  const [scheme, ...rest] = lever.split('.');
  const id = rest.slice(0, -1).join('.');
  const fund = baseline.funds.find(
    (f) =>
      f.id.startsWith(`${scheme}.`) && f.expenditure.some((l) => l.id === id && l.driver.kind === 'care'),
  );
  return [fund!.id, id];
}
