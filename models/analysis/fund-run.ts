/**
 * One fund's ledger under a scenario, without the rest of a projection: what an analysis
 * that runs the model many times needs. Same compile, kernel and ledger as `project`, so
 * the same bits; no digest, notices or other funds, so a tenth of the time.
 */
import type { ModelError } from '../errors.ts';
import { monthAt, type Month } from '../months.ts';
import { withActuals } from '../projection/actual-months.ts';
import { checkScenario } from '../projection/check-scenario.ts';
import { fundLedger } from '../projection/fund-ledger.ts';
import { withInterest } from '../projection/interest.ts';
import { compile, type Plan } from '../projection/plan.ts';
import { defaultUntil, type ProjectRequest } from '../projection/project.ts';
import type { FundProjection } from '../projection/projection.ts';
import { NO_SHOCKS, run } from '../projection/run.ts';
import { err, ok, type Result } from '../result.ts';

export interface FundRun {
  readonly months: readonly Month[];
  /** Number of leading months that a report covers. */
  readonly reportedMonths: number;
  readonly fund: FundProjection;
  /** What lacks for a balance: `poolingLevel`, `openingBalance`, or nothing. */
  readonly needs: readonly string[];
  readonly plan: Plan;
}

/** @returns all faults of the scenario at once, an unknown fund among them */
export function fundRun({ scenario, until }: ProjectRequest, id: string): Result<FundRun, ModelError[]> {
  const { baseline, changes, knownAsOf = null, balances = [] } = scenario;
  const last = until ?? defaultUntil(baseline);
  const faults = checkScenario(scenario, last);
  const fund = baseline.funds.find((f) => f.id === id);
  if (!fund)
    return err([...faults, { kind: 'unknownFund', fund: id, known: baseline.funds.map((f) => f.id) }]);
  if (faults.length > 0) return err(faults);
  const plan = compile(baseline, changes, last, knownAsOf);
  const { time } = plan;
  const counted = withActuals(run(plan, NO_SHOCKS), baseline.actuals ?? [], time).lines;
  const all = withInterest(counted, baseline, balances, plan.parameters, time);
  const lines = all.filter((line) => line.fund === id);
  const ledger = fundLedger(fund, lines, time, balances.find((given) => given.fund === id) ?? null);
  const unknown = fund.poolingLevel !== baseline.level ? ['poolingLevel'] : ['openingBalance'];
  return ok({
    months: Array.from({ length: time.months }, (_, t) => monthAt(time.origin + time.first + t)),
    reportedMonths: time.reported,
    fund: ledger,
    needs: ledger.openingBalance === null ? unknown : [],
    plan,
  });
}
