/** Tables in the order of the text: found, put in order, read with what the text has said before them. */
import type { ClauseReader } from './clause-reader.ts';
import type { Level, ReportTable } from './figure.ts';
import { metricOf } from './metrics.ts';
import { metricWords } from './label.ts';
import type { ReportPeriod } from './periods.ts';
import type { Section } from './sections.ts';
import { applySaid, NOBODY, saidBy, type Subject } from './subject.ts';
import type { TableBlock } from './table-blocks.ts';
import { tableMeasure } from './table-columns.ts';
import { readTable, type CellDraft } from './table-figures.ts';
import { gridOf, type Grid } from './table-grid.ts';
import { namesOne } from './table-rows.ts';
import { tokenise, type Token } from './tokens.ts';

export interface ReadTable {
  readonly table: ReportTable;
  readonly cells: readonly CellDraft[];
  readonly section: Section;
}

const MEASURES = ['percent', 'money', 'persons', 'days', 'none'] as const;
const LABEL_HEAD =
  /级别|类别|等级|险种|项目|机构|名称|区域|地区|单位|年份|类型|^市[内外]|医院|医疗机构|卫生院/;

/** 一、基金收支情况(单位:万元). */
const UNIT_IN_TITLE = /\(单位[:]?([^)]{1,12})\)/;

/** Whether a head piece reads as a column of its own, or as the label of the first row. */
function readsAs(text: string, as: 'head' | 'label'): boolean {
  const tokens = tokenise(text);
  const words = metricWords(tokens);
  if (words.size === 0 || as === 'label') return words.size === 0 && LABEL_HEAD.test(text);
  const subject = applySaid(NOBODY, saidBy(tokens));
  const counted = words.has('count') || words.has('admission') || words.has('visit');
  return (
    counted || LABEL_HEAD.test(text) || MEASURES.some((measure) => metricOf(words, measure, subject) !== null)
  );
}

/** Whether the rows are kinds of care. */
const isByCare = ({ rows }: Grid): boolean =>
  new Set(rows.map((row) => saidBy(tokenise(row[0]?.text ?? '')).care ?? null)).size > 2;

/** Whether the rows or the columns are of several schemes. */
function isByScheme({ rows, columns }: Grid): boolean {
  const labels = [...rows.map((row) => row[0]?.text ?? ''), ...columns.map(({ parts }) => parts.join(''))];
  return new Set(labels.flatMap((label) => saidBy(tokenise(label)).scheme ?? [])).size > 1;
}

/** Whom the whole table is about: its caption, else the headings and the text before it. */
function tableSubject(carried: Subject, title: readonly Token[], grid: Grid): Subject {
  const institutions = grid.rows.filter((row) => namesOne(row[0]?.text ?? '')).length;
  const place = institutions * 2 > grid.rows.length ? carried.place : null;
  const care = isByCare(grid) ? null : carried.care;
  const scheme = isByScheme(grid) ? null : carried.scheme;
  return applySaid(
    { ...carried, scheme, care, tier: null, group: null, institution: null, place },
    saidBy(title),
  );
}

export interface Surroundings {
  readonly reader: ClauseReader;
  readonly section: Section;
  readonly report: ReportPeriod;
  readonly level: Level;
}

export function readOneTable(block: TableBlock, id: string, around: Surroundings): ReadTable {
  const { reader, section, report, level } = around;
  const grid = gridOf(block, readsAs);
  const heading = section.titleText;
  const title = block.caption === '' ? heading : block.caption;
  const unit = block.unit ?? UNIT_IN_TITLE.exec(heading)?.[1] ?? null;
  const carried = reader.tableContext(section);
  const tokens = block.caption === '' ? [] : tokenise(block.caption);
  const own = metricWords(tokens);
  const cells = readTable(grid, {
    unit,
    measure: tableMeasure(block.caption, unit),
    subject: tableSubject(carried.subject, tokens, grid),
    words: own.size > 0 ? own : carried.words,
    report,
    level,
    byCare: isByCare(grid),
  });
  return { table: printed(block, grid, id, title), cells, section };
}

function printed(block: TableBlock, grid: Grid, id: string, title: string): ReportTable {
  return {
    id,
    title,
    unit: block.unit,
    columns: grid.columns.map((column) => column.parts.join('/')),
    rows: grid.rows.map((row) => row.map((cell) => cell?.text ?? '')),
  };
}
