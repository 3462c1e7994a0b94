/** Tables in the order of the text: found, put in order, read with what the text has said before them. */
import type { ClauseReader } from './clause-reader.ts';
import type { Level, ReportTable } from './figure.ts';
import { metricOf } from './metrics.ts';
import { metricWords } from './label.ts';
import type { ReportPeriod } from './periods.ts';
import type { Section } from './sections.ts';
import { applySaid, NOBODY, saidBy, type Subject } from './subject.ts';
import type { TableBlock } from './table-blocks.ts';
import { readTable, type CellDraft } from './table-figures.ts';
import { gridOf, type Grid } from './table-grid.ts';
import { tokenise, type Token } from './tokens.ts';

export interface ReadTable {
  readonly table: ReportTable;
  readonly cells: readonly CellDraft[];
  readonly section: Section;
}

const MEASURES = ['percent', 'money', 'persons', 'cases', 'days', 'none'] as const;
const LABEL_HEAD = /级别|类别|等级|险种|项目|机构|名称|区域|地区|单位|年份|类型|^市[内外]|医院|及以下|卫生院/;

/** Whether a head piece reads as a column of its own. */
function readsAsHead(text: string): boolean {
  const tokens = tokenise(text);
  const words = metricWords(tokens);
  if (words.size === 0) return LABEL_HEAD.test(text);
  const subject = applySaid(NOBODY, saidBy(tokens));
  return (
    LABEL_HEAD.test(text) ||
    MEASURES.some((measure) => measure !== 'cases' && metricOf(words, measure, subject) !== null) ||
    words.has('count') ||
    words.has('admission') ||
    words.has('visit')
  );
}

const INSTITUTION = /医院|卫生院|保健院|服务中心|分院|诊所/;

/** Whom the whole table is about: its caption, else the headings and the text before it. */
function tableSubject(carried: Subject, title: readonly Token[], grid: Grid): Subject {
  const institutions = grid.rows.filter((row) => INSTITUTION.test(row[0]?.text ?? '')).length;
  const place = institutions * 2 > grid.rows.length ? carried.place : null;
  const cares = new Set(grid.rows.map((row) => saidBy(tokenise(row[0]?.text ?? '')).care ?? null));
  const care = cares.size > 2 ? null : carried.care;
  return applySaid({ ...carried, care, tier: null, group: null, institution: null, place }, saidBy(title));
}

export interface Surroundings {
  readonly reader: ClauseReader;
  readonly section: Section;
  readonly report: ReportPeriod;
  readonly level: Level;
}

export function readOneTable(block: TableBlock, id: string, around: Surroundings): ReadTable {
  const { reader, section, report, level } = around;
  const grid = gridOf(block, readsAsHead);
  const heading = section.titleTexts[section.titleTexts.length - 1] ?? '';
  const title = block.caption === '' ? heading : block.caption;
  const carried = reader.tableContext(section);
  const tokens = block.caption === '' ? [] : tokenise(block.caption);
  const own = metricWords(tokens);
  const cells = readTable(grid, {
    id,
    title,
    unit: block.unit,
    subject: tableSubject(carried.subject, tokens, grid),
    words: own.size > 0 ? own : carried.words,
    report,
    level,
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
