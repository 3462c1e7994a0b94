/** Shipped baselines and what they give, for tests of the notebook's pure parts. */
import { project, type Baseline, type Change, type Projection } from '../../models/index.ts';
import { openBaseline, scenarioOf } from '../../src/notebook/document.ts';
import { shippedBaseline } from '../../src/story/shipped.ts';

export const ZHUZHOU = shippedBaseline('zhuzhou-2021h1')!;
export const SHANDAN = shippedBaseline('shandan-2024h1')!;
export const EZHOU = shippedBaseline('ezhou-2024h1')!;

export const fundOf = (baseline: Baseline, id: string) => baseline.funds.find((fund) => fund.id === id)!;

export function projected(baseline: Baseline, changes: readonly Change[] = []): Projection {
  const document = openBaseline(baseline);
  const result = project({
    scenario: { ...scenarioOf(document, document.slots[0]!), changes: [...changes] },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
