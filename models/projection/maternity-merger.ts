/**
 * Maternity insurance joined to the employee pool from a month on [S17].
 *
 *     own fund: flow · (1 − g)      pool: flow · g       g = `maternity.merged`
 *
 * Contributions are moved where they accrue (`contribution.ts`); here go the other lines of
 * the maternity fund, under their own names. The fund's balance stays where it is.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { withFlow } from './office-flows.ts';
import type { ParameterSet } from './parameters.ts';
import type { PlanLine } from './plan-line.ts';

const FUND = 'maternity';
const POOL = 'employee.pool';

export function withMaternityMerger(
  lines: readonly PlanLine[],
  baseline: Baseline,
  parameters: ParameterSet,
): PlanLine[] {
  if (!parameters.has('maternity.merged')) return [...lines];
  const merged = parameters.of('maternity.merged');
  const both = [FUND, POOL].every((id) => baseline.funds.some((fund) => fund.id === id));
  if (!both || merged.every((value) => value === 0)) return [...lines];
  const driven = new Set(
    (baseline.funds.find((f) => f.id === FUND)?.income ?? [])
      .filter((l) => l.driver.kind === 'contribution')
      .map((l) => l.id),
  );
  const moves = (line: PlanLine): boolean =>
    line.fund === FUND && !(line.side === 'income' && driven.has(line.id));
  const part = (series: Float64Array, of: (g: number) => number): Float64Array =>
    series.map((value, t) => value * of(merged[t]!));
  const scaled = (line: PlanLine, fund: string, of: (g: number) => number): PlanLine => ({
    ...line,
    fund,
    accrual: part(line.accrual, of),
    booked: part(line.booked, of),
    opening: fund === FUND ? line.opening : 0,
  });
  const own = lines.map((line) => (moves(line) ? scaled(line, FUND, (g) => 1 - g) : line));
  return lines.filter(moves).reduce(
    (all, line) =>
      withFlow(
        all,
        scaled(line, POOL, (g) => g),
      ),
    own,
  );
}
