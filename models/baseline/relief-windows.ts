/**
 * Dated cuts of contribution rates that a report prints (阶段性减征): a rate with the one
 * before it and the months in which it held. Windows before the report are kept: they can
 * be replayed (`projection/relief-loss.ts`).
 */
import { addMonths, isMonth, type Month } from '../months.ts';
import type { Figure } from '../report/figure.ts';
import type { Parameter } from './baseline.ts';
import type { ContributorKind, ReliefWindow } from './contribution-schema.ts';
import type { FigureIndex } from './figure-index.ts';
import { readingOf, type Reading } from './reading.ts';
import type { Source, Sourced } from './source.ts';

export interface RateFigure {
  /** Who pays it: `employer`, `flexibleEmployment8`. */
  readonly group: string;
  readonly reading: Reading;
  /** First and last month where the rate is a dated cut; null where it simply holds. */
  readonly window: { readonly from: Month; readonly to: Month } | null;
}

/** Every printed rate of the employee scheme that has a group, whatever its period. */
export function rateFigures(index: FigureIndex): RateFigure[] {
  return index.figures
    .filter((f) => f.scheme === 'employee' && f.metric === 'contributionRate' && f.breakdown.group !== null)
    .flatMap((figure) => {
      const reading = readingOf(figure);
      if (!reading.ok || reading.value === null) return [];
      return [{ group: tierOf(figure), reading: reading.value, window: windowOf(reading.value) }];
    });
}

/** Tiers of flexible employment go by their rate before any cut: `flexibleEmployment8`. */
function tierOf({ breakdown, prior, value }: Figure): string {
  const group = breakdown.group!;
  return group === 'flexibleEmployment' ? `${group}${Number(prior ?? value)}` : group;
}

function windowOf({ figure, value, prior }: Reading): RateFigure['window'] {
  const [from, to] = (figure.period ?? '').split('..');
  if (!from || !to || !isMonth(from) || !isMonth(to) || prior === null || value >= prior) return null;
  return { from, to };
}

export const isFlexible = (group: string): boolean => group.startsWith('flexibleEmployment');

export function reliefWindows(index: FigureIndex, rates: readonly RateFigure[]): ReliefWindow[] {
  const windows = rates.flatMap(({ group, reading, window }): ReliefWindow[] => {
    const kind = kindOf(group);
    const normalRate = index.sourcedPrior(reading);
    if (!window || !kind || !normalRate) return [];
    return [
      {
        id: `${group}.${window.from}`,
        kind,
        group: kind === 'flexible' ? group : null,
        ...window,
        normalRate,
        reducedRate: index.sourced(reading),
      },
    ];
  });
  // A cut that is told more than once is one.
  return [...new Map(windows.map((own) => [own.id, own])).values()];
}

function kindOf(group: string): ContributorKind | null {
  if (isFlexible(group)) return 'flexible';
  return group === 'employer' || group === 'enterprise' ? 'enterprise' : null;
}

/** What is left of a kind's rate by a window: the mean of its tiers. */
export const leftBy = (windows: readonly Pick<ReliefWindow, 'normalRate' | 'reducedRate'>[]): number =>
  windows.reduce((sum, w) => sum + w.reducedRate.value / w.normalRate.value, 0) / windows.length;

/** Factor on a kind's rate by month: 1 but in the windows that reach into the report or after it. */
export function reliefParameter(
  id: string,
  kind: ContributorKind,
  windows: readonly ReliefWindow[],
  start: Month,
): Parameter {
  const own = windows.filter((w) => w.kind === kind && w.to >= start);
  const source: Source = { kind: 'derived', formula: '没有减征时为 1', inputs: [] };
  if (own.length === 0) return { id, unit: 'share', path: { kind: 'constant', value: 1 }, source };
  const edges = [...new Set([start, ...own.flatMap((w) => [w.from, addMonths(w.to, 1)])])]
    .filter((month) => month >= start)
    .sort();
  const step = (from: Month) => {
    const inside = own.filter((w) => w.from <= from && from <= w.to);
    const value = inside.length === 0 ? 1 : Math.round(leftBy(inside) * 10_000) / 10_000;
    return {
      from,
      value,
      known: start,
      source: inside.length === 0 ? source : reducedOf(inside[0]!.reducedRate),
    };
  };
  return { id, unit: 'share', path: { kind: 'schedule', index: null, steps: edges.map(step) }, source };
}

const reducedOf = ({ source }: Sourced): Source =>
  source.kind === 'reported'
    ? { kind: 'derived', formula: '减征后费率 ÷ 减征前费率', inputs: [source.figure] }
    : source;
