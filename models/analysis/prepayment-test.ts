/**
 * May the fund pay hospitals in advance? By the notice of November 2024 [S13, unverified]
 * a scheme may where, at a month's end,
 *
 *     reserve months ≥ 12 (employee pool), ≥ 6 (residents)     trailing twelve months, raw
 *     surplus of the calendar year before ≥ 0
 *     surplus of the next twelve months ≥ 0
 *
 * One condition known to fail fails the test; else one that is unknown leaves it open.
 * The window of the reserve months is our reading [std] and can be chosen.
 */
import type { Bilingual } from '../baseline/source.ts';
import type { ReserveWindow } from '../fund/reserve.ts';
import { yearOf, type Month } from '../months.ts';
import type { Projection } from '../projection/projection.ts';
import { toCents } from '../units.ts';

export const PREPAYMENT_MONTHS: Readonly<Record<string, number>> = {
  'employee.pool': 12,
  'resident.pool': 6,
};

export type PrepaymentCondition = 'reserveMonths' | 'deficitLastYear' | 'deficitForecast';

export interface PrepaymentReason {
  readonly condition: PrepaymentCondition;
  /** Null where it cannot be told. */
  readonly holds: boolean | null;
  /** Months, or 元 of surplus. */
  readonly value: number | null;
  readonly limit: number;
  readonly words: Bilingual;
}

export interface PrepaymentTest {
  /** The month end that is judged; null where no month of the horizon can be. */
  readonly month: Month | null;
  readonly passes: boolean | null;
  readonly reasons: readonly PrepaymentReason[];
  /** From the judged month on; null when none fails within the horizon. */
  readonly firstFailingMonth: Month | null;
  readonly needs: readonly string[];
}

export interface PrepaymentOptions {
  /** By default the first month end from the report on at which most conditions are known. */
  readonly month?: Month;
  /** Least reserve months; those of the notice by default. */
  readonly limit?: number;
  readonly window?: ReserveWindow;
}

type Judged = Pick<Projection, 'months' | 'reportedMonths' | 'funds' | 'solvency'>;

/** @returns null for a fund that the notice does not speak of and no limit is given for */
export function prepaymentTest(
  projection: Judged,
  fund: string,
  options: PrepaymentOptions = {},
): PrepaymentTest | null {
  const limit = options.limit ?? PREPAYMENT_MONTHS[fund];
  if (limit === undefined || !projection.funds[fund]) return null;
  const judge = (t: number): readonly PrepaymentReason[] =>
    reasonsAt(projection, fund, t, limit, options.window ?? 'trailing12');
  const at = options.month ? projection.months.indexOf(options.month) : firstJudged(projection, judge);
  const needs = projection.solvency[fund]?.needs ?? [];
  if (at < 0) return { month: null, passes: null, reasons: [], firstFailingMonth: null, needs };
  const reasons = judge(at);
  const failing = projection.months.findIndex((_, t) => t >= at && verdict(judge(t)) === false);
  return {
    month: projection.months[at]!,
    passes: verdict(reasons),
    reasons,
    firstFailingMonth: projection.months[failing] ?? null,
    needs,
  };
}

function verdict(reasons: readonly PrepaymentReason[]): boolean | null {
  if (reasons.some((reason) => reason.holds === false)) return false;
  return reasons.some((reason) => reason.holds === null) ? null : true;
}

/** The first month with the most conditions known; −1 where none is known anywhere. */
function firstJudged(projection: Judged, judge: (t: number) => readonly PrepaymentReason[]): number {
  let best = -1;
  let most = 0;
  for (let t = projection.reportedMonths - 1; t < projection.months.length; t++) {
    const known = judge(t).filter((reason) => reason.holds !== null).length;
    if (known > most) [best, most] = [t, known];
    if (known === 3) break;
  }
  return best;
}

function reasonsAt(
  { months, funds }: Judged,
  id: string,
  t: number,
  limit: number,
  window: ReserveWindow,
): readonly PrepaymentReason[] {
  const fund = funds[id]!;
  const year = yearOf(months[t]!);
  const january = months.indexOf(`${year - 1}-01`);
  const surplus = (from: number, to: number): number | null => {
    if (from < 0 || to >= months.length) return null;
    const before = from === 0 ? 0 : fund.cumulativeSurplus[from - 1]!;
    return (toCents(fund.cumulativeSurplus[to]!) - toCents(before)) / 100;
  };
  const reason = (
    condition: PrepaymentCondition,
    value: number | null,
    least: number,
    words: Bilingual,
  ): PrepaymentReason => ({
    condition,
    holds: value === null ? null : value >= least,
    value,
    limit: least,
    words,
  });
  return [
    reason('reserveMonths', fund.reserveMonths[window].raw[t] ?? null, limit, {
      zh: `可支付月数不少于 ${limit} 个月`,
      en: `At least ${limit} reserve months`,
    }),
    reason('deficitLastYear', surplus(january, january + 11), 0, {
      zh: `${year - 1} 年没有当期赤字`,
      en: `No deficit in ${year - 1}`,
    }),
    reason('deficitForecast', surplus(t + 1, t + 12), 0, {
      zh: '预计今后滚动 12 个月没有赤字',
      en: 'No deficit forecast over the next twelve months',
    }),
  ];
}
