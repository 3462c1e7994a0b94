/**
 * The ledgers as one long table for other programs: a row a fund, month and line, in 元 as the
 * projection has them. UTF-8 with a byte-order mark, so that spreadsheets read the Chinese.
 */
import type { FundProjection, Projection } from '../../models/index.ts';
import { csvField } from './inert-text.ts';
import { fundName, fundsOf, lineName, SIDES, wordsFor, type ExportSubject, type Side } from './subject.ts';

const MARK = '\uFEFF';

export function csvOf(subject: ExportSubject): string {
  const t = wordsFor(subject);
  const { of, against } = subject;
  const amounts = against
    ? [t.amountOf(against.name), t.amountOf(of.name), t.amountOf(t.difference)]
    : [t.amountOf(of.name)];
  const heads = [...t.csvHeads, ...amounts];
  const rows = fundsOf(of.projection).flatMap((fund) => fundRows(subject, fund));
  const text = [heads.map(csvField).join(','), ...rows].map((row) => `${row}\r\n`).join('');
  return MARK + text;
}

function fundRows(subject: ExportSubject, fund: string): string[] {
  const { of, against } = subject;
  const own = of.projection.funds[fund]!;
  const other = against?.projection.funds[fund];
  const lines = SIDES.flatMap((side) =>
    [...new Set([...Object.keys(own[side]), ...Object.keys(other?.[side] ?? {})])].map((line) => ({
      side,
      line,
    })),
  );
  const flows = lines.flatMap(({ side, line }) =>
    series(subject, [fundName(subject, fund), fund], { side, line }, (ledger) => ledger[side][line]),
  );
  const stocks = (['cumulativeSurplus', 'balance'] as const).flatMap((line) =>
    series(subject, [fundName(subject, fund), fund], { side: 'result', line }, (ledger) => ledger[line]),
  );
  return [...flows, ...stocks];
}

interface Item {
  readonly side: Side | 'result';
  readonly line: string;
}

function series(
  subject: ExportSubject,
  [name, fund]: readonly [string, string],
  { side, line }: Item,
  of: (ledger: FundProjection) => readonly (number | null)[] | undefined,
): string[] {
  const t = wordsFor(subject);
  const label = side === 'result' ? t.results[line as 'balance'] : lineName(subject, fund, side, line);
  const head = [name, fund].map(csvField).join(',');
  const tail = [t.sides[side], label, line].map(csvField).join(',');
  const { months } = subject.of.projection;
  const own = valuesOf(subject.of.projection, fund, of);
  const other = subject.against ? valuesOf(subject.against.projection, fund, of) : null;
  if (months.every((month) => !own.has(month) && !other?.has(month))) return [];
  return months.map((month) => {
    const b = own.get(month) ?? null;
    if (!other) return [head, month, tail, amount(b)].join(',');
    const a = other.get(month) ?? null;
    return [head, month, tail, amount(a), amount(b), amount(difference(a, b))].join(',');
  });
}

/** By month, so that two horizons line up; what is not known has no entry. */
function valuesOf(
  { months, funds }: Projection,
  fund: string,
  of: (ledger: FundProjection) => readonly (number | null)[] | undefined,
): Map<string, number> {
  const ledger = funds[fund];
  const values = ledger ? of(ledger) : undefined;
  return new Map(
    months.flatMap((month, t) => {
      const value = values?.[t];
      return value === undefined || value === null ? [] : [[month, value] as const];
    }),
  );
}

const difference = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : (Math.round(b * 100) - Math.round(a * 100)) / 100;

/** Digits with a point and no separators; empty where it is not known. */
const amount = (yuan: number | null): string => (yuan === null ? '' : (yuan + 0).toFixed(2));
