/** Projections → the lines of a chart: a measure of a fund by month, half-year or year. */
import type { FundProjection, Projection } from '../../models/index.ts';
import type { Series } from '../charts/series.ts';
import type { SeriesStyle } from '../ui/series-style.ts';

export const MEASURES = ['surplus', 'balance', 'income', 'expenditure'] as const;
export type Measure = (typeof MEASURES)[number];
export const STEPS = ['month', 'half', 'year'] as const;
export type Step = (typeof STEPS)[number];

export interface ScenarioRun {
  readonly id: string;
  readonly style: SeriesStyle;
  readonly letter?: string | undefined;
  readonly name: string;
  readonly projection: Projection;
}

/** Months grouped into the points of a chart; an incomplete first or last span is left out. */
export interface Span {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const LENGTH = { month: 1, half: 6, year: 12 } as const;

export function spans(months: readonly string[], step: Step): Span[] {
  const length = LENGTH[step];
  const out: Span[] = [];
  months.forEach((month, t) => {
    const ofYear = Number(month.slice(5)) - 1;
    if (ofYear % length !== 0 || t + length > months.length) return;
    out.push({ label: spanLabel(month, step), from: t, to: t + length });
  });
  return out;
}

function spanLabel(month: string, step: Step): string {
  const year = month.slice(0, 4);
  if (step === 'month') return month;
  return step === 'year' ? year : `${year}H${month.slice(5) === '01' ? 1 : 2}`;
}

/** Index of the last point that a report covers whole; null when there is none. */
export function splitOf(all: readonly Span[], reportedMonths: number): number | null {
  const last = all.findLastIndex((span) => span.to <= reportedMonths);
  return last < 0 ? null : last;
}

export function seriesOf(
  run: ScenarioRun,
  fund: string,
  fundName: string,
  measure: Measure,
  all: readonly Span[],
): Series {
  const ledger = run.projection.funds[fund];
  return {
    id: `${fund}/${run.id}`,
    name: run.style === 'base' ? fundName : run.name,
    style: run.style,
    letter: run.letter,
    group: fundName,
    values: all.map((span) => (ledger ? measureOf(ledger, measure, span) : null)),
  };
}

export function measureOf(ledger: FundProjection, measure: Measure, { from, to }: Span): number | null {
  if (measure === 'balance') return ledger.balance[to - 1] ?? null;
  const sum = (flows: FundProjection['income']): number => {
    let cents = 0;
    for (const series of Object.values(flows))
      for (let t = from; t < to; t++) cents += Math.round(series[t]! * 100);
    return cents;
  };
  if (measure === 'income') return sum(ledger.income) / 100;
  if (measure === 'expenditure') return sum(ledger.expenditure) / 100;
  return (sum(ledger.income) - sum(ledger.expenditure)) / 100;
}
