/** Where a fund's money goes: benefits by line as reported and by year, growth by factor, protection. */
import {
  fiveFactors,
  LINE_WORDS,
  toCents,
  wordsOf,
  type Baseline,
  type Bilingual,
  type FactorId,
  type FiveFactors,
  type Line,
  type Month,
  type Projection,
  type ProtectionSeries,
} from '../../models/index.ts';
import type { Span } from './chart-series.ts';

type Fund = Baseline['funds'][number];

export interface BenefitPart {
  /** Lines of one kind together: `inpatient` has all its places and levels; `other` the smallest. */
  readonly id: string;
  readonly label: Bilingual;
  /** Aligned with the points, 元; null where a year earlier was not printed. */
  readonly values: readonly (number | null)[];
}

export interface BenefitTable {
  readonly labels: readonly string[];
  /** Leading points that are reported intervals, not years. */
  readonly reported: number;
  readonly parts: readonly BenefitPart[];
  readonly totals: readonly (number | null)[];
  /** Kinds without a figure of a year earlier: that bar is not drawn when there is one. */
  readonly withoutPrior: readonly Bilingual[];
}

/** Greys that can be told apart in a stack. */
export const MOST_PARTS = 6;
const OTHER = { zh: '其他', en: 'Other' };

/** Lines with a printed amount, largest kind first; premiums and clearing are no benefits and stand apart. */
export function benefitTable(
  { period }: Pick<Baseline, 'period'>,
  fund: Fund,
  projection: Projection,
  years: readonly Span[],
): BenefitTable {
  const kinds = kindsOf(fund);
  const withoutPrior = kinds.filter(({ prior }) => prior === null).map(({ label }) => label);
  const hasPrior = kinds.length > 0 && withoutPrior.length === 0;
  const accrued = projection.accrual[fund.id]?.expenditure ?? {};
  const parts = kinds.map(({ id, label, lines, prior, reported }): BenefitPart => {
    const yearly = years.map(({ from, to }) =>
      sumOf(lines, ({ id: line }) => between(accrued[line], from, to)),
    );
    return { id, label, values: [...(hasPrior ? [prior] : []), reported, ...yearly] };
  });
  const shown = foldedParts(parts);
  const count = parts[0]?.values.length ?? 0;
  return {
    labels: [
      ...(hasPrior ? [intervalLabel(yearEarlier(period.start), yearEarlier(period.end))] : []),
      intervalLabel(period.start, period.end),
      ...years.map(({ label }) => label),
    ],
    reported: hasPrior ? 2 : 1,
    parts: shown,
    totals: Array.from({ length: count }, (_, i) => sumOf(shown, ({ values }) => values[i] ?? 0)),
    withoutPrior,
  };
}

const sumOf = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((cents, one) => cents + toCents(of(one)), 0) / 100;

const between = (series: readonly number[] | undefined, from: number, to: number): number =>
  sumOf(series?.slice(from, to) ?? [], (value) => value);

interface Kind {
  readonly id: string;
  readonly label: Bilingual;
  readonly lines: readonly Line[];
  readonly reported: number;
  readonly prior: number | null;
}

function kindsOf({ expenditure }: Fund): Kind[] {
  const lines = expenditure.filter(({ reported }) => reported !== null);
  const ids = [...new Set(lines.map(({ id }) => id.split('.')[0]!))];
  return ids
    .map((id): Kind => {
      const own = lines.filter((line) => line.id.split('.')[0] === id);
      const label =
        own.length === 1 ? (own[0]!.label ?? wordsOf(LINE_WORDS, own[0]!.id)) : wordsOf(LINE_WORDS, id);
      const known = own.every(({ prior }) => prior !== undefined);
      return {
        id,
        label,
        lines: own,
        reported: sumOf(own, ({ reported }) => reported!.value),
        prior: known ? sumOf(own, ({ prior }) => prior!.value) : null,
      };
    })
    .sort((a, b) => b.reported - a.reported);
}

/** The smallest together where there are more than a stack can show. */
function foldedParts(parts: readonly BenefitPart[]): BenefitPart[] {
  if (parts.length <= MOST_PARTS) return [...parts];
  const [kept, rest] = [parts.slice(0, MOST_PARTS - 1), parts.slice(MOST_PARTS - 1)];
  const values = rest[0]!.values.map((_, i) => sumOf(rest, (part) => part.values[i] ?? 0));
  return [...kept, { id: 'other', label: OTHER, values }];
}

const yearEarlier = (month: Month): Month => `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;

/** 2024H1 for a half-year, 2024 for a year, else its months. */
export function intervalLabel(start: Month, end: Month): string {
  const [year, first, last] = [start.slice(0, 4), start.slice(5), end.slice(5)];
  if (end.slice(0, 4) !== year) return `${start}–${end}`;
  if (first === '01' && last === '12') return year;
  if (first === '01' && last === '06') return `${year}H1`;
  return first === '07' && last === '12' ? `${year}H2` : `${start}–${last}`;
}

export interface FactoredLine {
  readonly fund: string;
  readonly line: Line;
  readonly factors: FiveFactors;
  /** Factors without a figure of a year earlier: they lie in the rest. */
  readonly inRest: readonly FactorId[];
}

const FACTORS: readonly FactorId[] = ['people', 'use', 'cost', 'scope', 'ratio'];

/** Lines that print a year-earlier amount, the largest change first. */
export const factoredLines = (baseline: Baseline): FactoredLine[] =>
  baseline.funds
    .flatMap((fund) =>
      fund.expenditure.flatMap((line): FactoredLine[] => {
        const factors = fiveFactors(baseline, line);
        if (!factors) return [];
        const inRest = FACTORS.filter((id) => !factors.rows.some((row) => row.id === id));
        return [{ fund: fund.id, line, factors, inRest }];
      }),
    )
    .sort((a, b) => changeOf(b) - changeOf(a));

const changeOf = ({ factors }: FactoredLine): number => Math.abs(factors.after - factors.before);

export const PROTECTION_RATES = ['basic', 'layers', 'actual'] as const;
/** Basic ÷ in scope; all layers ÷ in scope; all layers ÷ total cost. */
export type ProtectionRate = (typeof PROTECTION_RATES)[number];

/** Null where a layer is not known: what it paid is not nothing. */
export function protectionRate(
  { totalCost, inScopeCost, basic, upper, assistance }: ProtectionSeries,
  rate: ProtectionRate,
  { from, to }: Pick<Span, 'from' | 'to'>,
): number | null {
  const [scope, total, own] = [inScopeCost, totalCost, basic].map((series) => between(series, from, to));
  if (rate === 'basic') return scope! > 0 ? own! / scope! : null;
  if (upper === null || assistance === null) return null;
  const paid = own! + between(upper, from, to) + between(assistance, from, to);
  const of = rate === 'layers' ? scope! : total!;
  return of > 0 ? paid / of : null;
}

/** The reported interval, then whole years after it: a rate may stand beside a rate of another length. */
export function protectionPoints(
  { period }: Pick<Baseline, 'period'>,
  { reportedMonths }: Pick<Projection, 'reportedMonths'>,
  years: readonly Span[],
): Span[] {
  return [
    { label: intervalLabel(period.start, period.end), from: 0, to: reportedMonths },
    ...years.filter(({ from }) => from >= reportedMonths),
  ];
}
