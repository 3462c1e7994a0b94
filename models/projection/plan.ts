/**
 * `compile`: a baseline and its changes → dated coefficients that need only be added up.
 *
 * Calibration looks at the baseline alone, with the law as known at the end of its
 * report; changes never recalibrate. A line's series are what accrues and what is booked
 * each month, before any shock.
 */
import type { Baseline, Fund, Line } from '../baseline/baseline.ts';
import type { Month } from '../months.ts';
import type { Change } from '../scenario/scenario.ts';
import { bookedByLag } from './arrival.ts';
import { careRuns, type CareRun } from './care-run.ts';
import {
  contributionLevels,
  contributionSeries,
  type Contributions,
  type GroupContribution,
} from './contribution.ts';
import { dipPlans, type DipPlan } from './dip-plan.ts';
import { groundOf } from './ground.ts';
import { withLayer } from './layers.ts';
import { growthIndex } from './growth-index.ts';
import { withMaternityMerger } from './maternity-merger.ts';
import { withOfficeFlows } from './office-flows.ts';
import { parameterSet, type ParameterSet } from './parameters.ts';
import type { PeopleRun, PeopleSeries } from './people-run.ts';
import { scenarioPeople } from './people-series.ts';
import { withOneOffs } from './one-off-flows.ts';
import { perHeadSeries } from './per-head.ts';
import type { LineSeries, PlanLine, Side } from './plan-line.ts';
import { seasonSeries } from './season-series.ts';
import type { Timeline } from './timeline.ts';

export interface Plan {
  readonly time: Timeline;
  readonly people: PeopleSeries;
  readonly cohorts: PeopleRun;
  readonly lines: readonly PlanLine[];
  readonly care: readonly CareRun[];
  /** Empty where no contributions are known. */
  readonly contributors: readonly GroupContribution[];
  readonly dip: readonly DipPlan[];
  readonly parameters: ParameterSet;
}

/** What the drivers of lines read: the run's parameters and people, and the baseline's for levels. */
interface Context {
  readonly baseline: Baseline;
  readonly time: Timeline;
  readonly run: ParameterSet;
  readonly calibration: ParameterSet;
  readonly people: PeopleRun;
  readonly basePeople: PeopleRun;
  readonly care: readonly CareRun[];
}

export function compile(
  baseline: Baseline,
  changes: readonly Change[],
  until: Month,
  knownAsOf: Month | null,
): Plan {
  const ground = groundOf(baseline, until, knownAsOf);
  const { time, calibration, people: basePeople } = ground;
  const run = parameterSet(baseline, changes, time, knownAsOf, ground.implied, ground.unchanged);
  const people = scenarioPeople(baseline, basePeople, run, time);
  const care = careRuns({ baseline, time }, { parameters: run, people }, ground.care, ground.plain);
  const context: Context = { baseline, time, run, calibration, people, basePeople, care };
  const contributions = contributionParts(context);
  const lines = baseline.funds.flatMap((fund) => fundLines(context, fund, contributions));
  const dip = dipPlans(baseline.dip, care, run, time, changes.length === 0 ? null : ground.dip());
  const own = [...lines, ...dip.map((d) => d.line)];
  return {
    time,
    people: people.counts,
    cohorts: people,
    parameters: run,
    care,
    contributors: contributions?.groups ?? [],
    dip,
    lines: withOfficeFlows(withMaternityMerger(own, baseline, run), baseline, run),
  };
}

function fundLines(context: Context, fund: Fund, contributions: Contributions | null): PlanLine[] {
  const of =
    (side: Side) =>
    (line: Line): PlanLine[] => {
      const series = lineSeries(context, fund, line, contributions);
      if (!series) return [];
      const own = { fund: fund.id, side, id: line.id, ...series };
      return [withOneOffs(own, line, context.baseline, context.run, context.time)];
    };
  const own = [...fund.income.flatMap(of('income')), ...fund.expenditure.flatMap(of('expenditure'))];
  return [...own, ...fund.income.flatMap((line) => transferLine(context, fund, line, contributions))];
}

function lineSeries(
  context: Context,
  fund: Fund,
  line: Line,
  contributions: Contributions | null,
): LineSeries | null {
  const { driver } = line;
  if (driver.kind === 'transfer' || driver.kind === 'dip') return null;
  if (driver.kind === 'perHead')
    return perHeadSeries(context.baseline, line, context.run, context.calibration, context);
  const plain =
    driver.kind === 'contribution'
      ? contributions![driver.part]
      : driver.kind === 'care'
        ? context.care.find((c) => c.fund === fund.id && c.line === line)!.accrual
        : levelled(context, line, (parameters) => flowPattern(context, line, parameters));
  const accrual = driver.kind === 'flow' ? withLayer(plain, driver, context) : plain;
  return { accrual, ...bookedByLag(accrual, context.baseline.arrivals[line.arrival]!.shares) };
}

/** What another fund's line books arrives here in the same month. */
function transferLine(
  context: Context,
  fund: Fund,
  line: Line,
  contributions: Contributions | null,
): PlanLine[] {
  const { driver } = line;
  if (driver.kind !== 'transfer') return [];
  const from = context.baseline.funds.find((f) => f.id === driver.fund);
  const origin = from?.expenditure.find((l) => l.id === driver.line);
  const series = from && origin ? lineSeries(context, from, origin, contributions) : null;
  return series ? [{ fund: fund.id, side: 'income', id: line.id, ...series }] : [];
}

function flowPattern({ baseline, time }: Context, line: Line, parameters: ParameterSet): Float64Array {
  const season = seasonSeries(baseline, line.season, parameters, time);
  const growth = line.driver.kind === 'flow' ? line.driver.growth : null;
  const index = growth ? growthIndex(parameters.of(growth), time) : new Float64Array(time.length).fill(1);
  return index.map((factor, t) => factor * season[t]!);
}

/** The run's pattern at the level that makes the baseline's reported months come back. */
function levelled(
  context: Context,
  line: Line,
  of: (parameters: ParameterSet) => Float64Array,
): Float64Array {
  const { time } = context;
  const own = of(context.calibration).subarray(time.first, time.first + time.reported);
  const sum = own.reduce((a, b) => a + b, 0);
  const level = sum === 0 ? 0 : (line.reported?.value ?? 0) / sum;
  return of(context.run).map((value) => value * level);
}

function contributionParts(context: Context): Contributions | null {
  const { baseline, time, calibration, run } = context;
  const lines = baseline.funds.flatMap((f) => f.income).filter((l) => l.driver.kind === 'contribution');
  const of = (part: string): number | null =>
    lines.find((l) => l.driver.kind === 'contribution' && l.driver.part === part)?.reported?.value ?? null;
  const season = baseline.seasons[lines[0]?.season ?? '']?.weights;
  if (!season || !context.people.counts.has('employee.active')) return null;
  const own = { baseline, law: calibration, season, time };
  const levels = contributionLevels(
    { ...own, people: context.basePeople.counts, parameters: calibration },
    { pool: of('pool') ?? 0, account: of('account'), maternity: of('maternity') },
  );
  return contributionSeries({ ...own, people: context.people.counts, parameters: run }, levels);
}
