/**
 * The cells of a table as figures: the row says whom, the column what, the caption and the
 * text around it the rest. A column of the year before gives year-earlier values, a column of
 * changes their changes; a row of another year is a figure of its own.
 */
import { isShareMetric, NO_CHANGE, shareOf, type Draft } from './drafts.ts';
import { budgetItem, layerMetric, lineWord, plainUnit } from './metric-kinds.ts';
import { ofImpliedScheme } from './implied-subject.ts';
import { metricOf } from './metrics.ts';
import { periodText, sameMonths } from './periods.ts';
import { applySaid, type Subject } from './subject.ts';
import { isEmptyCell, isNumeric, type Cell } from './table-blocks.ts';
import { meaningOf, type ColumnMeaning } from './table-columns.ts';
import type { Grid } from './table-grid.ts';
import { RowReader, type RowMeaning, type TableContext } from './table-rows.ts';

export interface CellDraft {
  readonly draft: Draft;
  readonly row: number;
  readonly column: number;
}

/** A cell with all that its row and its column say. */
interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly at: number;
  readonly column: ColumnMeaning;
  readonly about: RowMeaning;
}
interface Named {
  readonly metric: string | null;
  readonly subject: Subject;
  readonly words: Set<string>;
}

/** A column whose only cell stands in the first of several rows. */
function isMerged({ rows }: Grid, at: number): boolean {
  const filled = (row: readonly (Cell | null)[]): boolean => !isEmptyCell(row[at]?.text ?? '');
  return rows.length > 2 && filled(rows[0]!) && !rows.slice(1).some(filled);
}

/** A column that names no metric takes the row's, in the row's unit. */
function withRow(column: ColumnMeaning, about: RowMeaning): ColumnMeaning {
  if (column.words.size > 0 || (about.words.size === 0 && !about.printsUnit)) return column;
  const changes = column.role === 'yoy' || column.role === 'delta';
  return changes ? column : { ...column, measure: about.measure, unit: about.unit };
}

/** A printed % says what the head leaves open. */
const withPercent = (column: ColumnMeaning, cell: Cell): ColumnMeaning =>
  cell.text.endsWith('%') && column.measure !== 'percent'
    ? { ...column, measure: 'percent', unit: '%' }
    : column;

const printedValue = (cell: Cell): string => cell.text.replace(/[,%+]/g, '');

class TableReader {
  readonly cells: CellDraft[] = [];
  private readonly grid: Grid;
  private readonly context: TableContext;
  private readonly columns: readonly ColumnMeaning[];
  private readonly rows: RowReader;
  /** Columns whose one cell is printed once for all rows. */
  private readonly merged: ReadonlySet<number>;
  private readonly year: number;
  private rowStart = 0;

  constructor(grid: Grid, context: TableContext) {
    this.grid = grid;
    this.context = context;
    this.rows = new RowReader(context);
    this.year = Number(context.report.end.slice(0, 4));
    this.merged = new Set([...grid.columns.keys()].filter((at) => isMerged(grid, at)));
    this.columns = grid.columns.map((column) => meaningOf(column, context.unit, context.measure, this.year));
  }

  read(): CellDraft[] {
    for (const [index, row] of this.grid.rows.entries()) this.row(index, row);
    return this.cells;
  }

  private row(index: number, row: readonly (Cell | null)[]): void {
    const meaning = this.rows.meaning((row[0]?.text ?? '').replace(/\s/g, ''));
    this.rowStart = this.cells.length;
    const placed = row.flatMap((cell, at): Placed[] => {
      const column = this.columns[at];
      if (at === 0 || !column || !cell || !isNumeric(cell.text)) return [];
      const about = this.merged.has(at) ? { ...meaning, subject: this.context.subject } : meaning;
      return [{ cell, row: index, at, column: withPercent(withRow(column, about), cell), about }];
    });
    for (const one of placed) if (one.column.role === 'value') this.value(one);
    for (const one of placed) if (one.column.role === 'share') this.share(one);
    for (const one of placed)
      if (one.column.role !== 'value' && one.column.role !== 'share') this.change(one);
  }

  private named(column: ColumnMeaning, about: RowMeaning): Named {
    const own = new Set([...column.words, ...about.words]);
    let subject = ofImpliedScheme(applySaid(about.subject, column.said), own);
    if (own.has('ratio') && this.context.words.has('basicSegment')) own.add('basicSegment');
    const all = new Set([...this.context.words, ...own]);
    if (subject.care === null && all.has('dip')) subject = { ...subject, care: 'inpatient' };
    const other = otherLine(column, own);
    if (other !== null) return { metric: other, subject, words: own };
    const metric = metricOf(own, column.measure, subject) ?? metricOf(all, column.measure, subject);
    return { metric: this.inSiblings(metric, column, subject), subject, words: own };
  }

  /** What the neighbours make of a column: income beside interest is the premiums. */
  private inSiblings(metric: string | null, column: ColumnMeaning, subject: Subject): string | null {
    const beside = this.columns.some(
      (other) => other !== column && (other.words.has('interest') || other.words.has('subsidy')),
    );
    if (metric === 'income' && beside && !/合计|总|小计/.test(column.leaf)) return 'premiumIncome';
    if (metric === 'benefitExpenditure' && column.words.has('expend') && column.span === 1)
      return 'expenditure';
    return metric === 'reimbursed' && subject.layer !== null ? layerMetric(subject.layer) : metric;
  }

  private value(placed: Placed): void {
    const { column, about } = placed;
    const named = this.named(column, about);
    const current = column.date?.wholeYear === true && column.date.year === this.year;
    const dated =
      column.date && !current && !column.date.atEnd ? periodText(column.date, this.context.report) : null;
    this.push(placed, named, about.period ?? dated);
  }

  private push(
    { cell, row, at, column }: Placed,
    { metric, subject, words }: Named,
    period: string | null,
  ): void {
    if (metric === null) return;
    const customary =
      column.unit === '' && column.measure === 'money' ? plainUnit(metric, 'money') : column.unit;
    const draft: Draft = {
      ...NO_CHANGE,
      subject,
      metric,
      measure: column.measure,
      item: budgetItem(metric, words, this.lineBefore(row)),
      value: printedValue(cell),
      unit: cell.text.endsWith('%') ? '%' : customary,
      period,
      asOf: null,
      start: cell.start,
      end: cell.end,
      section: '',
      isShare: false,
      namesAccount: false,
    };
    this.cells.push({ draft, row, column: at });
  }

  /** Words of the budget line that the columns before are about, else of the caption. */
  private lineBefore(row: number): ReadonlySet<string> {
    const before = this.cells[this.cells.length - 1];
    const word = before?.row === row && before.draft.item !== null ? lineWord(before.draft.item) : null;
    return word === null ? this.context.words : new Set([word]);
  }

  private share(placed: Placed): void {
    const { column, about } = placed;
    const subject = applySaid(about.subject, column.said);
    const base = this.before(placed.at)?.draft ?? this.cells[this.rowStart]?.draft;
    const perPerson = this.context.words.has('perPerson');
    const metric = perPerson ? 'admissionsPerPerson' : base ? shareOf(base.metric) : null;
    const counted = {
      ...column,
      measure: perPerson ? ('none' as const) : ('percent' as const),
      unit: perPerson ? '' : '%',
    };
    this.push({ ...placed, column: counted }, { metric, subject, words: new Set() }, about.period);
  }

  private change(placed: Placed): void {
    const { cell, column } = placed;
    const target = this.target(placed);
    if (!target) {
      if (column.role === 'prior') this.priorAlone(placed);
    } else if (column.role === 'prior') target.prior = printedValue(cell);
    else if (column.role === 'delta' && !isRate(cell, target)) {
      target.delta = printedValue(cell);
      target.deltaUnit = target.unit;
    } else {
      target.yoyPercent = printedValue(cell);
      target.changeKind = /百分点/.test(column.leaf) ? 'pp' : 'relative';
    }
  }

  /** The nearest value to the left in this row that is no share. */
  private before(at: number): CellDraft | undefined {
    return this.cells
      .slice(this.rowStart)
      .findLast(({ draft, column }) => column < at && !isShareMetric(draft.metric));
  }

  /** The value of this row that a change or an earlier value belongs to. */
  private target({ column, about, at }: Placed): Draft | null {
    const drafts = this.cells.slice(this.rowStart).map(({ draft }) => draft);
    const last = this.before(at)?.draft ?? drafts[drafts.length - 1] ?? null;
    if (column.words.size === 0) return last;
    const measures = column.role === 'prior' ? [column.measure] : drafts.map((draft) => draft.measure);
    const metrics = new Set(measures.map((measure) => this.named({ ...column, measure }, about).metric));
    const named = drafts.findLast((draft) => metrics.has(draft.metric));
    return named ?? (column.role === 'prior' ? null : last);
  }

  /** A value of the year before without one of this year. */
  private priorAlone(placed: Placed): void {
    const period = sameMonths(this.year - 1, this.context.report);
    this.push(placed, this.named(placed.column, placed.about), period);
  }
}

/** 同比增长 may head differences or rates: a printed % tells, else what the two values make. */
function isRate(cell: Cell, { value, prior }: Draft): boolean {
  if (cell.text.endsWith('%')) return true;
  if (value === null || prior === null || Number(prior) === 0) return false;
  const [printed, difference] = [Number(printedValue(cell)), Number(value) - Number(prior)];
  const rate = (100 * difference) / Number(prior);
  return Math.abs(printed - rate) < 0.06 && Math.abs(printed - difference) > Math.abs(printed - rate);
}

/** 其他 under 收入 or under 支出. */
function otherLine(column: ColumnMeaning, words: ReadonlySet<string>): string | null {
  if (!/^其[他它]$/.test(column.leaf)) return null;
  return words.has('income') ? 'otherIncome' : words.has('expend') ? 'otherExpenditure' : null;
}

export function readTable(grid: Grid, context: TableContext): CellDraft[] {
  return new TableReader(grid, context).read();
}
