/**
 * A number that an analysis looks at: one result of one fund in one year. Surplus and
 * cumulative surplus (from the first month) in 元, the balance at the year's end in 元,
 * reserve months at the year's end over trailing twelve months, raw.
 */
import type { Baseline } from '../baseline/baseline.ts';
import type { ModelError } from '../errors.ts';
import type { Month } from '../months.ts';
import { toCents } from '../units.ts';
import type { FundRun } from './fund-run.ts';

export const TARGET_KINDS = ['surplus', 'cumulativeSurplus', 'balance', 'reserveMonths'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export interface Target {
  readonly kind: TargetKind;
  readonly fund: string;
  readonly year: number;
}

/** @returns null where it is not known: no balance, or a year that the run does not end in */
export function targetValue(
  { months, fund }: Pick<FundRun, 'months' | 'fund'>,
  { kind, year }: Pick<Target, 'kind' | 'year'>,
): number | null {
  const december = months.indexOf(`${year}-12`);
  if (december < 0) return null;
  if (kind === 'balance') return fund.balance[december]!;
  if (kind === 'reserveMonths') return fund.reserveMonths.trailing12.raw[december]!;
  const end = fund.cumulativeSurplus[december]!;
  const before = months.findIndex((month) => month >= `${year}-01`) - 1;
  if (kind === 'cumulativeSurplus' || before < 0) return end;
  return (toCents(end) - toCents(fund.cumulativeSurplus[before]!)) / 100;
}

/** A fund that the baseline lacks, a year outside the horizon. */
export function targetFaults({ kind, fund, year }: Target, baseline: Baseline, until: Month): ModelError[] {
  const known = baseline.funds.map((f) => f.id);
  if (!known.includes(fund)) return [{ kind: 'unknownFund', fund, known }];
  const first = baseline.period.start;
  const month = `${year}-12`;
  if (month >= first && month <= until) return [];
  return [{ kind: 'monthOutOfHorizon', what: `${kind}:${fund}`, month, first, last: until }];
}
