/** A scenario by shipped id, by baseline id (no changes), or from a file. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  err,
  ok,
  withParents,
  parseFundcastFile,
  MIN_READER,
  SCHEMA_VERSION,
  ENGINE_VERSION,
  type Baseline,
  type ModelError,
  type ProjectRequest,
  type Result,
  type Scenario,
} from '../../models/index.ts';
import { SHIPPED_BASELINES, SHIPPED_SCENARIOS, shippedBaseline, shippedScenario } from '../story/shipped.ts';

export type RunnableScenario = ProjectRequest['scenario'];

/** @param name id or path, relative to where the command was typed */
export function findScenario(name: string): Result<RunnableScenario, ModelError[]> {
  const baseline = shippedBaseline(name);
  if (baseline) return ok(withoutChanges(baseline));
  const scenario = shippedScenario(name);
  if (scenario) return withBaseline(scenario);
  const path = resolve(process.env['INIT_CWD'] ?? '.', name);
  if (!existsSync(path)) return err([{ kind: 'unknownScenario', id: name, known: knownIds() }]);
  const file = parseFundcastFile(readFileSync(path, 'utf8'));
  if (!file.ok) return file;
  return file.value.format === 'fundcast.baseline'
    ? ok(withoutChanges(file.value.value))
    : withBaseline(file.value.value);
}

export const knownIds = (): string[] => [...SHIPPED_BASELINES, ...SHIPPED_SCENARIOS].map(({ id }) => id);

export function withoutChanges(baseline: Baseline): RunnableScenario {
  return {
    format: 'fundcast.scenario',
    schemaVersion: SCHEMA_VERSION,
    minReader: MIN_READER,
    engineVersion: ENGINE_VERSION,
    id: baseline.id,
    title: baseline.title.zh,
    baseline,
    changes: [],
  };
}

export function withBaseline(scenario: Scenario): Result<RunnableScenario, ModelError[]> {
  const whole = withParents(scenario, shippedScenario);
  if (!whole.ok) return whole;
  const { baseline } = whole.value;
  if (typeof baseline !== 'string') return ok({ ...whole.value, baseline });
  const shipped = shippedBaseline(baseline);
  if (shipped) return ok({ ...whole.value, baseline: shipped });
  return err([{ kind: 'unknownBaseline', id: baseline, known: SHIPPED_BASELINES.map((b) => b.id) }]);
}
