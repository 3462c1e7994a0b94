/**
 * A baseline (基线): what one region's reports say, in the shape that the fund model
 * reads. Funds, lines, categories, tiers and places are data: another city's categories
 * need another file, no program change.
 *
 * Money in 元, people in 人, shares in [0, 1], months as `YYYY-MM`.
 */
import * as z from 'zod/mini';
import {
  figureSchema,
  decisionSchema,
  periodSchema,
  policySchema,
  LEVELS,
  SCHEMES,
} from '../report/figure.ts';
import { historySeriesSchema } from './history-schema.ts';
import { contributionSchema } from './contribution-schema.ts';
import { actualSchema, oneOffSchema, suspenseSchema } from './events-schema.ts';
import { dipSchema, protectionSchema } from './payment-schema.ts';
import { bilingualSchema, sourceSchema, sourcedSchema } from './source.ts';
import { UNITS } from '../units.ts';

export type { Actual, OneOff, Suspense } from './events-schema.ts';
export type { Dip, Protection } from './payment-schema.ts';

const id = z.string().check(z.regex(/^[A-Za-z][\w.-]{0,79}$/));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** How a parameter runs through time. */
export const pathSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('constant'), value: z.number() }),
  /** g(t) = limit + (start − limit)·persistence^t, t in years from `from`; `start` before it. */
  z.object({
    kind: z.literal('damped'),
    start: z.number(),
    limit: z.number(),
    persistence: z.number().check(z.gte(0), z.lte(1)),
    from: month,
  }),
  /** Dated law: each step holds from its month; `known` is when it became known. After the
   *  last step the value grows by the parameter named in `index`, if any. */
  z.object({
    kind: z.literal('schedule'),
    steps: z
      .array(z.object({ from: month, value: z.number(), known: month, source: sourceSchema }))
      .check(z.minLength(1)),
    index: z.nullable(id),
  }),
  /** Follows from the model (e.g. a share of two projected counts). A yearly growth `from` the
   *  cohorts is what they give after the report; in the reported months it is `before`. */
  z.object({
    kind: z.literal('model'),
    from: z.optional(z.literal('cohorts')),
    before: z.optional(z.number()),
  }),
]);
export type Path = z.infer<typeof pathSchema>;

export const parameterSchema = z.object({
  id,
  unit: z.enum(UNITS),
  path: pathSchema,
  source: sourceSchema,
  /** Why it moves nothing in this baseline, where it does not. */
  inert: z.optional(bilingualSchema),
});
export type Parameter = z.infer<typeof parameterSchema>;

/** What makes a line move with time; see `models/projection/drivers.ts`. */
export const driverSchema = z.discriminatedUnion('kind', [
  /** people × use × cost per case × in-scope share × ratio */
  z.object({
    kind: z.literal('care'),
    group: id,
    /** Whether use moves with the ages of the group; it does unless this is false. */
    ageing: z.optional(z.boolean()),
  }),
  /** Contributions of the employee scheme, after the split into pool and account. */
  z.object({ kind: z.literal('contribution'), part: z.enum(['pool', 'account', 'maternity']) }),
  /** Heads enrolled for the cover year × the parameter's amount a head. */
  z.object({ kind: z.literal('perHead'), group: id, amount: id }),
  /** An amount that grows with `growth` (a parameter id), or stays when null. */
  z.object({
    kind: z.literal('flow'),
    growth: z.nullable(id),
    /** A layer above basic inpatient cover: it moves with what the layers below leave. */
    layer: z.optional(
      z.object({
        kind: z.enum(['upper', 'after']),
        schemes: z.array(z.enum(['employee', 'resident'])),
      }),
    ),
  }),
  /** What another fund's line books arrives here. */
  z.object({ kind: z.literal('transfer'), fund: id, line: id }),
  /** Settlement by DIP less the by-item amount of the lines it reaches. */
  z.object({ kind: z.literal('dip') }),
]);
export type Driver = z.infer<typeof driverSchema>;

export const lineSchema = z.object({
  id,
  label: z.optional(bilingualSchema),
  basis: z.enum(['booked', 'incurred', 'fullYearLevy']),
  layer: z.nullable(z.enum(['basic', 'basic+large', 'all'])),
  driver: driverSchema,
  /** Total of the reported interval, 元; null where the driver alone gives the level. */
  reported: z.nullable(sourcedSchema),
  /** The same interval a year earlier, 元. */
  prior: z.optional(sourcedSchema),
  /** 人次 of the reported interval. */
  volume: z.optional(sourcedSchema),
  /** 元 per case. */
  unitCost: z.optional(sourcedSchema),
  /** In-scope cost over total cost; absent where merged with the ratio. */
  inScopeShare: z.optional(sourcedSchema),
  season: id,
  arrival: id,
});
export type Line = z.infer<typeof lineSchema>;

export const fundSchema = z.object({
  id,
  scheme: z.enum(SCHEMES),
  label: z.optional(bilingualSchema),
  poolingLevel: z.enum(LEVELS),
  income: z.array(lineSchema),
  expenditure: z.array(lineSchema),
  /** A printed (or typed) closing balance at a month end, 元. */
  balance: z.nullable(z.object({ asOf: month, amount: sourcedSchema })),
  /** Named by the report's own runway sentence: taken off the balance before dividing. */
  /** Reserve months as the report prints them; compared with the computed ones, never used. */
  printedReserveMonths: z.optional(sourcedSchema),
  adjustments: z.array(z.object({ id, kind: z.enum(['payable', 'oneOff']), amount: sourcedSchema })),
});
export type Fund = z.infer<typeof fundSchema>;

export const peopleSchema = z.object({
  id,
  scheme: z.enum(SCHEMES),
  /** At the end of the reported interval. */
  count: sourcedSchema,
  prior: z.optional(sourcedSchema),
  /** Parameter id of the yearly growth. */
  growth: id,
  /** Use of care relative to a person of weight 1 in the same group. */
  useWeight: sourcedSchema,
});
export type People = z.infer<typeof peopleSchema>;

/** What the ages of the insured stand on, where a report prints totals only. */
export const demographySchema = z.object({
  /** The census whose ages stand in, under its name in the national tables. */
  shape: z.object({
    region: z.string(),
    censusYear: z.int(),
    /** Whether the nation stands in for a province that the tables do not have. */
    standIn: z.boolean(),
    source: sourceSchema,
  }),
  /** Share of women by id of the people. */
  femaleShare: z.record(z.string(), sourcedSchema),
  /** Among active women, those whose legal age is that of workers (50 under the old law). */
  women50Share: sourcedSchema,
});
export type Demography = z.infer<typeof demographySchema>;

/** Twelve weights, January first, that sum to 12. */
export const seasonSchema = z.object({
  weights: z.array(z.number()).check(z.length(12)),
  source: sourceSchema,
});
/** When what accrues is booked. */
export const arrivalSchema = z.object({
  /** `lag`: share booked k months later. `coverYear`: share of a cover year's accrual
   *  booked in month m of it, counted from January (−4 = the September before). */
  kind: z.enum(['lag', 'coverYear']),
  shares: z.array(z.object({ month: z.int(), share: z.number() })),
  source: sourceSchema,
});
export type Arrival = z.infer<typeof arrivalSchema>;

export const baselineSchema = z.object({
  format: z.literal('fundcast.baseline'),
  schemaVersion: z.string(),
  minReader: z.string(),
  engineVersion: z.string(),
  id,
  title: bilingualSchema,
  region: z.string(),
  province: z.nullable(z.string()),
  level: z.enum(LEVELS),
  /** The reports it stands on, the latest last. */
  reports: z.array(z.object({ id: z.string(), title: z.string(), period: periodSchema })),
  period: periodSchema,
  people: z.array(peopleSchema),
  demography: z.optional(demographySchema),
  funds: z.array(fundSchema).check(z.minLength(1)),
  /** Contributors of the employee scheme; without it they are one group of employers. */
  contribution: z.optional(contributionSchema),
  parameters: z.array(parameterSchema),
  seasons: z.record(z.string(), seasonSchema),
  arrivals: z.record(z.string(), arrivalSchema),
  dip: z.array(dipSchema),
  budgets: z.array(
    z.object({
      scheme: z.enum(SCHEMES),
      line: z.string(),
      budget: sourcedSchema,
      executed: z.nullable(sourcedSchema),
    }),
  ),
  oneOffs: z.optional(z.array(oneOffSchema)),
  suspense: z.optional(z.array(suspenseSchema)),
  protection: z.optional(z.array(protectionSchema)),
  actuals: z.optional(z.array(actualSchema)),
  /** What a region below the pooling level owes to the subsidy and has remitted, 元. */
  remittance: z.optional(
    z.object({ fund: id, budget: z.nullable(sourcedSchema), remitted: z.nullable(sourcedSchema) }),
  ),
  /** Who pays the residents' subsidy, shares that add up to 1. */
  subsidyLevels: z.optional(
    z.array(
      z.object({ level: z.enum(['central', 'local', 'ownCounty']), share: sourcedSchema, arrival: id }),
    ),
  ),
  /** Figures the baseline stands on, for provenance; the rest stay in the figures file. */
  figures: z.array(figureSchema),
  /** What the reports say of the same thing through the years. */
  history: z.optional(z.array(historySeriesSchema)),
  /** Statements of law and cause that the baseline or its story stands on. */
  policies: z.array(policySchema),
  decisions: z.array(decisionSchema),
  /** Printed figures that could not be reconciled with the others. */
  residuals: z.array(
    z.object({
      what: z.string(),
      printed: z.number(),
      model: z.number(),
      unit: z.enum(UNITS),
      figures: z.array(z.string()),
      reason: bilingualSchema,
    }),
  ),
  missing: z.array(z.object({ what: z.string(), why: bilingualSchema })),
});
export type Baseline = z.infer<typeof baselineSchema>;
