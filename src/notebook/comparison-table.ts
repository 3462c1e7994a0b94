/** Rows of the comparison of several scenarios with the baseline, for one fund and one span of years. */
import { LINE_WORDS, wordsOf, yearOf, yearSum, type Projection } from '../../models/index.ts';
import type { Lang } from '../i18n/lang.ts';
import type { ScenarioRun } from './chart-series.ts';

export interface ComparedRow {
  readonly id: string;
  readonly kind: 'total' | 'line' | 'sum';
  readonly label: string;
  /** One amount a scenario, the baseline first, 元; null where the fund or line is absent. */
  readonly amounts: readonly (number | null)[];
}

/** `all` adds up every full year after the report's. */
export type Years = number | 'all';

export function comparedRows(
  runs: readonly ScenarioRun[],
  fund: string,
  years: Years,
  lang: Lang,
): ComparedRow[] {
  const base = runs[0]?.projection;
  const ledger = base?.funds[fund];
  if (!base || !ledger) return [];
  const chosen = years === 'all' ? fullYears(base) : [years];
  const side = (which: 'income' | 'expenditure'): ComparedRow[] => {
    const lines = [...new Set(runs.flatMap((run) => Object.keys(run.projection.funds[fund]?.[which] ?? {})))];
    const rows = lines.map((line) => ({
      id: `${which}/${line}`,
      kind: 'line' as const,
      label: wordsOf(LINE_WORDS, line)[lang],
      amounts: runs.map(({ projection }) => amountOf(projection, fund, which, line, chosen)),
    }));
    return [
      { id: which, kind: 'total', label: TOTALS[which][lang], amounts: summed(rows, runs.length) },
      ...rows,
    ];
  };
  const income = side('income');
  const expenditure = side('expenditure');
  const surplus = runs.map((_, i) => {
    const [a, b] = [income[0]!.amounts[i], expenditure[0]!.amounts[i]];
    return a === null || a === undefined || b === null || b === undefined
      ? null
      : (Math.round(a * 100) - Math.round(b * 100)) / 100;
  });
  return [
    ...income,
    ...expenditure,
    { id: 'surplus', kind: 'sum', label: TOTALS.surplus[lang], amounts: surplus },
  ];
}

const TOTALS = {
  income: { zh: '基金收入', en: 'Income' },
  expenditure: { zh: '基金支出', en: 'Expenditure' },
  surplus: { zh: '当期结余', en: 'Surplus' },
} as const;

export function fullYears(projection: Projection): number[] {
  const reported = yearOf(projection.months[projection.reportedMonths - 1]!);
  return [...new Set(projection.months.map(yearOf))].filter((year) => year > reported);
}

function amountOf(
  p: Projection,
  fund: string,
  side: 'income' | 'expenditure',
  line: string,
  years: readonly number[],
): number | null {
  const series = p.funds[fund]?.[side][line];
  if (!series) return null;
  return years.reduce((cents, year) => cents + Math.round((yearSum(p, series, year) ?? 0) * 100), 0) / 100;
}

function summed(rows: readonly ComparedRow[], count: number): (number | null)[] {
  return Array.from({ length: count }, (_, i) => {
    const cents = rows
      .map((row) => row.amounts[i])
      .filter((a): a is number => a !== null && a !== undefined)
      .map((a) => Math.round(a * 100));
    return cents.length === 0 ? null : cents.reduce((a, b) => a + b, 0) / 100;
  });
}
