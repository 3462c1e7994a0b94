/**
 * A scenario or a baseline → the text of its file: readable JSON with its digest, and, for a
 * scenario, the whole baseline inside.
 *
 * Fields that a newer minor version added are written as they came. The text ends with the
 * closing brace, without a line break, so that a file cut anywhere is not JSON.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { fileDigest, withoutDigest, type ParsedFile } from './parse-file.ts';
import type { Scenario } from './scenario.ts';

/** A scenario that needs nothing from outside. */
export type WholeScenario = Scenario & { readonly baseline: Baseline };

/** @throws Error for values that no file can hold exactly (NaN, −0 …): check before saving */
export const writeScenarioFile = (scenario: WholeScenario): string => withDigest(scenario);
export const writeBaselineFile = (baseline: Baseline): string => withDigest(baseline);

/** The digest that the scenario's file carries. */
export const scenarioDigest = (scenario: Scenario): string => fileDigest(scenario);

function withDigest(value: ParsedFile['value']): string {
  const content = withoutDigest({ ...value });
  return JSON.stringify({ ...content, digest: fileDigest(content) }, null, 1);
}
