/**
 * Reads a report: normalise → lines → tables and running text → sections → clauses → figures.
 *
 * Pure and linear in the text. A report without a region is read all the same, with region
 * `''` and level `city`; without a period it is not, since every figure hangs on it, and the
 * error says so: give it with `options.period`.
 */
import { err, ok, type Result } from '../result.ts';
import { ClauseReader } from './clause-reader.ts';
import type { Level, ReportFigures, ReportTable } from './figure.ts';
import { Ids, printedFigure, type Source } from './figures.ts';
import { linesOf, type Line } from './lines.ts';
import { normalise } from './normalise.ts';
import type { ReportPeriod } from './periods.ts';
import { levelOf, readHead, type ReportHead } from './report-head.ts';
import { NO_SECTION, readOutline, type Outline } from './sections.ts';
import { buildStream, type Stream, type StreamPart } from './stream.ts';
import { findTables, type TableBlock } from './table-blocks.ts';
import { readOneTable, type ReadTable } from './tables.ts';

/** Longest text that is read, in UTF-16 units. */
export const TEXT_LIMIT = 4_000_000;

export interface ReadOptions {
  readonly region?: string;
  readonly level?: Level;
  readonly period?: ReportPeriod;
}
export type ReportError =
  | { readonly kind: 'emptyText' }
  | { readonly kind: 'textTooLarge'; readonly length: number; readonly limit: number }
  | { readonly kind: 'noPeriod'; readonly title: string; readonly optionToGive: 'period' };

interface Parsed {
  readonly source: Source;
  readonly blocks: readonly TableBlock[];
  readonly stream: Stream;
  readonly outline: Outline;
  readonly head: ReportHead;
}

function parse(text: string): Parsed {
  const normalised = normalise(text);
  const lines = linesOf(normalised);
  const blocks = findTables(lines);
  const stream = buildStream(partsOf(lines, blocks));
  const outline = readOutline(stream);
  return { source: { text, normalised }, blocks, stream, outline, head: readHead(stream, outline.headEnd) };
}

/** The lines of running text, with a mark where a table stood. */
function partsOf(lines: readonly Line[], blocks: readonly TableBlock[]): StreamPart[] {
  const parts: StreamPart[] = [];
  let at = 0;
  for (const block of blocks) {
    parts.push(...lines.slice(at, block.firstLine), 'table');
    at = block.lastLine + 1;
  }
  return [...parts, ...lines.slice(at)];
}

export function readReport(text: string, options: ReadOptions = {}): Result<ReportFigures, ReportError> {
  if (text.length > TEXT_LIMIT) return err({ kind: 'textTooLarge', length: text.length, limit: TEXT_LIMIT });
  const parsed = parse(text);
  if (parsed.stream.text === '') return err({ kind: 'emptyText' });
  const { head } = parsed;
  const period = options.period ?? head.period;
  if (!period) return err({ kind: 'noPeriod', title: head.title, optionToGive: 'period' });
  const region = options.region ?? head.region;
  const level =
    options.level ?? (options.region === undefined ? head.level : levelOf(options.region)) ?? 'city';
  const province = head.province === null ? {} : { province: head.province };
  const { figures, tables } = readAll(parsed, period, level);
  return ok({
    report: { region, level, ...province, title: head.title, period },
    figures,
    tables,
    policies: [],
  });
}

/** Sentences and tables in the order of the text, since a table continues what was said before it. */
function readAll(
  { source, blocks, stream, outline }: Parsed,
  period: ReportPeriod,
  level: Level,
): Pick<ReportFigures, 'figures'> & { tables: ReportTable[] } {
  const reader = new ClauseReader(period, stream.offsets);
  const ids = new Ids();
  const tables: ReadTable[] = [];
  let sentence = 0;
  let section = 0;
  for (const [i, block] of blocks.entries()) {
    const mark = stream.tableMarks[i]!;
    while (sentence < outline.sentences.length && outline.sentences[sentence]!.start < mark)
      reader.read(outline.sentences[sentence++]!);
    while (section < outline.sections.length && outline.sections[section]!.start < mark) section += 1;
    const around = { reader, section: outline.sections[section - 1] ?? NO_SECTION, report: period, level };
    tables.push(readOneTable(block, `T${i + 1}`, around));
  }
  for (; sentence < outline.sentences.length; sentence += 1) reader.read(outline.sentences[sentence]!);
  const prose = reader.drafts.map((draft) =>
    printedFigure(draft, ids, source, { origin: 'text', ...inSection(draft.section) }),
  );
  const cells = tables.flatMap(({ table, cells: found, section: above }) =>
    found.map(({ draft, row, column }) =>
      printedFigure(draft, ids, source, {
        origin: 'table',
        tableRef: { table: table.id, row: String(row), column: String(column) },
        ...inSection(above.path),
      }),
    ),
  );
  return { figures: [...prose, ...cells], tables: tables.map(({ table }) => table) };
}

const inSection = (path: string): { section?: string } => (path === '' ? {} : { section: path });
