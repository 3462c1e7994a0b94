/**
 * DIP by year and hospital.
 *
 *     points   P(t)   the printed settlement, moved by cases and coding; v₀ = 1, so points are 元
 *     budget   B(y)   = B(y−1)·(1 + growth)·policy, the first year's is its own points; × factor
 *     policy          payment a case of the run over that without its changes, where the budget follows it
 *     value    v(y)   = B(y) / Σ P                    more points, lower value
 *     prepaid  (t)    = (1 − deposit)·P(t)·v(y−1)     at the value of the year's start
 *     settled  (y)    by `fund/dip-settlement.ts`, hospital by hospital, spread over the months by points;
 *                     months before a change keep what was expected, the rest of the year has the rest
 *     clearing (y)    Σ settled − Σ by item, booked in the clearing month of the next year
 *     payable  (t)    Σ settled − Σ prepaid of the years not yet cleared: what the fund owes
 *
 * The by-item line is never touched. A hospital's loss is a memo, never owed by the fund.
 */
import type { Dip } from '../baseline/baseline.ts';
import { settlement } from '../fund/dip-settlement.ts';
import type { CareRun } from './care-run.ts';
import { bandsAt, dipTerms, factorOfYear, firstMoved, REST, type DipTerms } from './dip-terms.ts';
import type { ParameterSet } from './parameters.ts';
import type { PlanLine } from './plan-line.ts';
import type { DipProjection, HospitalYear } from './projection.ts';
import type { Timeline } from './timeline.ts';

export type DipYear = DipProjection['years'][number];

export interface DipPlan {
  readonly block: Dip;
  readonly terms: DipTerms;
  readonly pointValue: Float64Array;
  readonly settled: Float64Array;
  readonly byItem: Float64Array;
  readonly prepaid: Float64Array;
  readonly payable: Float64Array;
  readonly years: readonly DipYear[];
  readonly line: PlanLine;
}

/** @param plain the plans without the scenario's changes, in the order of the blocks; null for themselves */
export const dipPlans = (
  blocks: readonly Dip[],
  care: readonly CareRun[],
  parameters: ParameterSet,
  time: Timeline,
  plain: readonly DipPlan[] | null,
): DipPlan[] =>
  blocks.map((block, i) => {
    const line = care.find((c) => c.fund === block.fund && c.line.id === block.line)!;
    return dipPlan(block, dipTerms(block, line, parameters, time), time, plain?.[i] ?? null);
  });

function dipPlan(block: Dip, terms: DipTerms, time: Timeline, plain: DipPlan | null): DipPlan {
  const moved = plain ? firstMoved(terms, plain.terms) : 0;
  const empty = (): Float64Array => new Float64Array(time.length);
  const [pointValue, settled, prepaid] = [empty(), empty(), empty()];
  const years: DipYear[] = [];
  let [budget, before] = [terms.firstBudget, 1];
  for (let january = 0; january < time.length; january += 12) {
    if (january > 0) budget *= (1 + terms.growth[january]!) * policyStep(terms, january);
    const points = yearSum(terms.points, january);
    const amount = budget * factorOfYear(terms, january);
    const value = points === 0 ? 0 : amount / points;
    const hospitals = settleYear(block, terms, january, value, before);
    const total = hospitals.reduce((sum, h) => sum + h.settled, 0);
    for (let t = january; t < january + 12; t++) {
      pointValue[t] = value;
      prepaid[t] = (1 - terms.deposit[t]!) * terms.points[t]! * before;
    }
    spread(settled, total, terms.points, january, moved, plain);
    years.push({ year: (time.origin + january) / 12, budget: amount, points, value, hospitals });
    before = value;
  }
  const accrual = settled.map((s, t) => (t < time.first ? 0 : s - terms.byItem[t]!));
  const line: PlanLine = {
    fund: block.fund,
    side: 'expenditure',
    id: 'dipClearing',
    accrual,
    booked: cleared(accrual, block.clearingMonth),
    opening: 0,
  };
  const payable = owed(settled, prepaid, block.clearingMonth, time);
  return { block, terms, pointValue, settled, byItem: terms.byItem, prepaid, payable, years, line };
}

/** How much the year's payment a case moved by policy against the year before. */
function policyStep({ policy }: DipTerms, january: number): number {
  return policy ? policy[january / 12]! / policy[january / 12 - 1]! : 1;
}

/** @param before the point value that the year was prepaid at */
function settleYear(
  block: Dip,
  terms: DipTerms,
  january: number,
  value: number,
  before: number,
): HospitalYear[] {
  const bands = bandsAt(terms, january);
  const [points, byItem] = [yearSum(terms.points, january), yearSum(terms.byItem, january)];
  const deposit = terms.deposit[january]!;
  return terms.hospitals.map(({ name, share, costShare }) => {
    const standard = points * share * value;
    const cost = byItem * costShare;
    const settled = name === REST ? standard : settlement(cost, standard, bands);
    return { name, byItem: cost, standard, settled, prepaid: (1 - deposit) * points * share * before };
  });
}

/** Lays a year's settlement over its months by points; those before `moved` keep what they had. */
function spread(
  settled: Float64Array,
  total: number,
  points: Float64Array,
  january: number,
  moved: number,
  plain: DipPlan | null,
): void {
  const from = Math.min(january + 12, Math.max(january, moved));
  let [rest, left] = [total, 0];
  for (let t = january; t < from; t++) rest -= settled[t] = plain!.settled[t]!;
  for (let t = from; t < january + 12; t++) left += points[t]!;
  for (let t = from; t < january + 12; t++) settled[t] = left === 0 ? 0 : (rest * points[t]!) / left;
}

function cleared(accrual: Float64Array, month: number): Float64Array {
  const booked = new Float64Array(accrual.length);
  for (let january = 12; january < accrual.length; january += 12) {
    booked[january + month - 1] = yearSum(accrual, january - 12);
  }
  return booked;
}

function owed(settled: Float64Array, prepaid: Float64Array, month: number, time: Timeline): Float64Array {
  let total = 0;
  return settled.map((s, t) => {
    if (t >= time.first) total += s - prepaid[t]!;
    if (t >= 12 && t % 12 === month - 1) {
      const year = Math.floor(t / 12) * 12 - 12;
      for (let k = Math.max(year, time.first); k < year + 12; k++) total -= settled[k]! - prepaid[k]!;
    }
    return total;
  });
}

const yearSum = (series: Float64Array, january: number): number =>
  series.subarray(january, january + 12).reduce((a, b) => a + b, 0);
