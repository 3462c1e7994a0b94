/** Surplus and reserve months of the brief's funds by year, as text in columns. */
import type { Projection } from '../../models/index.ts';
import { fixed } from '../format/fixed.ts';
import { moneyIn } from '../format/money.ts';
import { hasMonths } from './brief-costs.ts';
import { briefYears, gap } from './brief-funds.ts';
import { NONE } from './sheet.ts';
import { fundName, wordsFor, type ExportSubject } from './subject.ts';
import { yearSums } from './year-sums.ts';

export interface BriefColumn {
  /** Head over the columns of one fund; empty for the year. */
  readonly group: string;
  readonly label: string;
  readonly kind: 'amount' | 'months';
}

export interface BriefTable {
  readonly caption: string;
  readonly columns: readonly BriefColumn[];
  readonly rows: readonly (readonly string[])[];
}

export function briefTable(subject: ExportSubject, funds: readonly string[], years: number): BriefTable {
  const t = wordsFor(subject);
  const parts = funds.map((fund) => fundColumns(subject, fund));
  return {
    caption: t.unitWan,
    columns: [{ group: '', label: t.yearHead, kind: 'amount' }, ...parts.flatMap(({ columns }) => columns)],
    rows: thinned(briefYears(subject, funds), years).map((year) => [
      String(year),
      ...parts.flatMap(({ cells }) => cells(year)),
    ]),
  };
}

interface Part {
  readonly columns: readonly BriefColumn[];
  readonly cells: (year: number) => readonly string[];
}

function fundColumns(subject: ExportSubject, fund: string): Part {
  const { of, against } = subject;
  const t = wordsFor(subject).brief;
  const months = hasMonths(of, fund);
  const labels = against ? [t.before, t.after, t.difference] : [t.income, t.expenditure, t.surplus];
  const group = fundName(subject, fund);
  const columns = [
    ...labels.map((label) => ({ group, label, kind: 'amount' as const })),
    ...(months ? [{ group, label: t.months, kind: 'months' as const }] : []),
  ];
  const sums = yearSums(of.projection);
  const amounts = (year: number): string[] =>
    against
      ? [
          inWan(yearSums(against.projection).surplus(fund, year)),
          inWan(sums.surplus(fund, year)),
          inWan(gap(of.projection, against.projection, fund, year), true),
        ]
      : [
          inWan(sums.side(fund, 'income', year)),
          inWan(sums.side(fund, 'expenditure', year)),
          inWan(sums.surplus(fund, year)),
        ];
  return {
    columns,
    cells: (year) => [...amounts(year), ...(months ? [monthsText(subject, fund, year)] : [])],
  };
}

/** 分 in 万元. */
const inWan = (cents: number | null, sign = false): string =>
  moneyIn(cents === null ? null : cents / 100, 'wan', { sign });

function monthsText({ of, against }: ExportSubject, fund: string, year: number): string {
  const now = monthsAt(of.projection, fund, year);
  return against ? `${monthsAt(against.projection, fund, year)} → ${now}` : now;
}

function monthsAt(projection: Projection, fund: string, year: number): string {
  const t = projection.months.findLastIndex((month) => month.startsWith(`${year}-`));
  const months = projection.funds[fund]?.reserveMonths.trailing12.raw[t] ?? null;
  return months === null ? NONE : fixed(months, { digits: 1 });
}

/** The first, the last, and evenly between. */
function thinned(years: readonly number[], limit: number): number[] {
  const step = Math.ceil((years.length - 1) / Math.max(1, limit - 2));
  return years.filter((_, i) => years.length <= limit || i % step === 0 || i === years.length - 1);
}
