/** The brief's picture: one fund's money over the years, with the changes and without. */
import { yearOf, type Projection } from '../../models/index.ts';
import { yuanToWan } from './fund-values.ts';
import { fundName, wordsFor, type ExportSubject } from './subject.ts';

export interface BriefChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly style: 'base' | 'scenario';
    /** 万元. */
    readonly values: readonly number[];
  }[];
}

/** Balances where they are known, else what has added up since the first month; at year ends. */
export function briefChart(subject: ExportSubject, fund: string): BriefChart {
  const { of, against } = subject;
  const t = wordsFor(subject);
  const { months } = of.projection;
  const ends = months.flatMap((month, i) =>
    month.endsWith('-12') && (!against || against.projection.months.includes(month)) ? [{ month, i }] : [],
  );
  const sides = [...(against ? [against] : []), of];
  const known = sides.every(({ projection }) => projection.funds[fund]?.balance[0] !== null);
  const measure = known ? 'balance' : 'cumulativeSurplus';
  return {
    title: t.brief.chartTitle(fundName(subject, fund), t.results[measure]),
    labels: ends.map(({ month }) => String(yearOf(month))),
    series: sides.map((side) => ({
      name: side.name,
      style: side === of ? 'scenario' : 'base',
      values: ends.map(({ month }) => valueAt(side.projection, fund, measure, month)),
    })),
  };
}

function valueAt(
  { months, funds }: Projection,
  fund: string,
  measure: 'balance' | 'cumulativeSurplus',
  month: string,
): number {
  return yuanToWan(funds[fund]?.[measure][months.indexOf(month)] ?? 0);
}
