/** Which funds and years the brief is about. */
import type { Projection } from '../../models/index.ts';
import { fundsOf, linesOf, SIDES, type ExportSubject } from './subject.ts';
import { yearSums } from './year-sums.ts';

/** Whole years of both, from the first in which the two differ; all of them where nothing differs or stands against. */
export function briefYears({ of, against }: ExportSubject, funds: readonly string[]): number[] {
  const years = [...yearSums(of.projection).whole];
  if (!against) return years;
  const common = years.filter((year) => yearSums(against.projection).whole.includes(year));
  const first = common.findIndex((year) =>
    funds.some((fund) => gap(of.projection, against.projection, fund, year) !== 0),
  );
  return first <= 0 ? common : common.slice(first);
}

/** Surplus less the other's, 分; null where one of them has no such fund. */
export function gap(b: Projection, a: Projection, fund: string, year: number): number | null {
  const [own, other] = [yearSums(b).surplus(fund, year), yearSums(a).surplus(fund, year)];
  return own === null || other === null ? null : own - other;
}

const isPool = (fund: string): boolean => fund.endsWith('.pool');

/**
 * Funds whose surplus differs, the most moved first. Without another projection: those with
 * both income and expenditure, pools first.
 */
export function affectedFunds({ of, against }: ExportSubject): string[] {
  const funds = fundsOf(of.projection);
  if (!against) {
    const whole = funds.filter((fund) =>
      SIDES.every((side) => linesOf(of.projection.funds[fund]!, side).length > 0),
    );
    return [...whole.filter(isPool), ...whole.filter((fund) => !isPool(fund))];
  }
  const { whole } = yearSums(of.projection);
  const moved = funds.map((fund) => ({
    fund,
    by: whole.reduce((sum, y) => sum + Math.abs(gap(of.projection, against.projection, fund, y) ?? 0), 0),
  }));
  return moved
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ fund }) => fund);
}
