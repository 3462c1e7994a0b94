/** The baselines and scenarios that ship with the program. */
import type { Baseline, Scenario } from '../../models/index.ts';
import ezhou2024h1 from '../../scenarios/baselines/ezhou-2024h1.json';
import shandan2024h1 from '../../scenarios/baselines/shandan-2024h1.json';
import zhuzhou2021h1 from '../../scenarios/baselines/zhuzhou-2021h1.json';
import chronic65 from '../../scenarios/chronic-65.scenario.json';
import chronic65Response from '../../scenarios/chronic-65-response.scenario.json';

/** Checked against their schemas by the tests. */
export const SHIPPED_BASELINES = [
  ezhou2024h1,
  shandan2024h1,
  zhuzhou2021h1,
] as unknown as readonly Baseline[];
export const SHIPPED_SCENARIOS = [chronic65, chronic65Response] as unknown as readonly Scenario[];

export const shippedBaseline = (id: string): Baseline | null =>
  SHIPPED_BASELINES.find((b) => b.id === id) ?? null;
export const shippedScenario = (id: string): Scenario | null =>
  SHIPPED_SCENARIOS.find((s) => s.id === id) ?? null;
