/**
 * The cells of a table as figures: the row says whom, the column what, the caption and the
 * text around it the rest. A column of the year before gives year-earlier values, a column of
 * changes their changes; a row of another year is a figure of its own.
 */
import { NO_CHANGE, shareOf, type Draft } from './drafts.ts';
import type { Level } from './figure.ts';
import { metricWords } from './label.ts';
import { budgetItem, layerMetric, plainUnit } from './metric-kinds.ts';
import { metricOf } from './metrics.ts';
import { periodText, sameMonths, type ReportPeriod } from './periods.ts';
import { applySaid, saidBy, type Subject } from './subject.ts';
import { isEmptyCell, isNumeric, type Cell } from './table-blocks.ts';
import { meaningOf, type ColumnMeaning } from './table-columns.ts';
import type { Grid } from './table-grid.ts';
import { dateAt } from './dates.ts';
import { facetsOf, tokenise, type Token } from './tokens.ts';

export interface TableContext {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  readonly report: ReportPeriod;
  readonly level: Level;
}
export interface CellDraft {
  readonly draft: Draft;
  readonly row: number;
  readonly column: number;
}

interface RowMeaning {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  readonly period: string | null;
  readonly role: 'value' | 'prior' | 'yoy' | 'delta';
}

const TOTAL = /^(?:合计|总计|总和|共计|全市|全县|小计|合\s*计|总\s*计)$/;
const SUBTOTAL = /^小计$/;
const GENERIC =
  /医院|医疗机构|机构|住院|就医|及以下|费用|支出|人员|医保|基本|医疗|保险|基金|城镇|城乡|[()、\/]|情况|其中|:|等|各级|异地|参保|职工|居民|收入/g;

/** Whether a label names one institution (or one place) and not a class of them. */
function isSingle(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'gap' && token.text.replace(GENERIC, '').length > 0);
}

/** The printed unit; where none is printed for an amount, the customary one. */
const unitOf = (column: ColumnMeaning, metric: string): string =>
  column.unit === '' && column.measure === 'money' ? plainUnit(metric, 'money') : column.unit;

/** A column whose only cell stands in the first of several rows. */
function isMerged({ rows }: Grid, at: number): boolean {
  const filled = (row: readonly (Cell | null)[]): boolean => !isEmptyCell(row[at]?.text ?? '');
  return rows.length > 2 && filled(rows[0]!) && !rows.slice(1).some(filled);
}

class TableReader {
  readonly cells: CellDraft[] = [];
  private readonly grid: Grid;
  private readonly context: TableContext;
  private readonly columns: readonly ColumnMeaning[];
  /** Columns whose one cell is printed once for all rows. */
  private readonly merged: ReadonlySet<number>;
  private group: string[] = [];

  constructor(grid: Grid, context: TableContext) {
    this.grid = grid;
    this.context = context;
    const year = Number(context.report.end.slice(0, 4));
    this.merged = new Set([...grid.columns.keys()].filter((at) => isMerged(grid, at)));
    this.columns = grid.columns.map((column) => meaningOf(column, context.unit, year));
  }

  read(): CellDraft[] {
    for (const [index, row] of this.grid.rows.entries()) this.row(index, row);
    return this.cells;
  }

  private row(index: number, row: readonly (Cell | null)[]): void {
    const label = (row[0]?.text ?? '').replace(/\s/g, '');
    const meaning = this.rowMeaning(label);
    const first = this.cells.length;
    for (const values of [true, false])
      for (const [at, cell] of row.entries()) {
        const column = this.columns[at];
        if (at === 0 || !column || !cell || !isNumeric(cell.text)) continue;
        if ((column.role === 'value') === values) this.cell(index, at, cell, column, meaning, first);
      }
  }

  private cell(
    index: number,
    at: number,
    cell: Cell,
    column: ColumnMeaning,
    meaning: RowMeaning,
    first: number,
  ): void {
    const about = this.merged.has(at) ? { ...meaning, subject: this.context.subject } : meaning;
    if (column.role === 'value') this.value(index, at, cell, column, about);
    else if (column.role === 'share') this.share(index, at, cell, column, about, first);
    else this.change(cell, column, first, index, at, about);
  }

  private rowMeaning(label: string): RowMeaning {
    const { subject, report } = this.context;
    const tokens = tokenise(label);
    const year = /^((?:19|20)\d\d)年?$/.exec(label)?.[1];
    if (year !== undefined) return this.plainRow(subject, sameMonths(Number(year), report));
    const date = dateAt(label, 0);
    if (date && date.length === label.length) return this.plainRow(subject, periodText(date, report));
    if (TOTAL.test(label)) return this.totalRow(label);
    const single =
      isSingle(tokens) && !tokens.some((token) => facetsOf(token).some((facet) => facet.startsWith('m:')));
    if (single) this.group.push(label);
    const said = saidBy(tokens);
    const named = single ? { ...said, institution: label } : said;
    return { subject: applySaid(subject, named), words: metricWords(tokens), period: null, role: 'value' };
  }

  private plainRow(subject: Subject, period: string | null): RowMeaning {
    return { subject, words: new Set(), period, role: 'value' };
  }

  /** 小计 belongs to the institutions above it: health centres, or in a county its hospitals. */
  private totalRow(label: string): RowMeaning {
    const { subject, level } = this.context;
    const group = this.group;
    if (!SUBTOTAL.test(label)) return this.plainRow(subject, null);
    this.group = [];
    const centres = group.length > 0 && group.every((name) => /卫生院|分院|卫生室|服务中心/.test(name));
    const tier = centres
      ? 'townshipHealthCentre'
      : level === 'county' && group.length > 0
        ? 'countyLevel'
        : null;
    return this.plainRow(tier === null ? { ...subject, institution: label } : { ...subject, tier }, null);
  }

  private metric(
    column: ColumnMeaning,
    row: RowMeaning,
  ): { metric: string | null; subject: Subject; words: Set<string> } {
    let subject = applySaid(row.subject, column.said);
    const own = new Set([...column.words, ...row.words]);
    if (own.has('ratio') && this.context.words.has('basicSegment')) own.add('basicSegment');
    const all = new Set([...this.context.words, ...own]);
    if (subject.care === null && all.has('dip')) subject = { ...subject, care: 'inpatient' };
    if (/^其[他它]$/.test(column.leaf)) {
      const other = own.has('income') ? 'otherIncome' : own.has('expend') ? 'otherExpenditure' : null;
      if (other !== null) return { metric: other, subject, words: own };
    }
    const named = metricOf(own, column.measure, subject) ?? metricOf(all, column.measure, subject);
    return { metric: this.inSiblings(named, column, subject), subject, words: own };
  }

  /** What the neighbours make of a column: income beside interest is the premiums. */
  private inSiblings(metric: string | null, column: ColumnMeaning, subject: Subject): string | null {
    const beside = this.columns.some(
      (other) => other !== column && (other.words.has('interest') || other.words.has('subsidy')),
    );
    if (metric === 'income' && beside && !/合计|总|小计/.test(column.leaf)) return 'premiumIncome';
    if (metric === 'benefitExpenditure' && column.words.has('expend') && column.span === 1)
      return 'expenditure';
    if (metric === 'reimbursed' && subject.layer !== null) return layerMetric(subject.layer);
    return metric;
  }

  private value(index: number, at: number, cell: Cell, column: ColumnMeaning, row: RowMeaning): void {
    const { metric, subject, words } = this.metric(column, row);
    if (metric === null) return;
    const { report } = this.context;
    const current = column.date?.wholeYear === true && column.date.year === Number(report.end.slice(0, 4));
    const dated = column.date && !current && !column.date.atEnd ? periodText(column.date, report) : null;
    this.push(index, at, cell, metric, subject, column, words, row.period ?? dated);
  }

  private push(
    index: number,
    at: number,
    cell: Cell,
    metric: string,
    subject: Subject,
    column: ColumnMeaning,
    words: ReadonlySet<string>,
    period: string | null,
  ): void {
    const last = this.cells[this.cells.length - 1];
    const line = last?.row === index ? last.draft.item : null;
    const item =
      budgetItem(metric, words, new Set()) ??
      (metric === 'executed' || metric === 'executionRate'
        ? (line ?? budgetItem(metric, this.context.words, new Set()))
        : null);
    const draft: Draft = {
      ...NO_CHANGE,
      subject,
      metric,
      measure: column.measure,
      item,
      value: cell.text.replace(/[,%+]/g, ''),
      unit: cell.text.endsWith('%') ? '%' : unitOf(column, metric),
      period,
      asOf: null,
      start: cell.start,
      end: cell.end,
      isShare: false,
      namesAccount: false,
      section: '',
    };
    this.cells.push({ draft, row: index, column: at });
  }

  private share(
    index: number,
    at: number,
    cell: Cell,
    column: ColumnMeaning,
    row: RowMeaning,
    first: number,
  ): void {
    const subject = applySaid(row.subject, column.said);
    if (this.context.words.has('perPerson'))
      return this.push(
        index,
        at,
        cell,
        'admissionsPerPerson',
        subject,
        { ...column, measure: 'none', unit: '' },
        new Set(),
        row.period,
      );
    const base = this.cells[first]?.draft;
    const metric = base ? shareOf(base.metric) : null;
    if (metric !== null)
      this.push(
        index,
        at,
        cell,
        metric,
        subject,
        { ...column, measure: 'percent', unit: '%' },
        new Set(),
        row.period,
      );
  }

  private change(
    cell: Cell,
    column: ColumnMeaning,
    first: number,
    index: number,
    at: number,
    row: RowMeaning,
  ): void {
    const drafts = this.cells.slice(first).map(({ draft }) => draft);
    const target = this.target(drafts, column, row);
    const value = cell.text.replace(/[,%+]/g, '');
    if (!target) {
      if (column.role === 'prior') this.priorAlone(index, at, cell, column, row);
      return;
    }
    if (column.role === 'prior') target.prior = value;
    else if (column.role === 'delta') {
      target.delta = value;
      target.deltaUnit = column.unit === '' || column.unit === '%' ? target.unit : target.unit;
    } else {
      target.yoyPercent = value;
      target.changeKind = /百分点/.test(column.leaf) ? 'pp' : 'relative';
    }
  }

  /** The value of this row that a change or an earlier value belongs to. */
  private target(drafts: readonly Draft[], column: ColumnMeaning, row: RowMeaning): Draft | null {
    const { metric } = this.metric(
      column.role === 'prior' ? column : { ...column, measure: this.measureOfChanged(drafts, column) },
      row,
    );
    const named = column.words.size > 0 ? drafts.findLast((draft) => draft.metric === metric) : undefined;
    if (named) return named;
    if (column.role === 'prior' && column.words.size > 0) return null;
    return drafts.findLast((draft) => draft.prior !== null) ?? drafts[drafts.length - 1] ?? null;
  }

  private measureOfChanged(drafts: readonly Draft[], column: ColumnMeaning): Draft['measure'] {
    const fits = drafts.findLast(
      (draft) => metricOf(column.words, draft.measure, draft.subject) === draft.metric,
    );
    return fits?.measure ?? column.measure;
  }

  private priorAlone(index: number, at: number, cell: Cell, column: ColumnMeaning, row: RowMeaning): void {
    const { metric, subject, words } = this.metric(column, row);
    const year = Number(this.context.report.end.slice(0, 4)) - 1;
    if (metric !== null)
      this.push(index, at, cell, metric, subject, column, words, sameMonths(year, this.context.report));
  }
}

export function readTable(grid: Grid, context: TableContext): CellDraft[] {
  return new TableReader(grid, context).read();
}
