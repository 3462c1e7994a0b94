/** The solvency outputs of one fund under one scenario, as rows of words and numbers. */
import {
  actuarialBalance,
  BAND_WORDS,
  bandOf,
  breakEven,
  forwardMonths,
  prepaymentTest,
  reserveSpending,
  yearOf,
  type BreakEvenLever,
  type Month,
  type Projection,
  type ProjectRequest,
} from '../../models/index.ts';
import { fixed } from '../format/fixed.ts';
import { percent } from '../format/ratio.ts';
import { i18n } from '../i18n/i18n.svelte.ts';

export interface SolvencyRow {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly how: string;
  readonly unverified?: boolean;
}

const WINDOWS = ['trailing6', 'trailing12', 'next12'] as const;

/** What the projection itself tells: cheap, for every fund with a known balance. */
export function balanceRows(projection: Projection, fund: string): SolvencyRow[] {
  const t = i18n.t.solvency;
  const ledger = projection.funds[fund];
  const at = projection.reportedMonths - 1;
  if (!ledger || ledger.balance[at] === null) return [];
  const month = projection.months[at]!;
  const reserves = WINDOWS.flatMap((window): SolvencyRow[] => {
    const { raw, adjusted } = ledger.reserveMonths[window];
    const [a, b] = [raw[at] ?? null, adjusted[at] ?? null];
    if (a === null || b === null) return [];
    const say = (n: number): string => t.months(fixed(n, { digits: 1 }));
    return [
      {
        id: window,
        label: t.reserve(t.windows[window]),
        value: a === b ? say(a) : t.rawAdjusted(say(a), say(b)),
        how: t.atReport(month),
      },
    ];
  });
  return [
    ...reserves,
    ...bandRow(projection, fund, at),
    forwardRow(projection, fund, at),
    ...dateRows(projection, fund),
  ];
}

function bandRow(projection: Projection, fund: string, at: number): SolvencyRow[] {
  const months = projection.funds[fund]!.reserveMonths.trailing6.raw[at] ?? null;
  if (fund !== 'employee.pool' || months === null) return [];
  const band = bandOf(months);
  if (band === null) return [];
  const { zh, en } = BAND_WORDS[band];
  return [
    {
      id: 'band',
      label: i18n.t.solvency.band,
      value: i18n.lang === 'zh' ? zh : en,
      how: '[S9]',
      unverified: true,
    },
  ];
}

function forwardRow(projection: Projection, fund: string, at: number): SolvencyRow {
  const t = i18n.t.solvency;
  const ledger = projection.funds[fund]!;
  const { months, atLeast } = forwardMonths(
    ledger.balance[at] ?? null,
    reserveSpending(ledger.expenditure).slice(at + 1),
  );
  const value = months === null ? '—' : atLeast ? t.atLeast(months) : t.months(String(months));
  return { id: 'forward', label: t.forward, value, how: t.forwardHow };
}

function dateRows(projection: Projection, fund: string): SolvencyRow[] {
  const t = i18n.t.solvency;
  const solvency = projection.solvency[fund];
  if (!solvency) return [];
  return [
    {
      id: 'underLine',
      label: t.underLine,
      value: solvency.firstMonthUnderLine ?? t.notWithin,
      how: t.underLineHow,
    },
    {
      id: 'depletion',
      label: t.depletion,
      value: solvency.depletionMonth ?? t.notWithin,
      how: t.depletionHow,
    },
    ...prepaymentRow(projection, fund),
  ];
}

function prepaymentRow(projection: Projection, fund: string): SolvencyRow[] {
  const t = i18n.t.solvency;
  const test = prepaymentTest(projection, fund);
  if (!test) return [];
  const judged = test.passes === null ? t.cannotTell : test.passes ? t.passes : t.fails;
  const from =
    test.passes === true && test.firstFailingMonth ? `；${t.failsFrom(test.firstFailingMonth)}` : '';
  const how = test.reasons.map(({ words }) => words[i18n.lang]).join(i18n.lang === 'zh' ? '；' : '; ');
  return [
    { id: 'prepayment', label: t.prepayment, value: judged + from, how: `${how} [S13]`, unverified: true },
  ];
}

const LEVERS: Readonly<Record<string, readonly BreakEvenLever[]>> = {
  'employee.pool': ['employee.contribution.employerRate'],
  'resident.pool': ['resident.premium.amount', 'resident.subsidy.amount'],
};

/** What takes runs of its own: break-even values and the actuarial balance. */
export function computedRows(request: ProjectRequest, fund: string, from: Month): SolvencyRow[] {
  return [
    ...(LEVERS[fund] ?? []).flatMap((lever) => breakEvenRow(request, lever, from)),
    ...actuarialRow(request, fund),
  ];
}

function breakEvenRow(request: ProjectRequest, lever: BreakEvenLever, from: Month): SolvencyRow[] {
  const t = i18n.t.solvency;
  const year = yearOf(from);
  const free = request.scenario.changes.filter((change) => change.lever !== lever);
  const found = breakEven({
    ...request,
    scenario: { ...request.scenario, changes: free },
    lever,
    from,
    goal: { kind: 'surplus', year: year + 1 },
  });
  if (!found.ok) return [];
  const say = (value: number): string =>
    lever.endsWith('Rate')
      ? percent(value, { digits: 2 })
      : `${fixed(value, { digits: 2 })} ${i18n.lang === 'zh' ? '元/人·年' : 'yuan a head'}`;
  const label = lever.endsWith('Rate')
    ? t.breakEvenRate
    : lever.includes('premium')
      ? t.breakEvenPremium
      : t.breakEvenSubsidy;
  const { value } = found;
  const text = value.reached
    ? say(value.value)
    : value.nearest
      ? t.notReached(say(value.nearest.value))
      : '—';
  return [{ id: lever, label: label(year + 1), value: text, how: t.breakEvenHow(from) }];
}

function actuarialRow(request: ProjectRequest, fund: string): SolvencyRow[] {
  const t = i18n.t.solvency;
  if (fund !== 'employee.pool' && fund !== 'resident.pool') return [];
  const found = actuarialBalance({ ...request, fund });
  if (!found.ok) return [];
  const { share, discountRate, until } = found.value;
  const value = share === null ? t.needsBalance : percent(share, { digits: 2, sign: true });
  return [{ id: 'actuarial', label: t.actuarial, value, how: t.actuarialHow(percent(discountRate), until) }];
}
