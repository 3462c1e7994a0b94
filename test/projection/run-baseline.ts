/** Running shipped baselines in tests. */
import { readFileSync } from 'node:fs';
import { baselineSchema, type Baseline } from '../../models/baseline/baseline.ts';
import { project } from '../../models/projection/project.ts';
import type { FundProjection, Projection } from '../../models/projection/projection.ts';
import type { Change, Scenario } from '../../models/scenario/scenario.ts';

export const SHIPPED = ['ezhou-2024h1', 'shandan-2024h1', 'zhuzhou-2021h1'] as const;

export const shipped = (id: string): Baseline =>
  baselineSchema.parse(JSON.parse(readFileSync(`scenarios/baselines/${id}.json`, 'utf8')));

export function scenarioOf(
  baseline: Baseline,
  changes: readonly Change[] = [],
  rest: Partial<Scenario> = {},
) {
  return {
    format: 'fundcast.scenario' as const,
    schemaVersion: '1.0',
    minReader: '1.0',
    engineVersion: baseline.engineVersion,
    id: 'test',
    title: 'test',
    ...rest,
    baseline,
    changes: [...changes],
  };
}

export function run(
  baseline: Baseline,
  changes: readonly Change[] = [],
  rest: Partial<Scenario> = {},
  until?: string,
): Projection {
  const result = project({ scenario: scenarioOf(baseline, changes, rest), ...(until ? { until } : {}) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const set = (lever: string, value: number, from: string): Change => ({
  lever,
  op: 'set',
  value,
  from,
});

export const total = (series: readonly number[], from = 0, to = series.length): number =>
  series.slice(from, to).reduce((cents, value) => cents + Math.round(value * 100), 0) / 100;

/** All spending of the first `months` months, 元, from the lines. */
export const spendingOf = (fund: FundProjection, months: number): number =>
  Object.values(fund.expenditure).reduce((sum, series) => sum + total(series, 0, months), 0);
