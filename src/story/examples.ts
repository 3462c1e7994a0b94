/** The scenarios that ship for a baseline, whole, to be laid over it one by one. */
import { withParents, type Baseline, type Scenario } from '../../models/index.ts';
import { SHIPPED_SCENARIOS, shippedScenario } from './shipped.ts';

/** @throws where a shipped scenario names a parent that does not ship: the tests see to it */
export function examplesOf(baseline: Baseline): Scenario[] {
  return SHIPPED_SCENARIOS.filter((scenario) => scenario.baseline === baseline.id).map((scenario) => {
    const whole = withParents(scenario, shippedScenario);
    if (!whole.ok) throw new Error(`shipped scenario ${scenario.id} has an unknown parent`);
    return whole.value;
  });
}
