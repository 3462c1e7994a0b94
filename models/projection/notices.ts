/** What a reader of the numbers must be told: ranges, no-ops, static costing, unlike periods, unconfirmed law. */
import type { Baseline, Line } from '../baseline/baseline.ts';
import { familyOf } from '../policy/list-levers.ts';
import { allChanges } from '../scenario/parents.ts';
import type { Change, Scenario } from '../scenario/scenario.ts';
import { FUND_WORDS, LINE_WORDS, wordsOf } from '../vocabulary.ts';
import type { Plan } from './plan.ts';
import type { PlanLine } from './plan-line.ts';
import { incomeNotices } from './income-notices.ts';
import type { Notice } from './projection.ts';

export function noticesOf(
  scenario: Scenario & { readonly baseline: Baseline },
  plan: Plan,
  lines: readonly PlanLine[],
): Notice[] {
  const { baseline } = scenario;
  const changes = allChanges(scenario);
  return [
    ...changes.flatMap((change) => rangeNotice(change)),
    ...changes.flatMap((change) => inertNotice(change, baseline, plan)),
    ...changes.flatMap((change) => staticNotice(change, plan)),
    ...incomeNotices(scenario, plan),
    ...levyNotices(baseline, plan, lines),
    ...levyGapNotices(baseline, plan, lines),
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

/**
 * Spending of part of a year, brought to a year in two ways, above the year's own levy: a
 * finding to explain, never one to tune away.
 */
function levyGapNotices(baseline: Baseline, plan: Plan, lines: readonly PlanLine[]): Notice[] {
  const { first, reported } = plan.time;
  const calendar = baseline.seasons['benefits']?.weights;
  if (reported >= 12 || !calendar) return [];
  const share = calendar.slice(first, first + reported).reduce((a, b) => a + b, 0) / 12;
  return baseline.funds.flatMap((fund): Notice[] => {
    const levies = fund.income.filter((line) => line.driver.kind === 'perHead');
    if (levies.length === 0) return [];
    const own = lines.filter((l) => l.fund === fund.id);
    const levy = levies.reduce((sum, line) => sum + levyAsReported(baseline, line), 0);
    const spent = own
      .filter((l) => l.side === 'expenditure' && l.id !== 'catastrophicPremium' && l.id !== 'dipClearing')
      .reduce((sum, l) => sum + l.booked.subarray(first, first + reported).reduce((a, b) => a + b, 0), 0);
    const [even, seasonal] = [(spent * 12) / reported / levy, spent / share / levy];
    if (levy <= 0 || even < 1.05) return [];
    const percent = (value: number): string => (value * 100).toFixed(0);
    return [
      {
        kind: 'spendingAboveLevy',
        message: {
          zh: `${wordsOf(FUND_WORDS, fund.id).zh}：${reported} 个月的支出按月折全年是全年应收的 ${percent(even)}%，按季节折算（这几个月占全年 ${(share * 100).toFixed(1)}%）是 ${percent(seasonal)}%。可能的原因：结算时间（上年费用在本期清算）、层次不同（含大病或救助）、上半年集中清算、往年结余支付。请补年末数核对`,
          en: `${fund.id}: ${reported} months of spending brought to a year are ${percent(even)} % of the year's levy, ${percent(seasonal)} % by season (${(share * 100).toFixed(1)} % falls in these months). Possible causes: settlement of last year's bills, layers beyond the basic one, clearing in the first half, payment from earlier balances. Please give the year-end figure`,
        },
      },
    ];
  });
}

/** The year's levy by the standard that stood at the report, not by what was raised since. */
function levyAsReported(baseline: Baseline, { driver }: Line): number {
  if (driver.kind !== 'perHead') return 0;
  const path = baseline.parameters.find((p) => p.id === driver.amount)?.path;
  const heads = baseline.people.find((p) => p.id === driver.group)?.count.value ?? 0;
  return path?.kind === 'schedule' ? path.steps[0]!.value * heads : 0;
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
