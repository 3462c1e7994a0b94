/**
 * A scenario (情景): a baseline and a short list of dated changes. Their order does not
 * matter; two changes that touch the same lever in the same months are a conflict.
 */
import * as z from 'zod/mini';
import { baselineSchema } from '../baseline/baseline.ts';

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const text = z.string().check(z.maxLength(10_000));

export const changeSchema = z.object({
  lever: z.string().check(z.maxLength(120)),
  op: z.enum(['set', 'add', 'multiply', 'schedule']),
  /** Parameter unit (元, share …); for `schedule` the dated values stand in `values`. */
  value: z.nullable(z.number()),
  values: z.optional(z.array(z.object({ from: month, value: z.number() }))),
  from: month,
  to: z.optional(month),
  rampMonths: z.optional(z.int().check(z.gte(0), z.lte(360))),
  /** After `from`: `hold` the value, or let it follow the baseline's growth. */
  after: z.optional(z.enum(['hold', 'index'])),
  source: z.optional(text),
  note: z.optional(text),
  author: z.optional(text),
});
export type Change = z.infer<typeof changeSchema>;

export const givenBalanceSchema = z.object({ fund: z.string(), month, amount: z.number() });
export type GivenBalance = z.infer<typeof givenBalanceSchema>;

/** A scenario that another one is built on: its changes travel inside the file. */
export const parentSchema = z.object({ id: z.string(), title: text, changes: z.array(changeSchema) });
export type Parent = z.infer<typeof parentSchema>;

export const scenarioSchema = z.object({
  format: z.literal('fundcast.scenario'),
  schemaVersion: z.string(),
  minReader: z.string(),
  engineVersion: z.string(),
  id: z.string().check(z.regex(/^[A-Za-z0-9][\w.-]{0,79}$/)),
  title: text,
  note: z.optional(text),
  source: z.optional(text),
  /** The whole baseline, or the id of one that ships with the program. */
  baseline: z.union([z.string(), baselineSchema]),
  /** What this scenario is built on, the outermost first; an id names one that ships with the
   *  program. In months that both change, the later one holds, and a scenario's own changes last. */
  parents: z.optional(z.array(z.union([z.string(), parentSchema])).check(z.maxLength(8))),
  changes: z.array(changeSchema),
  balances: z.optional(z.array(givenBalanceSchema)),
  knownAsOf: z.optional(month),
  digest: z.optional(z.string()),
});
export type Scenario = z.infer<typeof scenarioSchema>;
