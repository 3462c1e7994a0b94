/**
 * `compile`: a baseline and its changes → dated coefficients that need only be added up.
 *
 * Calibration looks at the baseline alone, with the law as known at the end of its
 * report; changes never recalibrate. A line's series are what accrues and what is booked
 * each month, before any shock.
 */
import type { Baseline, Dip, Fund, Line } from '../baseline/baseline.ts';
import type { Month } from '../months.ts';
import type { Change } from '../scenario/scenario.ts';
import { bookedByLag } from './arrival.ts';
import { carePattern } from './care.ts';
import {
  contributionLevels,
  contributionSeries,
  type Contributions,
  type GroupContribution,
} from './contribution.ts';
import { dipPlan, type DipCases, type DipPlan } from './dip-plan.ts';
import { growthIndex } from './growth-index.ts';
import { withMaternityMerger } from './maternity-merger.ts';
import { withOfficeFlows } from './office-flows.ts';
import { parameterSet, type ParameterSet } from './parameters.ts';
import { weightedUse } from './ageing.ts';
import { impliedGrowth } from './implied-growth.ts';
import type { PeopleRun, PeopleSeries } from './people-run.ts';
import { baselinePeople, scenarioPeople } from './people-series.ts';
import { withOneOffs } from './one-off-flows.ts';
import { perHeadSeries } from './per-head.ts';
import type { LineSeries, PlanLine, Side } from './plan-line.ts';
import { timelineOf, type Timeline } from './timeline.ts';

export interface Plan {
  readonly time: Timeline;
  readonly people: PeopleSeries;
  readonly cohorts: PeopleRun;
  readonly lines: readonly PlanLine[];
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
}

export function compile(
  baseline: Baseline,
  changes: readonly Change[],
  until: Month,
  knownAsOf: Month | null,
): Plan {
  const time = timelineOf(baseline.period, until);
  const basePeople = baselinePeople(baseline, parameterSet(baseline, [], time, knownAsOf), time);
  const implied = (id: string) => impliedGrowth(baseline, basePeople, id, time);
  const run = parameterSet(baseline, changes, time, knownAsOf, implied);
  const calibration = parameterSet(baseline, [], time, baseline.period.end, implied);
  const context: Context = {
    baseline,
    time,
    run,
    calibration,
    people: scenarioPeople(baseline, basePeople, run, time),
    basePeople,
  };
  const contributions = contributionParts(context);
  const lines = baseline.funds.flatMap((fund) => fundLines(context, fund, contributions));
  const dip = baseline.dip.map((block) => dipPlan(block, lines, run, casesOf(context, block), time));
  const own = [...lines, ...dip.map((d) => d.line)];
  return {
    time,
    people: context.people.counts,
    cohorts: context.people,
    parameters: run,
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
  const accrual =
    driver.kind === 'contribution'
      ? contributions![driver.part]
      : levelled(context, line, (parameters, people) => pattern(context, fund, line, parameters, people));
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

function pattern(
  context: Context,
  fund: Fund,
  line: Line,
  parameters: ParameterSet,
  people: PeopleRun,
): Float64Array {
  const { baseline, time } = context;
  const season = baseline.seasons[line.season]!.weights;
  if (line.driver.kind === 'care') {
    const { group, ageing = true } = line.driver;
    const use = weightedUse(baseline, people, group, ageing, time);
    return carePattern(line, group, parameters, use, season, time);
  }
  const growth = line.driver.kind === 'flow' ? line.driver.growth : null;
  const index = growth ? growthIndex(parameters.of(growth), time) : new Float64Array(time.length).fill(1);
  return index.map((factor, t) => factor * season[t % 12]!);
}

/** The run's pattern at the level that makes the baseline's reported months come back. */
function levelled(
  context: Context,
  line: Line,
  of: (parameters: ParameterSet, people: PeopleRun) => Float64Array,
): Float64Array {
  const { time } = context;
  const own = of(context.calibration, context.basePeople).subarray(time.first, time.first + time.reported);
  const sum = own.reduce((a, b) => a + b, 0);
  const level = sum === 0 ? 0 : (line.reported?.value ?? 0) / sum;
  return of(context.run, context.people).map((value) => value * level);
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

/** Cases of the line that DIP reaches, as an index without prices: what points follow. */
function casesOf(context: Context, block: Dip): DipCases {
  const { baseline, time, run, calibration } = context;
  const line = baseline.funds.find((f) => f.id === block.fund)!.expenditure.find((l) => l.id === block.line)!;
  const scheme = line.driver.kind === 'care' ? line.driver.group : '';
  const season = baseline.seasons[line.season]!.weights;
  const of = (parameters: ParameterSet, people: PeopleRun): Float64Array => {
    const growth = `${scheme}.${line.id}.admissionsGrowth`;
    const index = parameters.has(growth) ? growthIndex(parameters.of(growth), time) : null;
    return weightedUse(baseline, people, scheme, true, time).map(
      (w, t) => w * season[t % 12]! * (index?.[t] ?? 1),
    );
  };
  return {
    run: of(run, context.people),
    base: of(calibration, context.basePeople),
    reported: line.reported?.value ?? 0,
  };
}
