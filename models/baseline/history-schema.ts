/** The past of a region as its reports tell it; see `history.ts`. */
import * as z from 'zod/mini';
import { SCHEMES } from '../report/figure.ts';
import { UNITS } from '../units.ts';
import { bilingualSchema } from './source.ts';

const word = z.nullable(z.string().check(z.maxLength(400)));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

export const historyPointSchema = z.object({
  start: month,
  end: month,
  /** In the unit of the series. */
  value: z.number(),
  report: z.string(),
  figure: z.string(),
  /** `prior`: the year-earlier value printed beside a later one; `fromChange`: that value by a printed change. */
  kind: z.enum(['printed', 'prior', 'fromChange']),
});
export type HistoryPoint = z.infer<typeof historyPointSchema>;

/**
 * Where definitions or circumstances changed: an interval that begins before `until` and one
 * that reaches `from` or later are unlike.
 */
export const historyBreakSchema = z.object({
  from: month,
  until: month,
  what: bilingualSchema,
  source: z.string(),
});
export type HistoryBreak = z.infer<typeof historyBreakSchema>;

export const historySeriesSchema = z.object({
  scheme: z.enum(SCHEMES),
  fund: word,
  metric: z.string(),
  category: word,
  tier: word,
  location: word,
  unit: z.enum(UNITS),
  points: z.array(historyPointSchema),
  breaks: z.array(historyBreakSchema),
});
export type HistorySeries = z.infer<typeof historySeriesSchema>;
