/** Levers of income that move nothing here because something else is not known, and why. */
import type { Baseline } from '../baseline/baseline.ts';
import type { Bilingual } from '../baseline/source.ts';
import { monthIndex } from '../months.ts';
import { allChanges } from '../scenario/parents.ts';
import type { Change, Scenario } from '../scenario/scenario.ts';
import type { Plan } from './plan.ts';
import type { Notice } from './projection.ts';

const FLEXIBLE = ['employee.contribution.flexibleRate', 'employee.contribution.flexibleRelief'];

export function incomeNotices(scenario: Scenario & { readonly baseline: Baseline }, plan: Plan): Notice[] {
  return allChanges(scenario).flatMap((change) => {
    const why = withoutPeople(change, plan) ?? withoutBalance(change, scenario);
    if (!why) return [];
    const { lever } = change;
    return [{ kind: 'movesNothing', message: { zh: `${lever}：${why.zh}`, en: `${lever}: ${why.en}` } }];
  });
}

function withoutPeople({ lever, from }: Change, { parameters, time }: Plan): Bilingual | null {
  const share = 'employee.contribution.flexibleShare';
  if (!FLEXIBLE.includes(lever) || !parameters.has(share)) return null;
  const after = parameters.of(share).subarray(Math.max(0, monthIndex(from) - time.origin));
  if (after.some((value) => value > 0)) return null;
  return {
    zh: `灵活就业占比为 0，不改变任何结果；先设定 ${share}`,
    en: `no one is in flexible employment, nothing moves; set ${share} first`,
  };
}

function withoutBalance(
  { lever }: Change,
  { baseline, balances = [] }: Scenario & { readonly baseline: Baseline },
): Bilingual | null {
  const fund = baseline.funds.find(({ id }) => lever === `${id}.interest.rate`);
  if (!fund || fund.balance || balances.some((given) => given.fund === fund.id)) return null;
  if (fund.poolingLevel !== baseline.level) return null;
  return {
    zh: '没有累计结余，利息按报告金额结转；填入一个月末的累计结余后按利率计息',
    en: 'no balance is known, interest stays as reported; give one month-end balance and it follows the rate',
  };
}
