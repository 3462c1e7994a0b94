/** A fund's ledger as a sheet: years above, months beneath, every total a live formula. */
import type { FundProjection, Projection } from '../../models/index.ts';
import { fundFormulas } from './fund-formulas.ts';
import { fundLayout, LABEL_COLUMNS, type Column, type FundLayout, type YearSpan } from './fund-layout.ts';
import { isWholeYear, monthSpan, valueOver, yuanToWan } from './fund-values.ts';
import {
  columnName,
  formulaCell,
  numberCell,
  textCell,
  type Cell,
  type NumberFormat,
  type Sheet,
  type Style,
} from './sheet.ts';
import { fundName, lineName, wordsFor, type ExportSide, type ExportSubject } from './subject.ts';

const HEAD: Style = { bold: true, fill: 'head', align: 'center', wrap: true, border: true };

export function fundSheet(subject: ExportSubject, side: ExportSide, fund: string): Sheet {
  const { projection } = side;
  const ledger = projection.funds[fund]!;
  const layout = fundLayout(projection, ledger);
  const t = wordsFor(subject);
  const groups = groupHeads(subject, layout);
  const title = textCell(t.fundTitle(fundName(subject, fund), side.name), { title: true });
  return {
    widths: [16, 8, ...layout.columns.map(({ kind }) => (kind === 'line' ? 13 : 14))],
    rows: [
      [title],
      [textCell(fundNote(subject, ledger), { muted: true })],
      groups.cells,
      columnHeads(subject, fund, layout),
      ...layout.years.map((span) => yearCells(subject, projection, ledger, layout, span)),
      openingCells(subject, ledger, layout),
      ...projection.months.map((_, i) => monthCells(subject, projection, fund, layout, i)),
    ],
    frozen: { rows: 4, columns: LABEL_COLUMNS },
    merged: groups.merged,
  };
}

/** The unit, the basis, and that a side without lines is not known rather than zero. */
function fundNote(subject: ExportSubject, ledger: FundProjection): string {
  const t = wordsFor(subject);
  const unknown = (['income', 'expenditure'] as const).filter((s) => Object.keys(ledger[s]).length === 0);
  return [t.unitWan, t.bookedBasis, ...unknown.map((s) => t.unknownSide[s])].join(t.separator);
}

function groupHeads(
  subject: ExportSubject,
  layout: FundLayout,
): { readonly cells: (Cell | null)[]; readonly merged: string[] } {
  const t = wordsFor(subject);
  const groups = layout.columns.map((column) => (column.kind === 'result' ? 'result' : column.side));
  const cells: (Cell | null)[] = [textCell('', HEAD), textCell('', HEAD)];
  const merged: string[] = [];
  groups.forEach((group, i) => {
    cells.push(textCell(groups[i - 1] === group ? '' : t.groups[group], HEAD));
    const last = groups.lastIndexOf(group);
    if (groups[i - 1] === group || last === i) return;
    merged.push(`${columnName(LABEL_COLUMNS + i)}3:${columnName(LABEL_COLUMNS + last)}3`);
  });
  return { cells, merged };
}

const columnHeads = (subject: ExportSubject, fund: string, layout: FundLayout): Cell[] => {
  const t = wordsFor(subject);
  const heads = layout.columns.map((column) => {
    const unit = column.kind === 'result' && column.result === 'reserveMonths' ? t.months : t.wan;
    return textCell(t.headWithUnit(columnLabel(subject, fund, column), unit), HEAD);
  });
  return [textCell(t.period, HEAD), textCell(t.basis, HEAD), ...heads];
};

export function columnLabel(subject: ExportSubject, fund: string, column: Column): string {
  const t = wordsFor(subject);
  if (column.kind === 'line') return lineName(subject, fund, column.side, column.line);
  return column.kind === 'total' ? t.totals[column.side] : t.results[column.result];
}

/** Money as it is; totals bold; a stock or a surplus red where it is a deficit. */
function styleOf(column: Column, year: boolean): Style {
  const format: NumberFormat =
    column.kind !== 'result' ? 'money' : column.result === 'reserveMonths' ? 'months' : 'balance';
  return {
    format,
    border: true,
    ...(year || column.kind !== 'line' ? { bold: year } : {}),
    ...(year || column.kind !== 'line' ? { fill: 'sum' as const } : {}),
  };
}

function yearCells(
  subject: ExportSubject,
  projection: Projection,
  ledger: FundProjection,
  layout: FundLayout,
  span: YearSpan,
): Cell[] {
  const t = wordsFor(subject);
  const { months, reportedMonths } = projection;
  const name = isWholeYear(span)
    ? t.year(span.year)
    : t.partYear(span.year, Number(months[span.from]!.slice(5)), Number(months[span.to]!.slice(5)));
  const kind = span.to < reportedMonths ? 'reported' : span.from < reportedMonths ? 'both' : 'projected';
  const label: Style = { bold: true, fill: 'sum', border: true };
  const formulas = fundFormulas(layout, ledger);
  return [
    textCell(name, label),
    textCell(t.kinds[kind], { ...label, align: 'center' }),
    ...layout.columns.map((column) =>
      formulaCell(formulas.year(column, span), valueOver(ledger, column, span), styleOf(column, true)),
    ),
  ];
}

function openingCells(
  subject: ExportSubject,
  { openingBalance }: FundProjection,
  layout: FundLayout,
): Cell[] {
  const t = wordsFor(subject);
  const value = openingBalance === null ? null : yuanToWan(openingBalance);
  return [
    textCell(t.opening, { border: true }),
    textCell('', { border: true }),
    ...layout.columns.map((column) =>
      column.kind === 'result' && column.result === 'balance'
        ? numberCell(value, styleOf(column, false))
        : textCell('', { border: true }),
    ),
  ];
}

function monthCells(
  subject: ExportSubject,
  projection: Projection,
  fund: string,
  layout: FundLayout,
  t: number,
): Cell[] {
  const { months, reportedMonths, actuals } = projection;
  const words = wordsFor(subject);
  const ledger = projection.funds[fund]!;
  const month = months[t]!;
  const appended = actuals.some((actual) => actual.fund === fund && actual.month === month);
  const kind = t < reportedMonths ? 'reported' : appended ? 'actual' : 'projected';
  const formulas = fundFormulas(layout, ledger);
  return [
    textCell(month, { border: true }),
    textCell(words.kinds[kind], { border: true, align: 'center', muted: true }),
    ...layout.columns.map((column) => {
      const value = valueOver(ledger, column, monthSpan(t));
      const style = styleOf(column, false);
      const formula = formulas.month(column, t);
      return formula === null ? numberCell(value, style) : formulaCell(formula, value, style);
    }),
  ];
}
