/** What a DIP year is settled from: points, by-item cost and the local rules, by month. */
import type { Dip } from '../baseline/baseline.ts';
import type { Bands } from '../fund/dip-settlement.ts';
import type { CareRun } from './care-run.ts';
import { growthIndex } from './growth-index.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

/** What the printed total has beyond the printed hospitals, mostly rounding; it takes no band. */
export const REST = '';

export interface DipTerms {
  /** 元 at a value of 1, all hospitals. */
  readonly points: Float64Array;
  readonly byItem: Float64Array;
  /** Budget of the first year, 元: its points without the scenario's changes. */
  readonly firstBudget: number;
  readonly growth: Float64Array;
  /** Of the budget: what is set, and how much more or less of the line DIP reaches; a year's is its mean by cases. */
  readonly factor: Float64Array;
  readonly cases: Float64Array;
  /** Whether the budget follows a change of the ratio: ≥ 0.5; a year's is its January's. */
  readonly follows: Float64Array;
  readonly deposit: Float64Array;
  /** By year: payment a case over that without changes; null where the budget does not follow. */
  readonly policy: Float64Array | null;
  readonly bands: Readonly<Record<keyof Bands, Float64Array>>;
  /** Shares of points and of by-item cost by hospital; each adds up to 1. */
  readonly hospitals: readonly {
    readonly name: string;
    readonly share: number;
    readonly costShare: number;
  }[];
}

export function dipTerms(block: Dip, care: CareRun, parameters: ParameterSet, time: Timeline): DipTerms {
  const scheme = block.fund.split('.')[0]!;
  const of = (quantity: string, usual: number): Float64Array => {
    const id = `${scheme}.dip.${quantity}`;
    return parameters.has(id) ? parameters.of(id) : new Float64Array(time.length).fill(usual);
  };
  const reported = care.base.cases
    .subarray(time.first, time.first + time.reported)
    .reduce((sum, n) => sum + n, 0);
  const perCase = reported === 0 ? 0 : block.settled.value / reported;
  const coding = growthIndex(of('codingDrift', 0), time);
  const printed = care.line.reported?.value ?? 0;
  const scale = printed === 0 ? 0 : block.byItem.value / printed;
  const follows = of('budgetFollowsPolicy', 0);
  const coverage = of('coverage', 1);
  return {
    points: care.cases.map((n, t) => n * perCase * coverage[t]! * coding[t]!),
    byItem: care.accrual.map((value, t) => value * scale * coverage[t]!),
    firstBudget: perCase * care.base.cases.subarray(0, 12).reduce((a, b) => a + b, 0),
    growth: of('budgetGrowth', 0),
    factor: of('budgetFactor', 1).map((value, t) => value * coverage[t]!),
    cases: care.cases,
    follows,
    deposit: of('depositRate', depositRate(block)),
    policy: follows.some((value) => value >= 0.5) ? policyIndex(care, follows, time) : null,
    bands: {
      low: of('lowBand', 0),
      high: of('highBand', 1),
      share: of('overspendShare', 0),
      bonus: of('bonusShare', 0),
    },
    hospitals: shares(block),
  };
}

const depositRate = (block: Dip): number =>
  block.depositWithheld && block.settled.value > 0 ? block.depositWithheld.value / block.settled.value : 0;

export const bandsAt = ({ bands }: DipTerms, t: number): Bands => ({
  low: bands.low[t]!,
  high: bands.high[t]!,
  share: bands.share[t]!,
  bonus: bands.bonus[t]!,
});

/** Mean of a year's factors, weighted by cases; 1 in a year without any. */
export function factorOfYear({ cases, factor }: DipTerms, january: number): number {
  let [sum, all] = [0, 0];
  for (let t = january; t < january + 12; t++) {
    sum += cases[t]! * factor[t]!;
    all += cases[t]!;
  }
  return all === 0 ? 1 : sum / all;
}

/** First month whose terms differ; the rules of a year count from its January. */
export function firstMoved(now: DipTerms, before: DipTerms): number {
  const monthly = (terms: DipTerms) => [terms.points, terms.byItem, terms.factor];
  const yearly = ({ growth, follows, bands }: DipTerms) => [growth, follows, ...Object.values(bands)];
  const pairs = (of: (terms: DipTerms) => readonly Float64Array[]) =>
    of(now).map((series, i) => [series, of(before)[i]!] as const);
  const [months, years] = [pairs(monthly), pairs(yearly)];
  const differ =
    (t: number) =>
    ([a, b]: readonly [Float64Array, Float64Array]): boolean =>
      a[t] !== b[t];
  for (let t = 0; t < now.points.length; t++) {
    if (months.some(differ(t)) || (t % 12 === 0 && years.some(differ(t)))) return t;
  }
  return now.points.length;
}

/** Years' payment by scope and ratio over that without changes, weighted by cases. */
function policyIndex(care: CareRun, follows: Float64Array, time: Timeline): Float64Array {
  const paid = (factors: CareRun['factors'], t: number): number =>
    (factors.scope?.[t] ?? 1) * (factors.ratio?.[t] ?? 1);
  return Float64Array.from({ length: time.length / 12 }, (_, year) => {
    if (follows[year * 12]! < 0.5) return 1;
    let [now, before] = [0, 0];
    for (let t = year * 12; t < year * 12 + 12; t++) {
      now += care.cases[t]! * paid(care.factors, t);
      before += care.cases[t]! * paid(care.base.factors, t);
    }
    return before === 0 ? 1 : now / before;
  });
}

function shares(block: Dip): DipTerms['hospitals'] {
  const { institutions, settled, byItem } = block;
  const rows = institutions.map((h) => ({
    name: h.name,
    share: settled.value === 0 ? 0 : h.settled / settled.value,
    costShare: byItem.value === 0 ? 0 : h.byItem / byItem.value,
  }));
  const rest = (of: (row: (typeof rows)[number]) => number): number =>
    1 - rows.reduce((sum, row) => sum + of(row), 0);
  const [share, costShare] = [rest((row) => row.share), rest((row) => row.costShare)];
  if (rows.length > 0 && Math.abs(share) < 1e-12 && Math.abs(costShare) < 1e-12) return rows;
  return [...rows, { name: rows.length === 0 ? 'all' : REST, share, costShare }];
}
