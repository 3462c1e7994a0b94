/** Projections to take out: an invented city's, whose numbers can be followed by hand, and a shipped one's. */
import { project, type Change } from '../../models/index.ts';
import type { WholeScenario } from '../../models/scenario/write-file.ts';
import type { ExportSide, ExportSubject } from '../../src/export/subject.ts';
import { withBaseline, withoutChanges } from '../../src/cli/find-scenario.ts';
import { shippedBaseline, shippedScenario } from '../../src/story/shipped.ts';
import { sampleScenario } from '../scenario/sample.ts';

export function sideOf(name: string, scenario: ExportSide['scenario']): ExportSide {
  const projection = project({ scenario });
  if (!projection.ok) throw new Error(JSON.stringify(projection.error));
  return { name, scenario, projection: projection.value };
}

/** 示例市: chronic care at 65 % instead of 70 % from 2025, the premium at 420 元 in 2026. */
export function sampleSubject(edit: Partial<WholeScenario> = {}): ExportSubject {
  const scenario = { ...sampleScenario(), ...edit };
  const { parents: _, note: _note, ...base } = scenario;
  return {
    lang: 'zh',
    of: sideOf(scenario.title, scenario),
    against: sideOf('基准', { ...base, id: scenario.baseline.id, changes: [] }),
  };
}

export function shippedSubject(id: string, balances: WholeScenario['balances'] = []): ExportSubject {
  const found = withBaseline(shippedScenario(id)!);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const scenario = { ...found.value, balances };
  const base = { ...withoutChanges(scenario.baseline), balances };
  return { lang: 'zh', of: sideOf(scenario.title, scenario), against: sideOf('基准', base) };
}

export function baselineSubject(id: string): ExportSubject {
  const scenario = withoutChanges(shippedBaseline(id)!);
  return { lang: 'zh', of: sideOf(scenario.title, scenario), against: null };
}

export const CHANGE: Change = {
  lever: 'resident.outpatientChronic.reimbursementRatio',
  op: 'set',
  value: 0.65,
  from: '2025-01',
};
