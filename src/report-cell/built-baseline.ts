/** The open reports of a region → the baseline that they make, or all that stands in the way. */
import {
  buildBaseline,
  err,
  type Baseline,
  type Figure,
  type ModelError,
  type ReportFigures,
  type Result,
} from '../../models/index.ts';
import { baselineId } from '../own-data/own-baseline.ts';

export interface BaselineFault {
  /** A region must be named before its baseline can be. */
  readonly noRegion: boolean;
  readonly errors: readonly ModelError[];
}

export function builtBaseline(sets: readonly ReportFigures[]): Result<Baseline, BaselineFault> {
  const last = [...sets].sort((a, b) => (a.report.period.end < b.report.period.end ? -1 : 1)).at(-1);
  if (!last) return err({ noRegion: false, errors: [{ kind: 'noFunds' }] });
  const { region, period } = last.report;
  if (sets.some(({ report }) => report.region === '')) return err({ noRegion: true, errors: [] });
  const title = `${region} ${period.end}`;
  const built = buildBaseline(sets, {
    id: baselineId(region, period.start, period.end),
    title: { zh: title, en: title },
  });
  return built.ok ? built : err({ noRegion: false, errors: built.error });
}

/** The report a figure of the baseline stands in: its latest one. */
export function latestOf<T extends { readonly set: ReportFigures }>(read: readonly T[]): T | undefined {
  return [...read].sort((a, b) => (a.set.report.period.end < b.set.report.period.end ? -1 : 1)).at(-1);
}

export const figureIn = (set: ReportFigures | undefined, id: string): Figure | undefined =>
  set?.figures.find((figure) => figure.id === id);

/** Whether two baselines say the same; one that came back from a draft has its keys in another order. */
export const sameBaseline = (a: Baseline, b: Baseline): boolean =>
  a === b || (a.id === b.id && inOrder(a) === inOrder(b));

const inOrder = (baseline: Baseline): string =>
  JSON.stringify(baseline, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  );
