/** What the pinned strip says about the chosen scenario: next year's surplus, the first deficit, reserve months. */
import { surplusOf, yearOf, type Baseline, type Projection } from '../../models/index.ts';

export interface SurplusKey {
  readonly year: number;
  readonly value: number | null;
  readonly base: number | null;
}

/** The first full year after the report in which a change can show. */
export function surplusKey(base: Projection, chosen: Projection, fund: string, year: number): SurplusKey {
  return { year, value: surplusOf(chosen, fund, year), base: surplusOf(base, fund, year) };
}

/** First full year after the report with a negative surplus; null when there is none within the horizon. */
export function firstDeficit(projection: Projection, fund: string): number | null {
  const reported = yearOf(projection.months[projection.reportedMonths - 1]!);
  const years = [...new Set(projection.months.map(yearOf))].filter((year) => year > reported);
  return years.find((year) => (surplusOf(projection, fund, year) ?? 0) < 0) ?? null;
}

/** Reserve months at the end of the report (trailing window as long as the report, at most six months) or null. */
export function reserveNow(projection: Projection, fund: string): number | null {
  return projection.funds[fund]?.reserveMonths.trailing6.raw[projection.reportedMonths - 1] ?? null;
}

/** Months of spending that an amount pays for, by the mean of the report's last six months. */
export function monthsFor(projection: Projection, fund: string, amount: number): number | null {
  const ledger = projection.funds[fund];
  const to = projection.reportedMonths;
  if (!ledger || to < 6) return null;
  let spent = 0;
  for (const series of Object.values(ledger.expenditure))
    for (let t = to - 6; t < to; t++) spent += series[t]!;
  return spent > 0 ? amount / (spent / 6) : null;
}

/** Pools that a solvency question makes sense for, in the baseline's order. */
export const poolsOf = (baseline: Baseline): string[] =>
  baseline.funds.filter((f) => f.id === 'employee.pool' || f.id === 'resident.pool').map((f) => f.id);
