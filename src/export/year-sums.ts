/** A projection's flows by calendar year, in 分: added up once, since a brief asks for them again and again. */
import type { FundProjection, Projection } from '../../models/index.ts';
import type { Side } from './subject.ts';

export interface YearSums {
  readonly years: readonly number[];
  /** Years that are covered from January to December. */
  readonly whole: readonly number[];
  readonly line: (fund: string, side: Side, line: string, year: number) => number | null;
  readonly side: (fund: string, side: Side, year: number) => number | null;
  readonly surplus: (fund: string, year: number) => number | null;
}

/** A projection is never changed in place. */
const known = new WeakMap<Projection, YearSums>();

export function yearSums(projection: Projection): YearSums {
  const before = known.get(projection);
  if (before) return before;
  const sums = summed(projection);
  known.set(projection, sums);
  return sums;
}

function summed({ months, funds }: Projection): YearSums {
  const ofMonth = months.map((month) => Number(month.slice(0, 4)));
  const years = [...new Set(ofMonth)];
  const byFund = new Map(Object.entries(funds).map(([id, ledger]) => [id, ledgerSums(ledger, ofMonth)]));
  const side = (fund: string, which: Side, year: number): number | null => {
    const lines = byFund.get(fund)?.[which];
    return lines ? [...lines.values()].reduce((sum, line) => sum + (line.get(year) ?? 0), 0) : null;
  };
  return {
    years,
    whole: years.filter((year) => ofMonth.filter((own) => own === year).length === 12),
    line: (fund, which, line, year) => byFund.get(fund)?.[which].get(line)?.get(year) ?? null,
    side,
    surplus: (fund, year) => {
      const [income, expenditure] = [side(fund, 'income', year), side(fund, 'expenditure', year)];
      return income === null || expenditure === null ? null : income - expenditure;
    },
  };
}

type Lines = ReadonlyMap<string, ReadonlyMap<number, number>>;

function ledgerSums(ledger: FundProjection, ofMonth: readonly number[]): Readonly<Record<Side, Lines>> {
  const of = (side: Side): Lines =>
    new Map(Object.entries(ledger[side]).map(([line, series]) => [line, seriesSums(series, ofMonth)]));
  return { income: of('income'), expenditure: of('expenditure') };
}

function seriesSums(series: readonly number[], ofMonth: readonly number[]): Map<number, number> {
  const sums = new Map<number, number>();
  series.forEach((yuan, t) => sums.set(ofMonth[t]!, (sums.get(ofMonth[t]!) ?? 0) + Math.round(yuan * 100)));
  return sums;
}
