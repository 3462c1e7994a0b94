/** Which funds and years the brief is about. */
import { surplusOf, yearOf, type Projection } from '../../models/index.ts';
import { fundsOf, linesOf, SIDES, type ExportSubject } from './subject.ts';

/** Calendar years that a projection covers whole, the report's own among them. */
export function wholeYears({ months }: Projection): number[] {
  const years = [...new Set(months.map(yearOf))];
  return years.filter((year) => months.filter((month) => yearOf(month) === year).length === 12);
}

/** Whole years of both, from the first in which the two differ; all of them where nothing differs or stands against. */
export function briefYears({ of, against }: ExportSubject, funds: readonly string[]): number[] {
  const years = wholeYears(of.projection);
  if (!against) return years;
  const common = years.filter((year) => wholeYears(against.projection).includes(year));
  const differs = (year: number): boolean =>
    funds.some((fund) => gap(of.projection, against.projection, fund, year) !== 0);
  const first = common.findIndex(differs);
  return first <= 0 ? common : common.slice(first);
}

/** Surplus less the other's, 元; null where one of them has no such fund. */
export function gap(b: Projection, a: Projection, fund: string, year: number): number | null {
  const [own, other] = [surplusOf(b, fund, year), surplusOf(a, fund, year)];
  return own === null || other === null ? null : (Math.round(own * 100) - Math.round(other * 100)) / 100;
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
  const years = wholeYears(of.projection);
  const moved = funds.map((fund) => ({
    fund,
    by: years.reduce((sum, y) => sum + Math.abs(gap(of.projection, against.projection, fund, y) ?? 0), 0),
  }));
  return moved
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ fund }) => fund);
}
