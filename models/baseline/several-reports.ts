/**
 * Several reports of a region as one history: their order, what makes them unlike, and
 * where two of them speak differently of the same months.
 */
import type { ModelError } from '../errors.ts';
import { addMonths, type Period } from '../months.ts';
import type { Figure, ReportFigures } from '../report/figure.ts';
import { afterDecisions } from './after-decisions.ts';
import type { Baseline } from './baseline.ts';
import { seriesId, type Report } from './history.ts';
import { readingOf, type Reading } from './reading.ts';

/** By the end of the period; the latest carries the baseline's id, the others their period's. */
export function inOrder(sets: readonly ReportFigures[], id: string): Report[] {
  const sorted = [...sets].sort((a, b) => (a.report.period.end < b.report.period.end ? -1 : 1));
  return sorted.map((set, i) => ({
    set,
    id: i === sorted.length - 1 ? id : `${id}.${set.report.period.start}..${set.report.period.end}`,
  }));
}

export function unlikeReports(reports: readonly Report[]): ModelError[] {
  const regions = [...new Set(reports.map(({ set }) => set.report.region))];
  if (regions.length > 1) return [{ kind: 'mixedRegions', regions }];
  const seen = new Set<string>();
  return reports.flatMap(({ set }): ModelError[] => {
    const { start, end } = set.report.period;
    const key = `${start}..${end}`;
    if (!seen.has(key)) return seen.add(key) && [];
    return [{ kind: 'samePeriodTwice', start, end }];
  });
}

/** A year-earlier value that is not what the earlier report printed for the same months. */
export function toldDifferently(reports: readonly Report[]): Baseline['residuals'] {
  return reports.flatMap(({ set }) => {
    const before = reports.find((other) => isYearBefore(other.set.report.period, set.report.period));
    if (!before) return [];
    const earlier = new Map(
      afterDecisions(before.set)
        .figures.filter(isOwn)
        .map((figure) => [seriesId(figure), figure]),
    );
    return afterDecisions(set)
      .figures.filter(isOwn)
      .flatMap((figure) => difference(figure, earlier.get(seriesId(figure))));
  });
}

const isOwn = ({ period, asOf, breakdown }: Figure): boolean =>
  period === null && asOf === null && breakdown.institution === null && breakdown.group === null;

const isYearBefore = (earlier: Period, later: Period): boolean =>
  earlier.start === addMonths(later.start, -12) && earlier.end === addMonths(later.end, -12);

function difference(figure: Figure, earlier: Figure | undefined): Baseline['residuals'] {
  const [now, then] = [readOf(figure), earlier ? readOf(earlier) : null];
  if (!now || !then || now.prior === null || now.unit !== then.unit) return [];
  if (Math.abs(now.prior - then.value) <= now.half + then.half) return [];
  return [
    {
      what: `${figure.scheme}.${figure.metric}`,
      printed: then.value,
      model: now.prior,
      unit: now.unit,
      figures: [figure.id],
      reason: {
        zh: `上一份报告印的是 ${then.figure.value} ${then.figure.unit}，这一份的去年同期数是 ${figure.prior} ${figure.unit}；用后一份的`,
        en: `The earlier report prints ${then.figure.value} ${then.figure.unit}, the later one ${figure.prior} ${figure.unit} for the same months; the later one is used`,
      },
    },
  ];
}

function readOf(figure: Figure): Reading | null {
  const reading = readingOf(figure);
  return reading.ok ? reading.value : null;
}
