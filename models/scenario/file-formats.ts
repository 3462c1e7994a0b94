/** The kinds of file that this program reads: one entry each. */
import type * as z from 'zod/mini';
import { baselineSchema, type Baseline } from '../baseline/baseline.ts';
import { baselineFaults } from './baseline-faults.ts';
import { scenarioFaults } from './scenario-faults.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';
import type { ShapeFault } from './shape-problem.ts';

interface FileFormat<T> {
  readonly schema: z.ZodMiniType<T>;
  /** What the schema cannot say. */
  readonly faults: (value: T) => ShapeFault[];
}

export interface FileValues {
  readonly 'fundcast.scenario': Scenario;
  readonly 'fundcast.baseline': Baseline;
}
export type FormatName = keyof FileValues;

export const FILE_FORMATS: { readonly [F in FormatName]: FileFormat<FileValues[F]> } = {
  'fundcast.scenario': { schema: scenarioSchema, faults: scenarioFaults },
  'fundcast.baseline': { schema: baselineSchema, faults: (baseline) => baselineFaults(baseline) },
};

export const isFormatName = (text: unknown): text is FormatName =>
  typeof text === 'string' && Object.hasOwn(FILE_FORMATS, text);
