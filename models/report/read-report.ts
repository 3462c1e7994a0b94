/**
 * Reads a report: normalise → lines → tables and running text → sections → clauses → figures.
 *
 * Pure and linear in the text. A report without a region is read all the same, with region
 * `''` and level `city`; without a period it is not, since every figure hangs on it, and the
 * error says so: give it with `options.period`.
 */
import { err, ok, type Result } from '../result.ts';
import { ClauseReader } from './clause-reader.ts';
import type { Level, ReportFigures } from './figure.ts';
import { figuresOf } from './figures.ts';
import { linesOf } from './lines.ts';
import { normalise } from './normalise.ts';
import type { ReportPeriod } from './periods.ts';
import { readHead } from './report-head.ts';
import { readOutline } from './sections.ts';
import { buildStream } from './stream.ts';

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

export function readReport(text: string, options: ReadOptions = {}): Result<ReportFigures, ReportError> {
  if (text.length > TEXT_LIMIT) return err({ kind: 'textTooLarge', length: text.length, limit: TEXT_LIMIT });
  const normalised = normalise(text);
  const lines = linesOf(normalised);
  if (lines.length === 0) return err({ kind: 'emptyText' });
  const stream = buildStream(lines.filter((line) => !line.text.includes('\t')));
  const outline = readOutline(stream);
  const head = readHead(stream, outline.headEnd);
  const period = options.period ?? head.period;
  if (!period) return err({ kind: 'noPeriod', title: head.title, optionToGive: 'period' });
  const reader = new ClauseReader(period);
  for (const sentence of outline.sentences) reader.read(sentence);
  const region = options.region ?? head.region;
  return ok({
    report: {
      region,
      level: options.level ?? head.level ?? 'city',
      ...(head.province === null ? {} : { province: head.province }),
      title: head.title,
      period,
    },
    figures: figuresOf(reader.drafts, { text, normalised, stream }),
    tables: [],
    policies: [],
  });
}
