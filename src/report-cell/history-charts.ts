/** Small charts of what the reports tell of the past: which, in what order, and where their points lie. */
import {
  comparable,
  type Bilingual,
  type HistoryPoint,
  type HistorySeries,
  type Scheme,
  type Unit,
} from '../../models/index.ts';
import { figureName, lookOf, type SchemeLook } from './figure-words.ts';

/** What is drawn, most asked for first; the other series stand in the table. */
const DRAWN: readonly (readonly [metrics: readonly string[], category: string | null])[] = [
  [['insured'], null],
  [['activeInsured'], null],
  [['retiredInsured'], null],
  [['income'], null],
  [['expenditure'], null],
  [['cumulativeBalance'], null],
  [['visits', 'beneficiaries'], 'outpatientChronic'],
  [['fundPayment'], 'outpatientChronic'],
  [['admissions'], 'inpatient'],
  [['reimbursed'], 'inpatient'],
  [['costPerAdmission'], 'inpatient'],
  [['visits', 'beneficiaries'], 'outpatientPooled'],
  [['fundPayment'], 'outpatientPooled'],
];
const MAIN: readonly Scheme[] = ['employee', 'resident'];
/** What stands at the end of an interval, however long that was. */
const STOCKS = new Set(['insured', 'activeInsured', 'retiredInsured', 'cumulativeBalance']);

export interface HistoryDot extends Pick<HistoryPoint, 'kind' | 'value' | 'figure' | 'report'> {
  /** 2024H1, 2024, 2024-03: the interval in short. */
  readonly label: string;
  /** 0…100 across, px from the top. */
  readonly x: number;
  readonly y: number;
}

export interface HistoryMark {
  readonly x: number;
  /** Breaks that lie here, by their numbers in the list below. */
  readonly numbers: readonly number[];
  readonly whats: readonly Bilingual[];
}

export interface HistoryChart {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Unit;
  readonly look: SchemeLook;
  readonly dots: readonly HistoryDot[];
  /** Lines join only what may be compared. */
  readonly paths: readonly string[];
  readonly marks: readonly HistoryMark[];
}

export const CHART_HEIGHT = 96;
const ROOM = 22;

export function drawnSeries(history: readonly HistorySeries[]): HistorySeries[] {
  return DRAWN.flatMap(([metrics, category]) =>
    MAIN.flatMap((scheme) =>
      history.filter(
        (series) =>
          series.scheme === scheme &&
          metrics.includes(series.metric) &&
          series.category === category &&
          series.tier === null &&
          series.location === null &&
          series.fund !== 'personalAccount' &&
          !(series.fund === 'total' && hasPool(series, history)),
      ),
    ),
  );
}

/** The employees' fund as a whole holds the accounts too: their pool is drawn where it is printed. */
const hasPool = ({ scheme, metric, category }: HistorySeries, history: readonly HistorySeries[]): boolean =>
  history.some(
    (other) =>
      other.scheme === scheme &&
      other.metric === metric &&
      other.category === category &&
      other.fund === 'pooled',
  );

export function historyChart(series: HistorySeries, breakNumber: (what: string) => number): HistoryChart {
  const { points } = series;
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const span = high - low || 1;
  const [first, last] = [monthNumber(points[0]!.end), monthNumber(points.at(-1)!.end)];
  const x = (month: string): number =>
    last === first ? 50 : 10 + (80 * (monthNumber(month) - first)) / (last - first);
  const y = (value: number): number =>
    high === low ? CHART_HEIGHT / 2 : ROOM + ((CHART_HEIGHT - 2 * ROOM) * (high - value)) / span;
  const dots = points.map(({ start, end, kind, value, figure, report }) => ({
    label: intervalLabel(start, end),
    kind,
    value,
    figure,
    report,
    x: round(x(end)),
    y: round(y(value)),
  }));
  return {
    id: [series.scheme, series.fund, series.metric, series.category].join('.'),
    name: { zh: figureName(series as never, 'zh'), en: figureName(series as never, 'en') },
    unit: series.unit,
    look: lookOf(series),
    dots,
    paths: joined(series).map(([a, b]) => `M${dots[a]!.x} ${dots[a]!.y} L${dots[b]!.x} ${dots[b]!.y}`),
    marks: marksOf(series, x, breakNumber),
  };
}

/** Neighbours of the same months of the year without a break between; a stock joins any two months. */
function joined({ points, breaks, metric }: HistorySeries): [number, number][] {
  return points.flatMap((point, at): [number, number][] => {
    const next = points.findIndex(
      (other, i) =>
        i > at &&
        (STOCKS.has(metric)
          ? !breaks.some(({ from, until }) => point.start < until && other.end >= from)
          : comparable(point, other, breaks)),
    );
    return next < 0 ? [] : [[at, next]];
  });
}

/** Where a break came, but never outside the points; those at one place share a mark. */
function marksOf(
  { points, breaks }: HistorySeries,
  x: (month: string) => number,
  breakNumber: (what: string) => number,
): HistoryMark[] {
  const [first, last] = [points[0]!.end, points.at(-1)!.end];
  const marks = new Map<number, HistoryMark>();
  for (const { from, what } of breaks) {
    const place = round(from <= first ? x(first) - 6 : from >= last ? x(last) - 6 : x(from));
    const near = [...marks.keys()].find((other) => Math.abs(other - place) < 8) ?? place;
    const before = marks.get(near);
    const numbers = [...new Set([...(before?.numbers ?? []), breakNumber(what.zh)])].sort((a, b) => a - b);
    marks.set(near, { x: near, numbers, whats: [...(before?.whats ?? []), what] });
  }
  return [...marks.values()];
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

/** A year, a half, a quarter by its usual short name; other intervals by their months. */
export function intervalLabel(start: string, end: string): string {
  const year = end.slice(0, 4);
  const months = `${start.slice(5)}-${end.slice(5)}`;
  if (start.slice(0, 4) !== year) return `${start}–${end}`;
  if (months === '01-12') return year;
  if (months === '01-06') return `${year}H1`;
  if (months === '07-12') return `${year}H2`;
  return start === end ? end : `${start}–${end.slice(5)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The breaks of all charts, each once, in the order of their first mark. */
export function breaksOf(all: readonly HistorySeries[]): Bilingual[] {
  const found = new Map(all.flatMap(({ breaks }) => breaks).map(({ what }) => [what.zh, what]));
  return [...found.values()];
}
