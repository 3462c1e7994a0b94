/**
 * Yearly changes of a quantity in the years before the report's own, from earlier reports.
 *
 *     g = (value/earlier value)^(1/years) − 1            between neighbouring comparable points
 *
 * A head's use needs the heads of the same months; a pair without them is left out.
 */
import { yearOf } from '../months.ts';
import { pow } from '../portable.ts';
import type { Figure } from '../report/figure.ts';
import { comparable, seriesId } from './history.ts';
import type { HistoryPoint, HistorySeries } from './history-schema.ts';

export interface EarlierGrowth {
  /** Of the figure itself. */
  readonly of: (figure: Figure) => readonly number[];
  /** A head of the figure's scheme. */
  readonly aHead: (figure: Figure) => readonly number[];
}

export const NO_EARLIER: EarlierGrowth = { of: () => [], aHead: () => [] };

/** @param lastYear year of the latest report: its change from the year before is not an earlier one */
export function earlierGrowth(history: readonly HistorySeries[], lastYear: number): EarlierGrowth {
  const byId = new Map(history.map((series) => [idOf(series), series]));
  const heads = (scheme: string): HistorySeries | undefined => byId.get(`${scheme}||insured|||`);
  return {
    of: (figure) => pairsOf(byId.get(seriesId(figure)), lastYear).map(({ growth }) => growth),
    aHead: (figure) =>
      pairsOf(byId.get(seriesId(figure)), lastYear).flatMap(({ from, to, growth }) => {
        const people = pairsOf(heads(figure.scheme), lastYear).find(
          (pair) => pair.from.end === from.end && pair.to.end === to.end,
        );
        return people ? [(1 + growth) / (1 + people.growth) - 1] : [];
      }),
  };
}

const idOf = (s: HistorySeries): string =>
  [s.scheme, s.fund ?? '', s.metric, s.category ?? '', s.tier ?? '', s.location ?? ''].join('|');

interface Pair {
  readonly from: HistoryPoint;
  readonly to: HistoryPoint;
  readonly growth: number;
}

function pairsOf(series: HistorySeries | undefined, lastYear: number): Pair[] {
  if (!series) return [];
  return series.points.flatMap((to, i): Pair[] => {
    const from = series.points.slice(0, i).findLast((p) => comparable(p, to, series.breaks));
    if (!from || from.value <= 0 || to.value <= 0 || isOwnYear(from, to, lastYear)) return [];
    const years = yearOf(to.end) - yearOf(from.end);
    return [{ from, to, growth: pow(to.value / from.value, 1 / years) - 1 }];
  });
}

const isOwnYear = (from: HistoryPoint, to: HistoryPoint, lastYear: number): boolean =>
  yearOf(to.end) === lastYear && yearOf(from.end) === lastYear - 1;
