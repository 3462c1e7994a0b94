/**
 * What a dated cut of a contribution rate cost, month by month, on a baseline.
 *
 *     lost(t) = K · P(t) · Σ groups of the kind  weight_g · (normal − reduced rate)
 *
 * K, people and wages are the baseline's, carried back from its first month by its own
 * growth, so a window before the report can be replayed too. The pool bears the loss:
 * accounts are credited as before [std].
 */
import type { Baseline, Parameter } from '../baseline/baseline.ts';
import type { ContributorKind } from '../baseline/contribution-schema.ts';
import { monthAt, monthIndex, yearOf, type Month } from '../months.ts';
import { contributionTerms, contributorsOf, groupWeight } from './contribution-terms.ts';
import { payroll } from './contribution.ts';
import { growthIndex } from './growth-index.ts';
import { parameterSet, type ParameterSet } from './parameters.ts';
import { pathSeries } from './path-series.ts';
import type { Timeline } from './timeline.ts';

export interface ReplayedWindow {
  readonly kind: ContributorKind;
  /** One group of the kind (a rate tier); all when null. */
  readonly group: string | null;
  readonly from: Month;
  readonly to: Month;
  /** Shares of the base. */
  readonly normalRate: number;
  readonly reducedRate: number;
}

export interface ReliefLoss {
  /** 元 by fund and month. */
  readonly months: readonly {
    readonly month: Month;
    readonly funds: Readonly<Record<'employee.pool' | 'employee.account', number>>;
  }[];
  /** 元 */
  readonly total: number;
}

/** Every window that the baseline lists, as printed. */
export const windowsOf = (baseline: Baseline): readonly (ReplayedWindow & { readonly id: string })[] =>
  (baseline.contribution?.reliefs ?? []).map(({ normalRate, reducedRate, ...window }) => ({
    ...window,
    normalRate: normalRate.value,
    reducedRate: reducedRate.value,
  }));

/** @returns null where the baseline has no contributions to replay on */
export function reliefLoss(baseline: Baseline, window: ReplayedWindow): ReliefLoss | null {
  const lines = baseline.funds.flatMap((f) => f.income).filter((l) => l.driver.kind === 'contribution');
  const active = baseline.people.find((p) => p.id === 'employee.active');
  const season = baseline.seasons[lines[0]?.season ?? '']?.weights;
  if (!active || !season) return null;
  const time = replayTime(baseline, window);
  const parameters = parameterSet(baseline, [], time, null);
  const law = parameterSet(baseline, [], time, baseline.period.end);
  const heads = carriedBack(baseline, active.growth, active.count.value, law, time);
  const people = new Map([['employee.active', heads]]);
  const paid = payroll({ baseline, people, parameters: law, law, season, time });
  const { gross } = contributionTerms(baseline, law, law, time);
  const reported = lines.reduce((sum, line) => sum + (line.reported?.value ?? 0), 0);
  const level =
    reported /
    overReport(
      gross.map((g, t) => g * paid[t]!),
      time,
    );
  const weight = weightOf(baseline, window, parameters, law, time);
  const cut = window.normalRate - window.reducedRate;
  const first = monthIndex(window.from);
  const months = Array.from({ length: monthIndex(window.to) - first + 1 }, (_, i) => {
    const t = first + i - time.origin;
    const lost = level * paid[t]! * weight[t]! * cut;
    return { month: monthAt(first + i), funds: { 'employee.pool': lost, 'employee.account': 0 } };
  });
  return { months, total: months.reduce((sum, m) => sum + m.funds['employee.pool'], 0) };
}

const overReport = (values: Float64Array, { first, reported }: Timeline): number =>
  values.subarray(first, first + reported).reduce((a, b) => a + b, 0);

/** Whole years from the earlier of window and report to the later. */
function replayTime({ period }: Baseline, { from, to }: ReplayedWindow): Timeline {
  const origin = Math.min(yearOf(from), yearOf(period.start)) * 12;
  const last = Math.max(yearOf(to), yearOf(period.end));
  const first = monthIndex(period.start) - origin;
  const reported = monthIndex(period.end) - monthIndex(period.start) + 1;
  return { origin, first, reported, months: reported, length: (last + 1) * 12 - origin };
}

/** The reported count in the report's last month, moved by the baseline's own growth. */
function carriedBack(
  baseline: Baseline,
  growth: string,
  count: number,
  parameters: ParameterSet,
  time: Timeline,
): Float64Array {
  const path = (baseline.parameters.find((p) => p.id === growth) as Parameter).path;
  const rate =
    path.kind === 'model'
      ? pathSeries({ kind: 'constant', value: path.before ?? 0 }, time, null, null)
      : parameters.of(growth);
  const index = growthIndex(rate, time);
  const end = time.first + time.reported - 1;
  return index.map((factor) => (count * factor) / index[end]!);
}

function weightOf(
  baseline: Baseline,
  { kind, group }: ReplayedWindow,
  parameters: ParameterSet,
  law: ParameterSet,
  time: Timeline,
): Float64Array {
  const sum = new Float64Array(time.length);
  for (const own of contributorsOf(baseline)) {
    if (own.kind !== kind || (group !== null && own.id !== group)) continue;
    const weight = groupWeight(own, parameters, law, time);
    for (let t = 0; t < time.length; t++) sum[t]! += weight[t]!;
  }
  return sum;
}
