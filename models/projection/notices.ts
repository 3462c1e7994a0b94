/** What a reader of the numbers must be told: ranges, no-ops, static costing, unlike periods, unconfirmed law. */
import type { Baseline } from '../baseline/baseline.ts';
import { familyOf } from '../policy/list-levers.ts';
import type { Change, Scenario } from '../scenario/scenario.ts';
import { FUND_WORDS, LINE_WORDS, wordsOf } from '../vocabulary.ts';
import type { Plan } from './plan.ts';
import type { PlanLine } from './plan-line.ts';
import type { Notice } from './projection.ts';

export function noticesOf(
  scenario: Scenario & { readonly baseline: Baseline },
  plan: Plan,
  lines: readonly PlanLine[],
): Notice[] {
  const { baseline, changes } = scenario;
  return [
    ...changes.flatMap((change) => rangeNotice(change)),
    ...changes.flatMap((change) => inertNotice(change, baseline, plan)),
    ...changes.flatMap((change) => staticNotice(change, plan)),
    ...levyNotices(baseline, plan, lines),
    ...balanceNotices(scenario),
  ];
}

function rangeNotice({ lever, op, value }: Change): Notice[] {
  const family = familyOf(lever);
  if (!family || value === null || op !== 'set' || (value >= family.usualMin && value <= family.usualMax))
    return [];
  const { usualMin, usualMax } = family;
  return [
    {
      kind: 'outsideUsualRange',
      message: {
        zh: `${lever} 的 ${value} 在常见范围 ${usualMin}…${usualMax} 之外，已照用；请写明理由`,
        en: `${lever}: ${value} is outside the usual ${usualMin}…${usualMax}; it was used, please give a reason`,
      },
    },
  ];
}

function inertNotice({ lever, value }: Change, baseline: Baseline, plan: Plan): Notice[] {
  const inert = baseline.parameters.find((p) => p.id === lever)?.inert;
  if (inert)
    return [{ kind: 'movesNothing', message: { zh: `${lever}：${inert.zh}`, en: `${lever}: ${inert.en}` } }];
  const [now, before] = [plan.parameters.of(lever), plan.parameters.unchanged.of(lever)];
  if (Number.isNaN(before[0]) || now.some((v, t) => v !== before[t])) return [];
  return [
    {
      kind: 'movesNothing',
      message: {
        zh: `${lever} 设为 ${value}，与基线同值，不改变任何结果`,
        en: `${lever} is set to ${value}, its value in the baseline; nothing moves`,
      },
    },
  ];
}

function staticNotice({ lever }: Change, plan: Plan): Notice[] {
  if (!lever.endsWith('.reimbursementRatio')) return [];
  const elasticity = lever.replace(/reimbursementRatio$/, 'demandElasticity');
  if (!plan.parameters.has(elasticity) || plan.parameters.of(elasticity).some((v) => v !== 0)) return [];
  return [
    {
      kind: 'staticCosting',
      message: {
        zh: `${lever}：就诊弹性为 0，是静态测算；提高比例后就诊通常会增加（文献中值 −0.4）`,
        en: `${lever}: the elasticity is 0, this is static costing; use usually rises with the ratio (central −0.4)`,
      },
    },
  ];
}

/** A full year's levy must never stand against half a year's spending without a word. */
function levyNotices(baseline: Baseline, plan: Plan, lines: readonly PlanLine[]): Notice[] {
  const { first, reported } = plan.time;
  return baseline.funds.flatMap((fund) =>
    fund.income
      .filter((line) => line.basis === 'fullYearLevy' && reported < 12)
      .map((line): Notice => {
        const own = lines.find((l) => l.fund === fund.id && l.side === 'income' && l.id === line.id)!;
        const booked = own.booked.subarray(first, first + reported).reduce((a, b) => a + b, 0);
        const words = `${wordsOf(FUND_WORDS, fund.id).zh}·${wordsOf(LINE_WORDS, line.id).zh}`;
        const yuan = (value: number): string => (value / 10_000).toFixed(2);
        return {
          kind: 'fullYearLevy',
          message: {
            zh: `${words} 印的 ${yuan(line.reported?.value ?? 0)} 万元是全年应收，不能与 ${reported} 个月的支出相减；按到账时间，这 ${reported} 个月入账 ${yuan(booked)} 万元（到账时间为假设）`,
            en: `${fund.id} ${line.id}: the printed ${yuan(line.reported?.value ?? 0)} (10,000 yuan) is a full year's levy and does not stand against ${reported} months of spending; booked in these months: ${yuan(booked)} (timing assumed)`,
          },
        };
      }),
  );
}

function balanceNotices(scenario: Scenario & { readonly baseline: Baseline }): Notice[] {
  return (scenario.balances ?? []).flatMap(({ fund }) => {
    const printed = scenario.baseline.funds.find((f) => f.id === fund)?.balance;
    if (!printed) return [];
    return [
      {
        kind: 'balanceReplaced',
        message: {
          zh: `${fund} 的报告结余（${printed.asOf}，${printed.amount.value} 元）由填入的结余代替`,
          en: `${fund}: the printed balance (${printed.asOf}, ${printed.amount.value} yuan) is replaced by the given one`,
        },
      },
    ];
  });
}
