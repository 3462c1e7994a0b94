/**
 * A figure (报告数字): one number of a report with its meaning, as printed.
 *
 * Values are decimal text in the printed unit, commas and spaces removed, sign kept.
 * `prior` is the year-earlier value, `yoyPercent` the printed change signed by its
 * word, `delta` a printed absolute change. `period` and `asOf` are given only where
 * they differ from the report's: `2024`, `2020-01..2020-06`, `2021-06`.
 */
import * as z from 'zod/mini';

export const SCHEMES = [
  'employee',
  'resident',
  'maternity',
  'workInjury',
  'assistance',
  'catastrophicEmployee',
  'catastrophicResident',
  'civilServant',
  'retiredCadre',
  'supplementary',
  'all',
] as const;
export type Scheme = (typeof SCHEMES)[number];

export const LEVELS = ['county', 'city', 'province'] as const;
export type Level = (typeof LEVELS)[number];

const decimal = z.nullable(z.string().check(z.regex(/^[-+]?\d+(\.\d+)?$/)));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const text = z.string().check(z.maxLength(400));
const word = z.nullable(text);

export const periodSchema = z.object({ start: month, end: month });

export const figureSchema = z.object({
  id: text,
  scheme: z.enum(SCHEMES),
  fund: z.nullable(z.enum(['pooled', 'personalAccount', 'total'])),
  metric: text,
  category: word,
  breakdown: z.object({ tier: word, location: word, institution: word, group: word }),
  value: decimal,
  unit: text,
  prior: decimal,
  yoyPercent: decimal,
  changeKind: z.nullable(z.enum(['relative', 'pp'])),
  delta: decimal,
  deltaUnit: word,
  period: word,
  asOf: word,
  basis: z.nullable(z.enum(['booked', 'incurred', 'fullYearLevy'])),
  layer: z.nullable(z.enum(['basic', 'basic+large', 'all'])),
  origin: z.enum(['text', 'table', 'form']),
  tableRef: z.optional(z.object({ table: text, row: text, column: text })),
  /** Where it stands: the headings above it, e.g. `第一部分 / 三、 / （二）`. */
  section: z.optional(text),
  quote: z.optional(z.string().check(z.maxLength(4000))),
  start: z.optional(z.int()),
  end: z.optional(z.int()),
});
export type Figure = z.infer<typeof figureSchema>;

/** A statement of law or of a cause; `from` → `to` as printed, `effective` in months (`null` = open). */
export const policySchema = z.object({
  id: z.optional(text),
  kind: text,
  scheme: z.enum(SCHEMES),
  topic: text,
  category: z.optional(word),
  statement: z.string().check(z.maxLength(2000)),
  effective: z.object({ start: z.nullable(text), end: z.nullable(text) }),
  from: z.nullable(text),
  to: z.nullable(text),
  unit: word,
  section: z.optional(text),
  quote: z.optional(z.string().check(z.maxLength(4000))),
});
export type PolicyStatement = z.infer<typeof policySchema>;

export const tableSchema = z.object({
  id: text,
  title: z.string(),
  unit: word,
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
});
export type ReportTable = z.infer<typeof tableSchema>;

/**
 * A choice where the baseline uses something else than what is printed: the figures
 * named in `replaces` are left out and those of `uses` (possibly none) stand instead.
 */
export const decisionSchema = z.object({
  id: text,
  replaces: z.array(text),
  uses: z.array(figureSchema),
  reason: z.object({ zh: z.string(), en: z.string() }),
});
export type Decision = z.infer<typeof decisionSchema>;

/** What reading a report, filling in the form or pasting a table gives. */
export const reportFiguresSchema = z.object({
  report: z.object({
    region: text,
    level: z.enum(LEVELS),
    province: z.optional(text),
    title: text,
    period: periodSchema,
  }),
  figures: z.array(figureSchema),
  tables: z.optional(z.array(tableSchema)),
  policies: z.optional(z.array(policySchema)),
  decisions: z.optional(z.array(decisionSchema)),
});
export type ReportFigures = z.infer<typeof reportFiguresSchema>;
