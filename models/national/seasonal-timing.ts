/**
 * How much of a year's income and spending had come by the end of a month.
 *
 *     incomeShare = income of months 1…lastMonth / income of the year       spending alike
 *
 * Amounts in 元, shares in [0, 1], `null` where a source gives none. Local rows divide by
 * the year's budget. `part`: all income, residents' premiums only, or the employers' levy only.
 */
import json from './seasonal-timing.json' with { type: 'json' };

export interface SeasonalShare {
  readonly scope: string;
  readonly year: number;
  /** 4 means January to April. */
  readonly lastMonth: number;
  readonly scheme: string;
  readonly part: string;
  readonly income: number | null;
  readonly incomeOfYear: number | null;
  readonly incomeShare: number | null;
  readonly expenditure: number | null;
  readonly expenditureOfYear: number | null;
  readonly expenditureShare: number | null;
  readonly source: string;
}

export const seasonalTiming: readonly SeasonalShare[] = json.scope.map((scope, i) => ({
  scope,
  year: json.year[i]!,
  lastMonth: json.lastMonth[i]!,
  scheme: json.scheme[i]!,
  part: json.part[i]!,
  income: json.income[i] ?? null,
  incomeOfYear: json.incomeOfYear[i] ?? null,
  incomeShare: json.incomeShare[i] ?? null,
  expenditure: json.expenditure[i] ?? null,
  expenditureOfYear: json.expenditureOfYear[i] ?? null,
  expenditureShare: json.expenditureShare[i] ?? null,
  source: json.rowSource[i]!,
}));
