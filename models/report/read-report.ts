/**
 * Reads a report: normalise → lines → tables and running text → sections → clauses → figures.
 *
 * Pure and linear in the text. A report without a region is read all the same, with region
 * `''` and level `city`; without a period it is not, since every figure hangs on it, and the
 * error says so: give it with `options.period`.
 */
import { err, ok, type Result } from '../result.ts';
import type { Level, ReportFigures } from './figure.ts';
import { parseReport } from './parse-report.ts';
import type { ReportPeriod } from './periods.ts';
import { readPolicies } from './policies.ts';
import { readFigures } from './read-figures.ts';
import { levelOf } from './report-head.ts';

/** Longest text that is read, in UTF-16 units. */
export const TEXT_LIMIT = 4_000_000;
/** Most numbers that a report prints; a text with more is none. */
export const FIGURE_LIMIT = 50_000;

export interface ReadOptions {
  readonly region?: string;
  readonly level?: Level;
  readonly period?: ReportPeriod;
}
export type ReportError =
  | { readonly kind: 'emptyText' }
  | { readonly kind: 'textTooLarge'; readonly length: number; readonly limit: number }
  | { readonly kind: 'tooManyFigures'; readonly limit: number }
  | { readonly kind: 'noPeriod'; readonly title: string; readonly optionToGive: 'period' };

export function readReport(text: string, options: ReadOptions = {}): Result<ReportFigures, ReportError> {
  if (text.length > TEXT_LIMIT) return err({ kind: 'textTooLarge', length: text.length, limit: TEXT_LIMIT });
  if (numbersIn(text) > FIGURE_LIMIT) return err({ kind: 'tooManyFigures', limit: FIGURE_LIMIT });
  const parsed = parseReport(text);
  if (parsed.stream.text === '') return err({ kind: 'emptyText' });
  const { head } = parsed;
  const period = options.period ?? head.period;
  if (!period) return err({ kind: 'noPeriod', title: head.title, optionToGive: 'period' });
  const region = options.region ?? head.region;
  const level =
    options.level ?? (options.region === undefined ? head.level : levelOf(options.region)) ?? 'city';
  const province = head.province === null ? {} : { province: head.province };
  return ok({
    report: { region, level, ...province, title: head.title, period },
    ...readFigures(parsed, period, level),
    policies: readPolicies(parsed.stream, parsed.outline.sentences, period, parsed.source),
  });
}

const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** How many runs of digits a text holds. */
function numbersIn(text: string): number {
  let runs = 0;
  for (let at = 0; at < text.length; at += 1)
    if (isDigit(text.charCodeAt(at)) && !(at > 0 && isDigit(text.charCodeAt(at - 1)))) runs += 1;
  return runs;
}
