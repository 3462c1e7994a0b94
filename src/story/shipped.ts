/** The baselines and scenarios that ship with the program. */
import type { Baseline, Scenario } from '../../models/index.ts';
import ezhou2024h1 from '../../scenarios/baselines/ezhou-2024h1.json';
import shandan2024h1 from '../../scenarios/baselines/shandan-2024h1.json';
import zhuzhou2021h1 from '../../scenarios/baselines/zhuzhou-2021h1.json';
import chronic65 from '../../scenarios/chronic-65.scenario.json';
import chronic65Response from '../../scenarios/chronic-65-response.scenario.json';
import chronicBack2023 from '../../scenarios/chronic-back-2023.scenario.json';
import employerRatePlus1 from '../../scenarios/employer-rate-plus-1.scenario.json';
import employerRateMinus1 from '../../scenarios/employer-rate-minus-1.scenario.json';
import accountReformUndone from '../../scenarios/account-reform-undone.scenario.json';
import oldRetirementLaw from '../../scenarios/old-retirement-law.scenario.json';
import outOfAreaMinus5 from '../../scenarios/out-of-area-minus-5.scenario.json';
import drugPricesMinus10 from '../../scenarios/drug-prices-minus-10.scenario.json';
import deductiblePlus200 from '../../scenarios/deductible-plus-200.scenario.json';
import badDecade from '../../scenarios/bad-decade.scenario.json';
import ageingShock from '../../scenarios/ageing-shock.scenario.json';
import dipBudget3 from '../../scenarios/dip-budget-3.scenario.json';
import dipBudget5 from '../../scenarios/dip-budget-5.scenario.json';
import dipBudget8 from '../../scenarios/dip-budget-8.scenario.json';
import dipCodingDrift from '../../scenarios/dip-coding-drift.scenario.json';
import dipSharedOverspend from '../../scenarios/dip-shared-overspend.scenario.json';
import reliefAgain from '../../scenarios/relief-again.scenario.json';

/** Checked against their schemas by the tests. */
export const SHIPPED_BASELINES = [
  ezhou2024h1,
  shandan2024h1,
  zhuzhou2021h1,
] as unknown as readonly Baseline[];
export const SHIPPED_SCENARIOS = [
  chronic65,
  chronic65Response,
  chronicBack2023,
  employerRatePlus1,
  employerRateMinus1,
  accountReformUndone,
  oldRetirementLaw,
  outOfAreaMinus5,
  drugPricesMinus10,
  deductiblePlus200,
  badDecade,
  ageingShock,
  dipBudget3,
  dipBudget5,
  dipBudget8,
  dipCodingDrift,
  dipSharedOverspend,
  reliefAgain,
] as unknown as readonly Scenario[];

/** Those that the default notebook opens with. */
export const STORY_SCENARIOS = SHIPPED_SCENARIOS.filter(({ id }) =>
  ['chronic-65', 'chronic-65-response'].includes(id),
);

export const shippedBaseline = (id: string): Baseline | null =>
  SHIPPED_BASELINES.find((b) => b.id === id) ?? null;
export const shippedScenario = (id: string): Scenario | null =>
  SHIPPED_SCENARIOS.find((s) => s.id === id) ?? null;
