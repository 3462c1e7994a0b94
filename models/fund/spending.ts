/** Spending that reserves are measured by: benefits and the catastrophic premium, transfers out left aside. */
import type { Flows } from '../projection/projection.ts';

/** @returns 元 a month, as long as the flows; empty where a fund spends nothing */
export function reserveSpending(expenditure: Flows): number[] {
  const lines = Object.entries(expenditure).filter(([id]) => id !== 'transferOut');
  return (lines[0]?.[1] ?? []).map((_, t) => lines.reduce((sum, [, series]) => sum + series[t]!, 0));
}
