/**
 * Execution of the annual budgets: what the ledger booked in the budget's year against the
 * budget, and the year-end that the projection gives. Employees: pool and accounts together.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { yearOf, type Month } from '../months.ts';
import type { FundProjection, Projection } from './projection.ts';

export function budgetExecution(
  baseline: Baseline,
  funds: Readonly<Record<string, FundProjection>>,
  months: readonly Month[],
): Projection['budget'] {
  const year = yearOf(baseline.period.end);
  return baseline.budgets.map(({ scheme, line, budget, executed }) => {
    const ids = baseline.funds.filter((fund) => fund.scheme === scheme).map((fund) => fund.id);
    const booked = (last: Month): number =>
      cents(ids, funds, months, line, (month) => yearOf(month) === year && month <= last);
    const levy = line === 'premiumIncome' ? fullLevy(baseline, ids) : null;
    const done = executed?.value ?? levy ?? booked(baseline.period.end);
    return {
      scheme,
      line,
      budget: budget.value,
      executed: done,
      rate: done / budget.value,
      yearEnd: levy ?? booked(`${year}-12`),
    };
  });
}

/** A whole year's levy that the report prints is what its budget is held against, whatever was booked so far. */
function fullLevy(baseline: Baseline, ids: readonly string[]): number | null {
  const lines = baseline.funds.filter((fund) => ids.includes(fund.id)).flatMap((fund) => fund.income);
  const premium = lines.find((line) => line.id === 'premium' && line.basis === 'fullYearLevy');
  return premium?.reported?.value ?? null;
}

function cents(
  ids: readonly string[],
  funds: Readonly<Record<string, FundProjection>>,
  months: readonly Month[],
  line: string,
  counts: (month: Month) => boolean,
): number {
  let total = 0;
  for (const id of ids) {
    const fund = funds[id]!;
    const flows =
      line === 'expenditure'
        ? Object.values(fund.expenditure)
        : line === 'premiumIncome'
          ? [fund.income['contribution'] ?? fund.income['premium'] ?? []]
          : Object.values(fund.income);
    for (const series of flows)
      months.forEach((month, t) => (total += counts(month) ? Math.round((series[t] ?? 0) * 100) : 0));
  }
  return total / 100;
}
