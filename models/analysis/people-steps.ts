/**
 * Steps of assumed people: a use weight or a count + 10 %; a split of which only the sum is
 * printed, one point of the sum across: employees into active and retired, contributions
 * into pool and accounts.
 */
import type { Baseline, Line, People } from '../baseline/baseline.ts';
import { PEOPLE_WORDS, wordsOf } from '../vocabulary.ts';
import {
  isAssumed,
  missingOf,
  POINT,
  say,
  TENTH,
  tenthMore,
  type AssumptionStep,
} from './assumption-step.ts';

export function peopleSteps(baseline: Baseline): AssumptionStep[] {
  const split = retireeSplit(baseline);
  const weighted = baseline.people.filter((group) => isAssumed(group.useWeight));
  const counted = baseline.people.filter(
    (group) => isAssumed(group.count) && !(split && group.id.startsWith('employee.')),
  );
  return [
    ...weighted.map((group) => tenthStep(baseline, group, 'useWeight', '就医权重', 'use weight')),
    ...(split ? [split] : []),
    ...counted.map((group) => tenthStep(baseline, group, 'count', '人数', 'people')),
    ...accountSplit(baseline),
  ];
}

function tenthStep(
  baseline: Baseline,
  group: People,
  part: 'useWeight' | 'count',
  zh: string,
  en: string,
): AssumptionStep {
  const words = wordsOf(PEOPLE_WORDS, group.id);
  const sourced = group[part];
  return {
    id: `${group.id}.${part}`,
    what: say(`${words.zh}${zh}`, `${words.en}: ${en}`),
    step: TENTH,
    source: sourced.source,
    missing: null,
    moved: (scale) => {
      const moved = { ...group, [part]: { ...sourced, value: tenthMore(sourced.value, scale) } };
      return { ...baseline, people: baseline.people.map((g) => (g === group ? moved : g)) };
    },
  };
}

function retireeSplit(baseline: Baseline): AssumptionStep | null {
  const [active, retired] = ['employee.active', 'employee.retired'].map((id) =>
    baseline.people.find((group) => group.id === id && isAssumed(group.count)),
  );
  if (!active || !retired) return null;
  const point = (active.count.value + retired.count.value) / 100;
  const shifted = (group: People, by: number): People => ({
    ...group,
    count: { ...group.count, value: group.count.value + by },
  });
  return {
    id: 'employee.retireeSplit',
    what: say('职工中退休人员的占比', 'Share of the retired among employees'),
    step: POINT,
    source: retired.count.source,
    missing: missingOf(baseline, 'activeInsured employee'),
    moved: (scale) => ({
      ...baseline,
      people: baseline.people.map((group) => {
        if (group === active) return shifted(group, -point * scale);
        return group === retired ? shifted(group, point * scale) : group;
      }),
    }),
  };
}

function accountSplit(baseline: Baseline): AssumptionStep[] {
  const [pool, account] = (['pool', 'account'] as const).map((part) =>
    baseline.funds
      .flatMap((fund) => fund.income)
      .find(
        ({ driver, reported: r }) =>
          driver.kind === 'contribution' && driver.part === part && r && isAssumed(r),
      ),
  );
  if (!pool || !account) return [];
  const point = (pool.reported!.value + account.reported!.value) / 100;
  const shifted = (line: Line, by: number): Line => ({
    ...line,
    reported: { ...line.reported!, value: line.reported!.value + by },
  });
  const moved = (line: Line, scale: number): Line => {
    if (line === pool) return shifted(line, -point * scale);
    return line === account ? shifted(line, point * scale) : line;
  };
  return [
    {
      id: 'employee.accountSplit',
      what: say('缴费收入中个人账户的占比', 'Share of contributions that enters accounts'),
      step: POINT,
      source: pool.reported!.source,
      missing: missingOf(baseline, 'poolIncome employee'),
      moved: (scale) => ({
        ...baseline,
        funds: baseline.funds.map((fund) => ({
          ...fund,
          income: fund.income.map((line) => moved(line, scale)),
        })),
      }),
    },
  ];
}
