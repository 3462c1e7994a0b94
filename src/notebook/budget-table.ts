/** Execution of the annual budgets beside the share of the year that has gone by (时序进度). */
import {
  monthIndex,
  toCents,
  yearOf,
  type Baseline,
  type Month,
  type Projection,
} from '../../models/index.ts';

export interface BudgetRow {
  readonly scheme: string;
  readonly line: string;
  readonly budget: number;
  readonly executed: number;
  readonly rate: number;
  /** Share of the year elapsed. */
  readonly elapsed: number;
  /** Rate − elapsed, as a share. */
  readonly ahead: number;
  /** Budget × elapsed, 元. */
  readonly due: number;
  readonly yearEnd: number;
  readonly yearEndDifference: number;
}

const elapsedAt = (month: Month): number => ((monthIndex(month) % 12) + 1) / 12;

/** At the end of the report. */
export const budgetRows = (baseline: Baseline, projection: Projection): BudgetRow[] =>
  projection.budget.map((row) => budgetRow(row, row.executed, baseline.period.end));

/**
 * Through a later month of the same year: what the report says was executed, and what the
 * ledger books after it, actual months where there are some.
 */
export function budgetRowsThrough(
  baseline: Baseline,
  projection: Projection,
  scheme: string,
  through: Month,
): BudgetRow[] {
  if (yearOf(through) !== yearOf(baseline.period.end)) return [];
  return projection.budget
    .filter((row) => row.scheme === scheme)
    .map((row) => budgetRow(row, row.executed + bookedAfter(baseline, projection, row, through), through));
}

function budgetRow(row: Projection['budget'][number], executed: number, month: Month): BudgetRow {
  const { scheme, line, budget, yearEnd } = row;
  const elapsed = elapsedAt(month);
  const rate = executed / budget;
  return {
    scheme,
    line,
    budget,
    executed,
    rate,
    elapsed,
    ahead: rate - elapsed,
    due: Math.round(budget * elapsed * 100) / 100,
    yearEnd,
    yearEndDifference: (toCents(yearEnd) - toCents(budget)) / 100,
  };
}

/** Whether a ledger line belongs to a budget's line. */
export function inBudget(budgetLine: string, side: 'income' | 'expenditure', line: string): boolean {
  if (budgetLine === 'premiumIncome')
    return side === 'income' && (line === 'contribution' || line === 'premium');
  return budgetLine === side;
}

function bookedAfter(
  baseline: Baseline,
  projection: Projection,
  { scheme, line: budgetLine }: Pick<BudgetRow, 'scheme' | 'line'>,
  through: Month,
): number {
  const { end } = baseline.period;
  let cents = 0;
  for (const { id } of baseline.funds.filter((fund) => fund.scheme === scheme))
    for (const side of ['income', 'expenditure'] as const)
      for (const [line, series] of Object.entries(projection.funds[id]?.[side] ?? {}))
        if (inBudget(budgetLine, side, line))
          projection.months.forEach((month, t) => {
            if (month > end && month <= through) cents += toCents(series[t]!);
          });
  return cents / 100;
}
