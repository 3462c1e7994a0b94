/** A deterministic run with its tables rebuilt: the size of the model and the time of a slider move. */
import { readFileSync } from 'node:fs';
import { bench, describe } from 'vitest';
import { baselineSchema } from '../../models/baseline/baseline.ts';
import { compile } from '../../models/projection/plan.ts';
import { project } from '../../models/projection/project.ts';

const baseline = baselineSchema.parse(
  JSON.parse(readFileSync('scenarios/baselines/ezhou-2024h1.json', 'utf8')),
);
const scenario = {
  format: 'fundcast.scenario' as const,
  schemaVersion: '1.0',
  minReader: '1.0',
  engineVersion: baseline.engineVersion,
  id: 'bench',
  title: 'bench',
  baseline,
  changes: [
    {
      lever: 'resident.outpatientChronic.reimbursementRatio',
      op: 'set' as const,
      value: 0.65,
      from: '2025-01',
    },
  ],
};
const lines = baseline.funds.reduce((n, f) => n + f.income.length + f.expenditure.length, 0);

describe(`${baseline.funds.length} funds, ${lines} lines`, () => {
  bench('compile, 10 years', () => void compile(baseline, scenario.changes, '2034-12', null));
  bench('compile, 30 years', () => void compile(baseline, scenario.changes, '2054-06', null));
  bench('project (published), 10 years', () => void project({ scenario, until: '2034-12' }));
});
