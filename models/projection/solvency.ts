/**
 * When a fund runs short: the first month with a negative balance, and the first under the
 * office's line of reserve months (trailing twelve months, raw). Only where the fund is
 * pooled at the level of the report, and only with a known balance; `needs` says what lacks.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { Month } from '../months.ts';
import type { GivenBalance } from '../scenario/scenario.ts';
import type { FundProjection, Projection, Solvency } from './projection.ts';

/** The office's line by default, months; 人社部发〔2009〕67号 calls less than 3 short [S9, unverified]. */
export const OFFICE_LINE = 3;

/** @param line reserve months under which the office calls a fund short */
export function solvencyOf(
  baseline: Baseline,
  funds: Readonly<Record<string, FundProjection>>,
  months: readonly Month[],
  line: number = OFFICE_LINE,
): Projection['solvency'] {
  const counted = baseline.funds.filter((fund) => fund.id !== 'employee.account' && fund.income.length > 0);
  return Object.fromEntries(
    counted.map((fund): [string, Solvency] => {
      const { balance, reserveMonths } = funds[fund.id]!;
      if (fund.poolingLevel !== baseline.level) return [fund.id, { ...UNKNOWN, needs: ['poolingLevel'] }];
      if (balance[0] === null) return [fund.id, { ...UNKNOWN, needs: ['openingBalance'] }];
      const first = (hit: (t: number) => boolean): Month | null => months.find((_, t) => hit(t)) ?? null;
      return [
        fund.id,
        {
          depletionMonth: first((t) => balance[t]! < 0),
          firstMonthUnderLine: first(
            (t) => (reserveMonths.trailing12.raw[t] ?? Number.POSITIVE_INFINITY) < line,
          ),
          needs: [],
        },
      ];
    }),
  );
}

const UNKNOWN = { depletionMonth: null, firstMonthUnderLine: null } as const;

/** What the baseline lacks, without the balances that the scenario gives. */
export function missingNumbers(baseline: Baseline, balances: readonly GivenBalance[]): Projection['missing'] {
  return baseline.missing.filter(
    ({ what }) => !balances.some((given) => what === `openingBalance ${given.fund}`),
  );
}
