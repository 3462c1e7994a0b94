/**
 * What the reports of a region say of the same thing, year after year.
 *
 * A series is one scheme, fund, metric, category and place. Its points are the printed
 * values and the year-earlier ones beside them; where two reports speak of the same months
 * the later one's word is kept and a difference is listed. Breaks in definition lie between
 * points that must not be compared.
 */
import type { Figure, ReportFigures } from '../report/figure.ts';
import { addMonths, type Period } from '../months.ts';
import { afterDecisions } from './after-decisions.ts';
import breaks from './definition-breaks.json';
import type { HistoryBreak, HistoryPoint, HistorySeries } from './history-schema.ts';
import { readingOf, type Reading } from './reading.ts';

/** What is followed through the years; other metrics are looked up in their report. */
const FOLLOWED = new Set([
  ...['insured', 'activeInsured', 'retiredInsured'],
  ...['income', 'premiumIncome', 'fiscalSubsidyIncome', 'interestIncome'],
  ...['expenditure', 'cumulativeBalance', 'periodBalance', 'runwayMonths'],
  ...['fundPayment', 'reimbursed', 'basicReimbursed', 'totalCost'],
  ...['admissions', 'visits', 'beneficiaries'],
  ...['costPerAdmission', 'costPerVisit', 'fundPaymentPerVisit'],
  ...['inScopeReimbursementRatio', 'actualReimbursementRatio'],
  ...['personalPremium', 'fiscalSubsidy', 'contributionBase'],
]);

export interface Report {
  readonly id: string;
  readonly set: ReportFigures;
}

export const seriesId = ({ scheme, fund, metric, category, breakdown: b }: Figure): string =>
  [scheme, fund ?? '', metric, category ?? '', b.tier ?? '', b.location ?? ''].join('|');

/** @param reports by the end of their period, the latest last */
export function historyOf(reports: readonly Report[]): HistorySeries[] {
  const found = new Map<string, HistorySeries & { points: HistoryPoint[] }>();
  for (const report of reports) {
    for (const figure of afterDecisions(report.set).figures.filter(isFollowed)) {
      const points = pointsOf(figure, report);
      if (points.length === 0) continue;
      const id = seriesId(figure);
      const own = found.get(id) ?? { ...named(figure), unit: points[0]!.unit, points: [], breaks: [] };
      for (const { unit: _, ...point } of points) addPoint(own.points, point);
      found.set(id, own);
    }
  }
  return [...found.values()]
    .filter(({ points }) => points.length > 1)
    .map((series) => ({ ...series, points: inOrder(series.points), breaks: breaksOf(series) }));
}

const isFollowed = ({ metric, breakdown }: Figure): boolean =>
  FOLLOWED.has(metric) && breakdown.institution === null && breakdown.group === null;

const named = ({ scheme, fund, metric, category, breakdown }: Figure) => ({
  scheme,
  fund,
  metric,
  category,
  tier: breakdown.tier,
  location: breakdown.location,
});

/** The figure's own interval and the one a year earlier; none where it is about other months. */
function pointsOf(figure: Figure, { id, set }: Report): (HistoryPoint & { unit: HistorySeries['unit'] })[] {
  const period = intervalOf(figure, set.report.period);
  const reading = readingOf(figure);
  if (!period || !reading.ok || !reading.value) return [];
  const { value, unit } = reading.value;
  const point = (amount: number, { start, end }: Period, kind: HistoryPoint['kind']) => ({
    start,
    end,
    value: amount,
    report: id,
    figure: figure.id,
    kind,
    unit,
  });
  const earlier = { start: addMonths(period.start, -12), end: addMonths(period.end, -12) };
  const before = yearBefore(reading.value);
  return [...(before ? [point(before.value, earlier, before.kind)] : []), point(value, period, 'printed')];
}

/** As printed, else the value less its printed change; a change in percentage points says nothing of it. */
function yearBefore({ figure, value, prior }: Reading): Pick<HistoryPoint, 'value' | 'kind'> | null {
  if (prior !== null) return { value: prior, kind: 'prior' };
  const { delta, deltaUnit, yoyPercent, changeKind } = figure;
  const moved =
    delta === null ? null : readingOf({ ...figure, value: delta, unit: deltaUnit ?? figure.unit });
  if (moved?.ok && moved.value) return { value: value - moved.value.value, kind: 'fromChange' };
  const growth = yoyPercent === null || changeKind !== 'relative' ? -1 : Number(yoyPercent) / 100;
  return growth > -1 ? { value: value / (1 + growth), kind: 'fromChange' } : null;
}

function intervalOf({ period, asOf }: Figure, own: Period): Period | null {
  if (period === null) return asOf === null || asOf === own.end ? own : null;
  if (/^\d{4}$/.test(period)) return { start: `${period}-01`, end: `${period}-12` };
  const [start, end] = period.split('..');
  return start && end && /^\d{4}-\d{2}$/.test(start) && /^\d{4}-\d{2}$/.test(end) ? { start, end } : null;
}

/** Of one interval the later report's word stands; within a report the first printed. */
function addPoint(points: HistoryPoint[], point: HistoryPoint): void {
  const at = points.findIndex((p) => p.start === point.start && p.end === point.end);
  if (at < 0) points.push(point);
  else if (points[at]!.report !== point.report) points[at] = point;
}

const inOrder = (points: readonly HistoryPoint[]): HistoryPoint[] =>
  [...points].sort((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? -1 : 1));

function breaksOf({ scheme, fund, metric, category, points }: HistorySeries): HistoryBreak[] {
  const about = new Set(subjects(scheme, fund, metric, category));
  const [first, last] = [points[0]!, points.at(-1)!];
  return breaks
    .filter((b) => about.has(b.about) && first.start < b.until && last.end >= b.from)
    .map(({ from, until, zh, en, source }) => ({ from, until, what: { zh, en }, source }));
}

/** What kinds of break touch a series. */
function subjects(scheme: string, fund: string | null, metric: string, category: string | null): string[] {
  const use = /admissions|visits|beneficiaries|Payment|reimbursed|Reimbursed|totalCost|expenditure/.test(
    metric,
  );
  const account = scheme === 'employee' && (fund !== null || /outpatient|Account/.test(category ?? ''));
  const maternity = scheme === 'maternity' || (scheme === 'employee' && /income|expenditure/i.test(metric));
  return [...(use ? ['use'] : []), ...(account ? ['account'] : []), ...(maternity ? ['maternity'] : [])];
}

/** Whether two intervals may be compared as one year to another; the earlier one first. */
export const comparable = (a: HistoryPoint, b: HistoryPoint, broken: readonly HistoryBreak[]): boolean =>
  a.start.slice(5) === b.start.slice(5) &&
  a.end.slice(5) === b.end.slice(5) &&
  a.start < b.start &&
  !broken.some(({ from, until }) => a.start < until && b.end >= from);
