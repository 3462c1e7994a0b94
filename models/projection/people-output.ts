/**
 * The people of a projection as they are published: every way in, out or across, and the
 * ages at each December.
 *
 *     group(t) = group(t − 1) + Σ flows(t)·effect(flow, group)
 *
 * `activeSet`, `retiredSet`, `residentSet` are what a growth or a share that was set adds to
 * the cohorts; in the reported months, where there are no cohorts yet, the whole change.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { PEOPLE_OF } from '../baseline/demography.ts';
import { FLOWS, netChange, type MonthFlows } from '../demography/flows.ts';
import { GROUPS, type Group } from '../demography/population.ts';
import { monthIndex } from '../months.ts';
import type { Sex } from '../national/life-table.ts';
import { reportEnd } from './cohort-rates.ts';
import { enrolled } from './enrolled.ts';
import type { Plan } from './plan.ts';
import { PYRAMID_AGES, type Pyramid, type PyramidCounts } from './pyramid.ts';
import type { PeopleLedger } from './projection.ts';
import type { Timeline } from './timeline.ts';

const SET = { active: 'activeSet', retired: 'retiredSet', resident: 'residentSet' } as const;
/** Rounding of the cohorts' sums, relative to the count: not a flow. */
const NOISE = 1e-11;

export function peopleLedger(baseline: Baseline, plan: Plan): PeopleLedger {
  const { time, cohorts, people } = plan;
  const window = (series: Float64Array): number[] =>
    Array.from(series.subarray(time.first, time.first + time.months));
  const flows = allFlows(plan);
  const retiring = ['retiringMen', 'retiringWomen55', 'retiringWomen50', 'retiringLate'];
  const [active, retired] = [people.get(PEOPLE_OF.active), people.get(PEOPLE_OF.retired)];
  return {
    flows: Object.fromEntries([...flows].map(([name, series]) => [name, window(series)])),
    retirements: window(
      flows.get('retiringMen')!.map((_, t) => retiring.reduce((sum, name) => sum + flows.get(name)![t]!, 0)),
    ),
    activePerRetired: active && retired ? ratioOf(window(active), window(retired)) : [],
    ageing: Object.fromEntries([...cohorts.ageing].map(([id, series]) => [id, window(series)])),
    assisted: window(assistedHeads(baseline, plan)),
    pyramids: {
      firstAges: PYRAMID_AGES,
      at: cohorts.cohorts.pyramids
        .filter(({ month }) => monthIndex(month) < time.origin + time.first + time.months)
        .map((pyramid) => published(pyramid, plan)),
    },
  };
}

const ratioOf = (active: readonly number[], retired: readonly number[]): (number | null)[] =>
  active.map((count, t) => (retired[t]! > 0 ? count / retired[t]! : null));

/** Flows of the cohorts from the report on, and what was set beside them. */
function allFlows({ time, cohorts, people }: Plan): Map<string, Float64Array> {
  const end = reportEnd(time);
  const flows = new Map<string, Float64Array>(
    FLOWS.map((flow) => [flow, placed(cohorts.cohorts.flows[flow], end + 1, time)]),
  );
  const at = (t: number) => Object.fromEntries(FLOWS.map((f) => [f, flows.get(f)![t]!])) as MonthFlows;
  for (const group of GROUPS) {
    const count = people.get(PEOPLE_OF[group]);
    flows.set(
      SET[group],
      Float64Array.from({ length: time.length }, (_, t) => {
        if (!count || t === 0) return 0;
        const rest = count[t]! - count[t - 1]! - netChange(at(t), group);
        return Math.abs(rest) <= NOISE * count[t]! ? 0 : rest;
      }),
    );
  }
  return flows;
}

function placed(series: Float64Array, from: number, time: Timeline): Float64Array {
  const whole = new Float64Array(time.length);
  whole.set(series, from);
  return whole;
}

function assistedHeads(baseline: Baseline, { time, parameters, cohorts }: Plan): Float64Array {
  const group = baseline.people.find((p) => p.id === PEOPLE_OF.resident);
  const id = 'resident.enrolment.assistedShare';
  if (!group || !parameters.has(id)) return new Float64Array(time.length);
  const share = parameters.of(id);
  return enrolled(group, parameters, time, cohorts.residents).map((heads, t) => heads * share[t]!);
}

/** Scaled to the published count, which a set growth or share may have moved; to a tenth of a person. */
function published(pyramid: Pyramid, { time, people }: Plan): Pyramid {
  const t = monthIndex(pyramid.month) - time.origin;
  const of = (group: Group): PyramidCounts => {
    const { male, female } = pyramid[group];
    const own = [...male, ...female].reduce((a, b) => a + b, 0);
    const scale = own > 0 ? (people.get(PEOPLE_OF[group])?.[t] ?? 0) / own : 0;
    const scaled = (counts: readonly number[]) => counts.map((n) => Math.round(n * scale * 10) / 10);
    return { male: scaled(male), female: scaled(female) } satisfies Record<Sex, readonly number[]>;
  };
  return { month: pyramid.month, active: of('active'), retired: of('retired'), resident: of('resident') };
}
