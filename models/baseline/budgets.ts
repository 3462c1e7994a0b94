/** Annual budgets by line and what the report says was executed. */
import { SCHEMES } from '../report/figure.ts';
import type { Baseline } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';

const BUDGET_LINES = [
  ['budgetIncome', 'income'],
  ['budgetPremiumIncome', 'premiumIncome'],
  ['budgetExpenditure', 'expenditure'],
] as const;

export function budgetsOf(index: FigureIndex): Baseline['budgets'] {
  return SCHEMES.flatMap((scheme) =>
    BUDGET_LINES.flatMap(([metric, line]) => {
      const budget = index.find({ scheme, metric });
      if (!budget) return [];
      const executed = index.find({ scheme, metric: 'executed', category: line });
      return [{ scheme, line, budget: index.sourced(budget), executed: executed && index.sourced(executed) }];
    }),
  );
}
