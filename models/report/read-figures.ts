/** Sentences and tables in the order of the text, since a table continues what was said before it. */
import { ClauseReader } from './clause-reader.ts';
import type { Figure, Level, ReportTable } from './figure.ts';
import { Ids, printedFigure } from './figures.ts';
import type { Parsed } from './parse-report.ts';
import type { ReportPeriod } from './periods.ts';
import { NO_SECTION, pathOf } from './sections.ts';
import { readOneTable, type ReadTable } from './tables.ts';

interface Read {
  readonly figures: Figure[];
  readonly tables: ReportTable[];
}

export function readFigures(parsed: Parsed, period: ReportPeriod, level: Level): Read {
  const { outline, stream, blocks } = parsed;
  const reader = new ClauseReader(period, stream.offsets, openingOf(parsed));
  const tables: ReadTable[] = [];
  let sentence = 0;
  let section = 0;
  const readUntil = (mark: number): void => {
    for (; (outline.sentences[sentence]?.start ?? mark) < mark; sentence += 1)
      reader.read(outline.sentences[sentence]!);
  };
  for (const [i, block] of blocks.entries()) {
    const mark = stream.tableMarks[i]!;
    readUntil(mark);
    while ((outline.sections[section]?.start ?? mark) < mark) section += 1;
    const around = { reader, section: outline.sections[section - 1] ?? NO_SECTION, report: period, level };
    tables.push(readOneTable(block, `T${i + 1}`, around));
  }
  readUntil(Infinity);
  return { figures: figuresOf(parsed, reader, tables), tables: tables.map(({ table }) => table) };
}

/** The report's head, in which a title may be broken over lines. */
const openingOf = ({ outline, stream, head }: Parsed): string =>
  head.title + stream.text.slice(0, Math.min(outline.headEnd, OPENING));
const OPENING = 120;

function figuresOf({ source }: Parsed, reader: ClauseReader, tables: readonly ReadTable[]): Figure[] {
  const ids = new Ids();
  const prose = reader.drafts.map((draft) =>
    printedFigure(draft, ids, source, { origin: 'text', ...inSection(draft.section) }),
  );
  const cells = tables.flatMap(({ table, cells: found, section }) => {
    const above = inSection(pathOf(section));
    return found.map(({ draft, row, column }) => {
      const tableRef = { table: table.id, row: String(row), column: String(column) };
      return printedFigure(draft, ids, source, { origin: 'table', tableRef, ...above });
    });
  });
  return [...prose, ...cells];
}

const inSection = (path: string): { section?: string } =>
  path === '' ? {} : { section: path.slice(0, 400) };
