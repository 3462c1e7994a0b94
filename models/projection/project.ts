/**
 * A scenario → its projection: `compile`, `run` without shocks, publish.
 *
 * @returns all faults of the scenario at once: unknown levers, values out of range,
 *          months outside the horizon, conflicts, balances that cannot be taken.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { ModelError } from '../errors.ts';
import { monthAt, yearOf, type Month } from '../months.ts';
import { err, ok, type Result } from '../result.ts';
import { digestOf } from '../scenario/digest.ts';
import { allChanges, layersOf } from '../scenario/parents.ts';
import type { Change, Scenario } from '../scenario/scenario.ts';
import { ENGINE_VERSION } from '../version.ts';
import { withActuals } from './actual-months.ts';
import { budgetExecution } from './budget.ts';
import { contributionGroups } from './contribution-groups.ts';
import { fundBridge } from './fund-bridge.ts';
import { checkScenario } from './check-scenario.ts';
import { fundLedger, publishFlows } from './fund-ledger.ts';
import { withInterest } from './interest.ts';
import { noticesOf } from './notices.ts';
import { peopleLedger } from './people-output.ts';
import { dipOutput } from './dip-output.ts';
import { compile, type Plan } from './plan.ts';
import type { Projection } from './projection.ts';
import { protectionOutput } from './protection.ts';
import { NO_SHOCKS, run } from './run.ts';
import { publishedByLevel } from './subsidy-by-level.ts';
import { missingNumbers, OFFICE_LINE, solvencyOf } from './solvency.ts';

export interface ProjectRequest {
  /** With its baseline inside. */
  readonly scenario: Scenario & { readonly baseline: Baseline };
  /** Last month of the horizon; December, ten years after the report's last year, by default. */
  readonly until?: Month;
  /** Reserve months under which the office calls a fund short; 3 by default. */
  readonly officeLine?: number;
}

export const defaultUntil = (baseline: Baseline): Month => `${yearOf(baseline.period.end) + 10}-12`;

export function project(request: ProjectRequest): Result<Projection, ModelError[]> {
  const { scenario, until, officeLine = OFFICE_LINE } = request;
  const { baseline } = scenario;
  const last = until ?? defaultUntil(baseline);
  const faults = checkScenario(scenario, last);
  if (!Number.isFinite(officeLine))
    faults.push({ kind: 'notANumber', what: 'officeLine', given: String(officeLine) });
  if (faults.length > 0) return err(faults);
  const plan = compile(baseline, allChanges(scenario), last, scenario.knownAsOf ?? null);
  return ok(published(scenario, plan, last, officeLine));
}

function published(
  scenario: Scenario & { readonly baseline: Baseline },
  plan: Plan,
  until: Month,
  officeLine: number,
): Projection {
  const { baseline } = scenario;
  const { time } = plan;
  const { lines: counted, actuals } = withActuals(run(plan, NO_SHOCKS), baseline.actuals ?? [], time);
  const lines = withInterest(counted, baseline, scenario.balances ?? [], plan.parameters, time);
  const of = (fund: string) => lines.filter((line) => line.fund === fund);
  const given = (fund: string) => scenario.balances?.find((balance) => balance.fund === fund) ?? null;
  const funds = Object.fromEntries(
    baseline.funds.map((f) => [f.id, fundLedger(f, of(f.id), time, given(f.id))]),
  );
  const months = Array.from({ length: time.months }, (_, t) => monthAt(time.origin + time.first + t));
  const window = (series: Float64Array): number[] =>
    Array.from(series.subarray(time.first, time.first + time.months));
  return {
    scenario: scenario.id,
    baseline: baseline.id,
    engineVersion: ENGINE_VERSION,
    digest: runDigest(scenario, until, officeLine),
    months,
    reportedMonths: time.reported,
    funds,
    accrual: Object.fromEntries(
      baseline.funds.map((f) => [
        f.id,
        {
          income: publishFlows(of(f.id), 'income', 'accrual', time),
          expenditure: publishFlows(of(f.id), 'expenditure', 'accrual', time),
        },
      ]),
    ),
    contribution: { groups: contributionGroups(baseline, lines, plan.contributors, time) },
    subsidy: { levels: publishedByLevel(lines, time) },
    bridge: Object.fromEntries(baseline.funds.map((f) => [f.id, fundBridge(of(f.id), plan, f.id)])),
    actuals,
    budget: budgetExecution(baseline, funds, months),
    dip: dipOutput(plan),
    protection: protectionOutput(baseline, plan),
    insured: Object.fromEntries([...plan.people].map(([id, series]) => [id, window(series)])),
    people: peopleLedger(baseline, plan),
    solvency: solvencyOf(baseline, funds, months, officeLine),
    missing: missingNumbers(baseline, scenario.balances ?? []),
    notices: noticesOf(scenario, plan, lines),
  };
}

/** Of what decides the bits: baseline, changes, balances, known law, horizon, engine, and a line of the office's own. */
function runDigest(scenario: Scenario, until: Month, officeLine: number): string {
  const { baseline, balances = [], knownAsOf = null } = scenario;
  const parents = layersOf(scenario).slice(0, -1).map(canonical);
  return digestOf({
    engine: ENGINE_VERSION,
    baseline: baselineDigest(baseline),
    ...(parents.length === 0 ? {} : { parents }),
    changes: canonical(scenario.changes),
    balances: balances.map((given) => ({ ...given, amount: given.amount + 0 })),
    knownAsOf,
    until,
    ...(officeLine === OFFICE_LINE ? {} : { officeLine: officeLine + 0 }),
  });
}

/** By lever and month; −0 is the same value as 0 and has no canonical form. */
const canonical = (changes: readonly Change[]): Change[] =>
  [...changes]
    .sort((a, b) => (`${a.lever}@${a.from}` < `${b.lever}@${b.from}` ? -1 : 1))
    .map((change) => ({ ...change, value: change.value === null ? null : change.value + 0 }));

/** A baseline is never changed in place, so its digest is taken once. */
const digests = new WeakMap<object, string>();

function baselineDigest(baseline: Scenario['baseline']): string {
  if (typeof baseline === 'string') return baseline;
  const known = digests.get(baseline);
  if (known !== undefined) return known;
  const digest = digestOf(baseline);
  digests.set(baseline, digest);
  return digest;
}
