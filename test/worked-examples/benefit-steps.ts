/** The steps of `benefits.json`: each done by hand's operations first, then found in a projection. */
import { expect } from 'vitest';
import { fiveFactors } from '../../models/analysis/five-factors.ts';
import type { Series } from '../../models/projection/projection.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { run, set, shipped } from '../projection/run-baseline.ts';

interface Example<I, O> {
  readonly input: I & { readonly baseline: string; readonly fund: string; readonly line: string };
  readonly output: O;
}
type ByKey = Readonly<Record<string, number>>;

/** A line of a projection until 2026-12, by its accrual. */
const lineOf = (baseline: string, [fund, line]: readonly [string, string], ...changes: Change[]): Series =>
  run(shipped(baseline), changes, {}, '2026-12').accrual[fund]!.expenditure[line]!;
const sum = (series: Series, to = series.length): number => series.slice(0, to).reduce((a, b) => a + b, 0);
const scheme = (fund: string): string => fund.split('.')[0]!;

export function effectiveRatio({
  input,
  output,
}: Example<
  {
    readonly cost: number;
    readonly inScopeShare: number;
    readonly segmentRatio: number;
    readonly normal: Readonly<Record<string, { readonly within: number; readonly below: number }>>;
    readonly newDeductible: number;
    readonly from: string;
  },
  { readonly ratio: number; readonly factor: number }
>): void {
  const mean = input.cost * input.inScopeShare;
  const lev = (limit: string): number =>
    mean * input.normal[limit]!.within + Number(limit) * (1 - input.normal[limit]!.below);
  const paid = input.segmentRatio * (lev('221000') - lev('800'));
  expect(paid / mean).toBeCloseTo(output.ratio, 4);
  expect((input.segmentRatio * (lev('221200') - lev('1000'))) / paid).toBeCloseTo(output.factor, 4);
  const id = `${scheme(input.fund)}.${input.line}`;
  const baseline = shipped(input.baseline);
  const { path } = baseline.parameters.find((p) => p.id === `${id}.reimbursementRatio`)!;
  expect(path.kind === 'constant' ? path.value : 0).toBeCloseTo(output.ratio, 4);
  const line = [input.fund, input.line] as const;
  const [now, before] = [
    lineOf(input.baseline, line, set(`${id}.deductible`, input.newDeductible, input.from)),
    lineOf(input.baseline, line),
  ];
  expect(now[12]! / before[12]!).toBeCloseTo(output.factor, 4);
}

export function demand({
  input,
  output,
}: Example<
  { readonly ratio: number; readonly before: number; readonly elasticity: number; readonly from: string },
  { readonly visits: number; readonly payment: number }
>): void {
  const x = (input.elasticity * (input.before - input.ratio)) / (1 - input.before);
  const visits = 1 + x + (x * x) / 2 + (x * x * x) / 6 + (x * x * x * x) / 24;
  expect(visits).toBeCloseTo(output.visits, 5);
  expect((visits * input.ratio) / input.before).toBeCloseTo(output.payment, 5);
  const id = `${scheme(input.fund)}.${input.line}`;
  const ratio = set(`${id}.reimbursementRatio`, input.ratio, input.from);
  const line = [input.fund, input.line] as const;
  const both = lineOf(
    input.baseline,
    line,
    ratio,
    set(`${id}.demandElasticity`, input.elasticity, input.from),
  );
  const [fixed, before] = [lineOf(input.baseline, line, ratio), lineOf(input.baseline, line)];
  expect(both[15]! / fixed[15]!).toBeCloseTo(output.visits, 6);
  expect(both[15]! / before[15]!).toBeCloseTo(output.payment, 6);
}

export function awareness({
  input,
  output,
}: Example<
  { readonly ceiling: number; readonly halfLife: number; readonly expMinus4: number; readonly from: string },
  ByKey
>): void {
  const start = input.expMinus4 / (1 + input.expMinus4);
  const reached: ByKey = { 12: (0.5 - start) / (1 - start), 24: (1 - 2 * start) / (1 - start) };
  const id = `${scheme(input.fund)}.${input.line}`;
  const line = [input.fund, input.line] as const;
  const changes = [
    set(`${id}.awarenessCeiling`, input.ceiling, input.from),
    set(`${id}.awarenessHalfLife`, input.halfLife, input.from),
  ];
  const [now, before] = [lineOf(input.baseline, line, ...changes), lineOf(input.baseline, line)];
  for (const [months, expected] of Object.entries(output)) {
    expect(1 + input.ceiling * reached[months]!).toBeCloseTo(expected, 5);
    // The first month of the benefit, 2024-07 (t = 6), is one month after its start.
    const t = 5 + Number(months);
    expect(now[t]! / before[t]!).toBeCloseTo(expected, 5);
  }
}

export function substitution({
  input,
  output,
}: Example<
  {
    readonly origin: string;
    readonly target: string;
    readonly share: number;
    readonly from: string;
    readonly originCases: number;
    readonly originPaid: number;
    readonly targetCases: number;
    readonly targetPaid: number;
  },
  { readonly cases: number; readonly saved: number; readonly spent: number }
>): void {
  const cases = input.originCases * input.share;
  expect(cases).toBeCloseTo(output.cases, 6);
  expect(cases * (input.originPaid / input.originCases)).toBeCloseTo(output.saved, 0);
  const spent = cases * (input.targetPaid / input.targetCases);
  expect(Math.abs(spent - output.spent)).toBeLessThan(1);
  const lever = `${scheme(input.fund)}.${input.origin}.substitution.${input.target}`;
  const change = set(lever, input.share, input.from);
  const moved = (line: string): number =>
    sum(lineOf(input.baseline, [input.fund, line], change), 6) -
    sum(lineOf(input.baseline, [input.fund, line]), 6);
  expect(Math.abs(moved(input.origin) + output.saved)).toBeLessThan(1);
  // Cases and prices grow at different rates within the half-year.
  expect(Math.abs(moved(input.target) / output.spent - 1)).toBeLessThan(0.01);
}

export function cascade({
  input,
  output,
}: Example<
  {
    readonly lever: string;
    readonly ratio: number;
    readonly newRatio: number;
    readonly threshold: number;
    readonly from: string;
    readonly printed: number;
    readonly rows: readonly (readonly [string, number, number, number, number, number, number, number])[];
    readonly deductibles: ByKey;
  },
  { readonly layer: number; readonly saved: number }
>): void {
  let layer = 0;
  for (const [tier, paid, printed, segment, mean, top, reached, there] of input.rows) {
    // So much is left of a claim of this cost: X − s·(X − d).
    const left = reached - segment * (reached - input.deductibles[tier]!);
    expect(left, tier).toBeCloseTo(input.threshold, 1);
    const above = (1 - segment) * (top - there) + mean - top;
    layer += ((input.ratio * above) / mean) * (paid / printed);
  }
  expect(Math.abs(layer - output.layer)).toBeLessThan(0.5);
  expect(layer).toBeLessThan(input.printed);
  expect(Math.abs(layer * (1 - input.newRatio / input.ratio) - output.saved)).toBeLessThan(0.25);
  const line = [input.fund, input.line] as const;
  const [now, before] = [
    lineOf(input.baseline, line, set(input.lever, input.newRatio, input.from)),
    lineOf(input.baseline, line),
  ];
  expect(sum(before, 6) / 10_000).toBeCloseTo(input.printed, 2);
  expect(Math.abs((sum(before, 6) - sum(now, 6)) / 10_000 - output.saved)).toBeLessThan(0.5);
}

export function protection({
  input,
  output,
}: {
  readonly input: Readonly<Record<'basic' | 'upper' | 'assistance' | 'inScope' | 'total', number>> & {
    readonly baseline: string;
    readonly scheme: string;
  };
  readonly output: { readonly basic: number; readonly inScope: number; readonly actual: number };
}): void {
  const paid = input.basic + input.upper + input.assistance;
  expect(input.basic / input.inScope).toBeCloseTo(output.basic, 4);
  expect(paid / input.inScope).toBeCloseTo(output.inScope, 4);
  expect(paid / input.total).toBeCloseTo(output.actual, 4);
  const p = run(shipped(input.baseline), [], {}, '2024-12').protection[input.scheme]!;
  const all = sum(p.basic, 6) + sum(p.upper!, 6) + sum(p.assistance!, 6);
  expect(sum(p.basic, 6) / sum(p.inScopeCost, 6)).toBeCloseTo(output.basic, 4);
  expect(all / sum(p.inScopeCost, 6)).toBeCloseTo(output.inScope, 4);
  expect(all / sum(p.totalCost, 6)).toBeCloseTo(output.actual, 4);
}

export { fiveFactorSteps as fiveFactors };

function fiveFactorSteps({
  input,
  output,
}: Example<
  {
    readonly before: number;
    readonly after: number;
    readonly people: readonly [number, number];
    readonly visits: readonly [number, number];
    readonly ratio: readonly [number, number];
    readonly logs: ByKey;
  },
  ByKey
>): void {
  const { before, after, logs, ratio } = input;
  const logMean = (after - before) / logs['growth']!;
  const rest = logs['growth']! - logs['people']! - logs['use']! - logs['ratio']!;
  const rows: ByKey = {
    people: logMean * logs['people']!,
    use: logMean * logs['use']!,
    ratio: logMean * logs['ratio']!,
    rest: logMean * rest,
    static: before * (ratio[1] / ratio[0] - 1),
  };
  const baseline = shipped(input.baseline);
  const line = baseline.funds.find((f) => f.id === input.fund)!.expenditure.find((l) => l.id === input.line)!;
  const own = fiveFactors(baseline, line)!;
  for (const [id, expected] of Object.entries(output)) {
    expect(Math.abs(rows[id]! - expected), id).toBeLessThan(0.011);
    const amount = id === 'static' ? own.staticCost! : own.rows.find((r) => r.id === id)!.amount;
    expect(amount / 10_000, id).toBeCloseTo(expected, 2);
  }
  expect(input.people[1] / input.people[0]).toBeCloseTo(own.rows[0]!.factor, 9);
}
