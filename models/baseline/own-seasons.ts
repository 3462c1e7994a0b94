/**
 * Calendars that a report tells of its own: where the execution rate of interest or subsidy
 * is printed, the months after the report get what the budget still expects — interest in
 * December, when term deposits are booked; anything else evenly.
 */
import { monthIndex, monthOfYear, monthsBetween } from '../months.ts';
import type { Scheme } from '../report/figure.ts';
import type { Baseline } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';

const LINES = ['interestIncome', 'fiscalSubsidyIncome'] as const;
type Metric = (typeof LINES)[number];

/** The season of a small income line: the report's own, or even. */
export const seasonOf = (index: FigureIndex, scheme: Scheme, metric: string): string =>
  rateOf(index, scheme, metric) === null ? 'even' : `${metric}.${scheme}`;

export function ownSeasons(index: FigureIndex): Baseline['seasons'] {
  const schemes: readonly Scheme[] = ['employee', 'resident'];
  const entries = schemes.flatMap((scheme) =>
    LINES.flatMap((metric): [string, Baseline['seasons'][string]][] => {
      const rate = rateOf(index, scheme, metric);
      return rate === null ? [] : [[`${metric}.${scheme}`, ownSeason(index, metric, rate)]];
    }),
  );
  return Object.fromEntries(entries);
}

function rateOf(index: FigureIndex, scheme: Scheme, metric: string): number | null {
  const { start, end } = index.report.period;
  if (monthsBetween(start, end) >= 12 || monthOfYear(monthIndex(start)) !== 0) return null;
  const reading = index.find({ scheme, metric: 'executionRate', category: metric });
  return reading && reading.value > 0 && reading.value < 1 ? reading.value : null;
}

function ownSeason(index: FigureIndex, metric: Metric, rate: number): Baseline['seasons'][string] {
  const months = monthsBetween(index.report.period.start, index.report.period.end);
  const rest = 12 * (1 - rate);
  const after = (month: number): number =>
    metric === 'interestIncome' ? (month === 11 ? rest : 0) : rest / (12 - months);
  return {
    weights: Array.from({ length: 12 }, (_, month) => (month < months ? (12 * rate) / months : after(month))),
    source: {
      kind: 'derived',
      formula: '报告期占全年 = 印出的预算执行率；其余在报告期后入账',
      inputs: [metric],
    },
  };
}
