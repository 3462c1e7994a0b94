/** The brief's picture: one fund's money over the years, with the changes and without. */
import { yearOf, type Projection } from '../../models/index.ts';
import { yuanToWan } from './fund-values.ts';
import { fundName, wordsFor, type ExportSide, type ExportSubject } from './subject.ts';

export interface ChartLine {
  readonly name: string;
  readonly style: 'base' | 'scenario';
  /** 万元. */
  readonly values: readonly number[];
}

export interface BriefChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartLine[];
}

/** Part of the picture's height by which two lines must part somewhere to be told apart. */
const APART = 0.15;

/**
 * Balances where they are known, else what has added up since the first month, at year ends.
 * Two lines that would lie on one another show as what lies between them.
 */
export function briefChart(subject: ExportSubject, fund: string): BriefChart {
  const { of, against } = subject;
  const t = wordsFor(subject);
  const ends = of.projection.months.filter(
    (month) => month.endsWith('-12') && (!against || against.projection.months.includes(month)),
  );
  const sides = [...(against ? [against] : []), of];
  const known = sides.every(({ projection }) => (projection.funds[fund]?.balance[0] ?? null) !== null);
  const measure = known ? 'balance' : 'cumulativeSurplus';
  const labels = ends.map((month) => String(yearOf(month)));
  const lineOf = (side: ExportSide): ChartLine => ({
    name: side.name,
    style: side === of ? 'scenario' : 'base',
    values: ends.map((month) => valueAt(side.projection, fund, measure, month)),
  });
  const series = sides.map(lineOf);
  const name = fundName(subject, fund);
  if (!against || areApart(series))
    return { title: t.brief.chartTitle(name, t.results[measure]), labels, series };
  const gap = ends.map((_, i) => exact(series[1]!.values[i]! - series[0]!.values[i]!));
  return {
    title: t.brief.gapTitle(name, against.name),
    labels,
    series: [{ name: of.name, style: 'scenario', values: gap }],
  };
}

function areApart(series: readonly ChartLine[]): boolean {
  const all = series.flatMap(({ values }) => values);
  const height = Math.max(0, ...all) - Math.min(0, ...all);
  const [a, b] = series.map(({ values }) => values);
  return a!.some((value, i) => Math.abs(b![i]! - value) > APART * height);
}

const exact = (wan: number): number => Math.round(wan * 1_000_000) / 1_000_000;

function valueAt(
  { months, funds }: Projection,
  fund: string,
  measure: 'balance' | 'cumulativeSurplus',
  month: string,
): number {
  return yuanToWan(funds[fund]?.[measure][months.indexOf(month)] ?? 0);
}
