/** Two projections side by side, by fund, year and line: linked to their sheets, with difference and percent live. */
import type { Projection } from '../../models/index.ts';
import { columnLabel } from './fund-sheet.ts';
import { fundLayout, RESULTS, type Column, type FundLayout, type YearSpan } from './fund-layout.ts';
import { isWholeYear, valueOver } from './fund-values.ts';
import { address, elsewhere, formulaCell, textCell, type Cell, type Sheet, type Style } from './sheet.ts';
import { fundName, fundsOf, wordsFor, type ExportSide, type ExportSubject } from './subject.ts';

const HEAD: Style = { bold: true, fill: 'head', align: 'center', wrap: true, border: true };
const PLAIN: Style = { border: true };
const FIRST_ROW = 4;
/** Fund, year, side, item and unit stand before the two amounts. */
const A = 5;

/** Sheet names by fund, of one side. */
export type SheetNames = ReadonlyMap<string, string>;

export interface ComparedSheets {
  readonly a: ExportSide;
  readonly b: ExportSide;
  readonly namesA: SheetNames;
  readonly namesB: SheetNames;
}

export function comparisonSheet(subject: ExportSubject, sheets: ComparedSheets): Sheet {
  const t = wordsFor(subject);
  const { a, b } = sheets;
  const heads = [t.fund, t.yearHead, t.sideHead, t.item, t.unitHead, a.name, b.name, t.difference, t.percent];
  const rows = comparedRows(subject, sheets);
  const cells = rows.map((row, i) => rowCells(subject, row, FIRST_ROW + i));
  return {
    widths: [18, 14, 8, 22, 8, 18, 18, 16, 12],
    rows: [
      [textCell(t.comparisonTitle(b.name, a.name), { title: true })],
      [
        textCell([t.unitWan, t.bookedBasis, t.differenceIs(b.name, a.name)].join(t.separator), {
          muted: true,
        }),
      ],
      [],
      heads.map((head) => textCell(head, HEAD)),
      ...cells,
    ],
    frozen: { rows: FIRST_ROW, columns: 4 },
    merged: [],
    filter: `A${FIRST_ROW}:${address(heads.length - 1, FIRST_ROW - 1 + rows.length)}`,
  };
}

interface Place {
  readonly value: number | null;
  readonly link: string;
}

interface ComparedRow {
  readonly fund: string;
  readonly year: string;
  readonly column: Column;
  readonly a: Place;
  readonly b: Place;
}

function comparedRows(subject: ExportSubject, { a, b, namesA, namesB }: ComparedSheets): ComparedRow[] {
  const t = wordsFor(subject);
  const funds = fundsOf(b.projection).filter((fund) => namesA.has(fund) && namesB.has(fund));
  return funds.flatMap((fund) => {
    const [inA, inB] = [places(a.projection, fund, namesA), places(b.projection, fund, namesB)];
    const columns = withBoth(inB.layout.columns, inA.layout.columns);
    const years = inB.layout.years.filter(({ year }) => inA.layout.years.some((y) => y.year === year));
    return years.flatMap((span) =>
      columns
        .map((column): ComparedRow => ({
          fund,
          year: isWholeYear(span) ? t.year(span.year) : t.partYearOf(span.year),
          column,
          a: inA.at(column, span.year),
          b: inB.at(column, span.year),
        }))
        .filter((row) => row.a.value !== null || row.b.value !== null),
    );
  });
}

interface Places {
  readonly layout: FundLayout;
  readonly at: (column: Column, year: number) => Place;
}

function places(projection: Projection, fund: string, names: SheetNames): Places {
  const ledger = projection.funds[fund]!;
  const layout = fundLayout(projection, ledger);
  return {
    layout,
    at: (column, year) => {
      const span = layout.years.find((y): y is YearSpan => y.year === year)!;
      const at = layout.columnOf(column);
      if (at === null) return { value: null, link: '' };
      const link = elsewhere(names.get(fund)!, address(at, layout.yearRow(year)));
      return { value: valueOver(ledger, column, span), link };
    },
  };
}

/** Flows of both, totals and results last: a line that only one of them has is kept. */
function withBoth(columns: readonly Column[], others: readonly Column[]): Column[] {
  const key = (column: Column): string => JSON.stringify(column);
  const all = [...new Map([...columns, ...others].map((column) => [key(column), column])).values()];
  const side = (which: 'income' | 'expenditure'): Column[] => [
    ...all.filter((c) => c.kind === 'line' && c.side === which),
    ...all.filter((c) => c.kind === 'total' && c.side === which),
  ];
  return [
    ...side('income'),
    ...side('expenditure'),
    ...RESULTS.map((result) => ({ kind: 'result' as const, result })),
  ];
}

function rowCells(subject: ExportSubject, row: ComparedRow, at: number): Cell[] {
  const t = wordsFor(subject);
  const { fund, year, column, a, b } = row;
  const months = column.kind === 'result' && column.result === 'reserveMonths';
  const bold = column.kind !== 'line';
  const label: Style = { ...PLAIN, bold };
  const amount: Style = {
    ...label,
    format: months ? 'months' : column.kind === 'result' ? 'balance' : 'money',
  };
  const both = a.value !== null && b.value !== null;
  const difference = both ? exact(b.value - a.value) : null;
  const percent = difference === null || a.value! <= 0 ? null : difference / a.value!;
  const [cellA, cellB, cellD] = [A, A + 1, A + 2].map((c) => address(c, at)) as [string, string, string];
  return [
    textCell(fundName(subject, fund), PLAIN),
    textCell(year, PLAIN),
    textCell(t.sides[column.kind === 'result' ? 'result' : column.side], PLAIN),
    textCell(columnLabel(subject, fund, column), label),
    textCell(months ? t.months : t.wan, { ...PLAIN, muted: true }),
    formulaCell(a.link, a.value, amount),
    formulaCell(b.link, b.value, amount),
    formulaCell(`${cellB}-${cellA}`, difference, { ...label, format: 'difference' }),
    formulaCell(`${cellD}/${cellA}`, percent, { ...label, format: 'percent' }),
  ];
}

/** A difference of amounts in 万元 has six digits; the rest is the binary form's. */
const exact = (value: number): number => Math.round(value * 1_000_000) / 1_000_000;
