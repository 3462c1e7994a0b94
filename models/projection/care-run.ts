/**
 * All benefit lines of a run: factors, cases and payments, at the level that makes the
 * baseline's reported months come back.
 */
import type { Baseline, Fund, Line } from '../baseline/baseline.ts';
import { weightedUse } from './ageing.ts';
import { careFactors, casesOf, paymentOf, type CareFactors } from './care.ts';
import type { ParameterSet } from './parameters.ts';
import type { PeopleRun } from './people-run.ts';
import { movedCases, substitutionOf, type CareCases } from './substitution.ts';
import { responseFactor } from './dip-response.ts';
import { seasonSeries } from './season-series.ts';
import type { Timeline } from './timeline.ts';
import { untouched } from './untouched.ts';

export interface CareLine {
  readonly fund: string;
  readonly scheme: string;
  readonly line: Line;
  readonly factors: CareFactors;
  /** Index of cases by month, of what is paid a case; their product × level is the payment. */
  readonly cases: Float64Array;
  readonly payment: Float64Array;
}

export interface CareRun extends CareLine {
  /** 元 a unit of cases × payment. */
  readonly level: number;
  /** 人次 a unit of cases; null where the report prints none. */
  readonly caseLevel: number | null;
  readonly accrual: Float64Array;
  /** The run without the scenario's changes, at the same level. */
  readonly base: CareLine;
}

export interface CareInput {
  readonly baseline: Baseline;
  readonly time: Timeline;
}

/**
 * @param base the lines that levels are taken from
 * @param plain the lines of the run without changes, where they are at hand: a line that no
 *              change speaks of is taken from them
 */
export function careRuns(
  input: CareInput,
  run: { readonly parameters: ParameterSet; readonly people: PeopleRun },
  base: readonly CareLine[],
  plain: readonly CareLine[] | null = null,
): CareRun[] {
  const own = careLines(input, run.parameters, run.people, plain && untouched(plain, run.parameters));
  return own.map((line, i) => levelled(line, base[i]!, input.time));
}

function levelled(own: CareLine, base: CareLine, time: Timeline): CareRun {
  const reported = (of: (t: number) => number): number => {
    let sum = 0;
    for (let t = time.first; t < time.first + time.reported; t++) sum += of(t);
    return sum;
  };
  const paid = reported((t) => base.cases[t]! * base.payment[t]!);
  const cases = reported((t) => base.cases[t]!);
  const level = paid === 0 ? 0 : (own.line.reported?.value ?? 0) / paid;
  const volume = own.line.volume?.value;
  return {
    ...own,
    base,
    level,
    caseLevel: volume === undefined || cases === 0 ? null : volume / cases,
    accrual: own.cases.map((n, t) => n * own.payment[t]! * level),
  };
}

/** @param kept lines that are as they were, by `scheme.line` */
export function careLines(
  input: CareInput,
  parameters: ParameterSet,
  people: PeopleRun,
  kept: ReadonlyMap<string, CareLine> | null = null,
): CareLine[] {
  const { baseline, time } = input;
  const plain = baseline.funds.flatMap((fund) =>
    fund.expenditure.flatMap((line) => {
      if (line.driver.kind !== 'care') return [];
      return [
        kept?.get(`${line.driver.group}.${line.id}`) ?? careLine(input, fund, line, parameters, people),
      ];
    }),
  );
  const ids = baseline.parameters.map((p) => p.id).filter((id) => substitutionOf(id) !== null);
  const moved = movedCases(
    plain.map((l) => casesPrinted(l, time)),
    ids,
    parameters,
  );
  if (moved.size === 0) return plain;
  return plain.map((line) => {
    const factor = moved.get(`${line.scheme}.${line.line.id}`);
    return factor ? { ...line, ...withFactors({ ...line.factors, moved: factor }, time) } : line;
  });
}

function careLine(
  { baseline, time }: CareInput,
  fund: Fund,
  line: Line,
  parameters: ParameterSet,
  people: PeopleRun,
): CareLine {
  const driver = line.driver as Line['driver'] & { kind: 'care' };
  const { group: scheme, ageing = true } = driver;
  const use = weightedUse(baseline, people, scheme, ageing, parameters, time);
  const season = seasonSeries(baseline, line.season, parameters, time);
  const factors = careFactors(line, scheme, parameters, use, season, time);
  const response = responseFactor(baseline, fund, line, parameters);
  const cost =
    response && factors.cost ? factors.cost.map((c, t) => c * response[t]!) : (response ?? factors.cost);
  return { fund: fund.id, scheme, line, ...withFactors({ ...factors, cost }, time) };
}

const withFactors = (factors: CareFactors, time: Timeline) => ({
  factors,
  cases: casesOf(factors, time),
  payment: paymentOf(factors, time),
});

/** 人次 by month at the printed count of the reported interval. */
function casesPrinted({ scheme, line, factors, cases }: CareLine, time: Timeline): CareCases {
  const reported = cases.subarray(time.first, time.first + time.reported).reduce((a, b) => a + b, 0);
  const volume = line.volume?.value;
  const known = volume !== undefined && reported > 0;
  return { scheme, id: line.id, factors, cases: known ? cases.map((n) => (n * volume) / reported) : null };
}
