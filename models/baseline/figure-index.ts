/**
 * Looking figures up by meaning, for the report's own period.
 *
 * A figure that is printed twice with different numbers is taken as printed first and
 * listed as a residual with both; a recorded decision settles it for good.
 */
import type { Figure, ReportFigures, Scheme } from '../report/figure.ts';
import type { ModelError } from '../errors.ts';
import { yearOf } from '../months.ts';
import { readingOf, type Reading } from './reading.ts';
import { afterDecisions } from './after-decisions.ts';
import type { Baseline } from './baseline.ts';
import { NO_EARLIER, type EarlierGrowth } from './earlier-growth.ts';
import type { Bilingual, Sourced } from './source.ts';

export interface FigureQuery {
  readonly scheme: Scheme;
  readonly metric: string;
  readonly fund?: Figure['fund'] | 'any' | undefined;
  readonly category?: string | null;
  readonly tier?: string | null;
  /** `any` matches every location. */
  readonly location?: string | null;
  /** `any` matches every group. */
  readonly group?: string | null;
}

export interface FigureIndex {
  readonly report: ReportFigures['report'];
  readonly reportId: string;
  readonly figures: readonly Figure[];
  readonly figureOf: (id: string) => Figure | null;
  /** Yearly changes that earlier reports tell of. */
  readonly earlier: EarlierGrowth;
  readonly find: (query: FigureQuery) => Reading | null;
  readonly all: (query: FigureQuery) => readonly Reading[];
  /** The reading as a model value that says where it is from; marks the figure as used. */
  readonly sourced: (reading: Reading) => Sourced;
  readonly sourcedPrior: (reading: Reading) => Sourced | null;
  /** Lists a figure as a residual instead of using it. @returns no lines */
  readonly leaveOut: (reading: Reading, reason: Bilingual) => readonly never[];
  readonly used: ReadonlySet<string>;
  readonly errors: readonly ModelError[];
  readonly residuals: readonly Baseline['residuals'][number][];
}

export function indexFigures(
  set: ReportFigures,
  reportId: string,
  earlier: EarlierGrowth = NO_EARLIER,
): FigureIndex {
  const { figures, decisionOf } = afterDecisions(set);
  const used = new Set<string>();
  const errors: ModelError[] = [];
  const residuals: Baseline['residuals'] = [];
  const own = figures.filter((figure) => ofReportPeriod(figure, set.report.period));

  const all = (query: FigureQuery): Reading[] =>
    own
      .filter((figure) => matches(figure, query))
      .flatMap((figure) => {
        const reading = readingOf(figure);
        if (reading.ok) return reading.value ? [reading.value] : [];
        if (!errors.some((e) => e.kind === 'unknownUnit' && e.figure === figure.id))
          errors.push(reading.error);
        return [];
      });

  const find = (query: FigureQuery): Reading | null => {
    const [first, ...rest] = all(query);
    if (!first) return null;
    const same = rest.filter(
      (r) => r.figure.layer === first.figure.layer && r.figure.basis === first.figure.basis,
    );
    const other = same.find((r) => Math.abs(r.value - first.value) > r.half + first.half);
    if (other && !residuals.some((r) => r.figures.includes(other.figure.id)))
      residuals.push(twoValues(first, other));
    return withPrior(first, same);
  };

  const printed = (text: string, figure: Figure): string => `${text} ${figure.unit}`;
  const origin = (figure: Figure, text: string): Sourced['source'] => ({
    kind: 'reported',
    report: reportId,
    figure: figure.id,
    printed: printed(text, figure),
    ...(decisionOf.has(figure.id) ? { decision: decisionOf.get(figure.id)! } : {}),
  });
  return {
    report: set.report,
    reportId,
    figures,
    figureOf: (id) => figures.find((f) => f.id === id) ?? null,
    earlier,
    find,
    all,
    used,
    errors,
    residuals,
    sourced: ({ figure, value, unit }) => {
      used.add(figure.id);
      return { value, unit, source: origin(figure, figure.value!) };
    },
    leaveOut: ({ figure, value, unit }, reason) => {
      residuals.push({
        what: `${figure.scheme}.${figure.metric}`,
        printed: value,
        model: 0,
        unit,
        figures: [figure.id],
        reason,
      });
      return [];
    },
    sourcedPrior: ({ figure, prior, unit }) => {
      if (prior === null) return null;
      used.add(figure.id);
      return { value: prior, unit, source: origin(figure, figure.prior!) };
    },
  };
}

/** The same number printed again with its year-earlier value beside it, at least as exactly. */
const withPrior = (first: Reading, same: readonly Reading[]): Reading =>
  first.prior !== null
    ? first
    : (same.find(
        (r) =>
          r.prior !== null && r.half <= first.half && Math.abs(r.value - first.value) <= r.half + first.half,
      ) ?? first);

/** The report's own interval; a levy or a standard of the report's year counts as its own too. */
function ofReportPeriod(figure: Figure, period: ReportFigures['report']['period']): boolean {
  if (figure.asOf !== null && figure.asOf !== period.end) return false;
  return (
    figure.period === null ||
    figure.period === `${period.start}..${period.end}` ||
    figure.period === String(yearOf(period.end))
  );
}

function matches(figure: Figure, query: FigureQuery): boolean {
  const { breakdown } = figure;
  return (
    figure.scheme === query.scheme &&
    figure.metric === query.metric &&
    (query.fund === undefined || query.fund === 'any' || figure.fund === query.fund) &&
    (query.category === undefined || figure.category === query.category) &&
    breakdown.tier === (query.tier ?? null) &&
    (query.location === 'any' || breakdown.location === (query.location ?? null)) &&
    (query.group === 'any' || breakdown.group === (query.group ?? null)) &&
    breakdown.institution === null
  );
}

function twoValues(first: Reading, other: Reading): Baseline['residuals'][number] {
  return {
    what: `${first.figure.scheme}.${first.figure.metric}`,
    printed: other.value,
    model: first.value,
    unit: first.unit,
    figures: [first.figure.id, other.figure.id],
    reason: {
      zh: `同一个数印了两次：${first.figure.value} 与 ${other.figure.value} ${other.figure.unit}，取先印的`,
      en: `Printed twice, ${first.figure.value} and ${other.figure.value} ${other.figure.unit}; the first is used`,
    },
  };
}
