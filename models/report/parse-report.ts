/** The parts of a report before any figure is read: tables, running text, sections, head. */
import type { Source } from './figures.ts';
import { linesOf, type Line } from './lines.ts';
import { normalise } from './normalise.ts';
import { readHead, type ReportHead } from './report-head.ts';
import { readOutline, type Outline } from './sections.ts';
import { buildStream, type Stream, type StreamPart } from './stream.ts';
import { findTables, type TableBlock } from './table-blocks.ts';

export interface Parsed {
  readonly source: Source;
  readonly blocks: readonly TableBlock[];
  readonly stream: Stream;
  readonly outline: Outline;
  readonly head: ReportHead;
}

export function parseReport(text: string): Parsed {
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
  for (const { firstLine, lastLine } of blocks) {
    for (; at < firstLine; at += 1) parts.push(lines[at]!);
    parts.push('table');
    at = lastLine + 1;
  }
  for (; at < lines.length; at += 1) parts.push(lines[at]!);
  return parts;
}
