/**
 * Where a number is from. A click on any number on screen walks back along this.
 *
 * `reported`: printed in a report (figure id; section and span lead to the place).
 * `derived`: a formula over named inputs. `assumed`: no report gives it; the reason,
 * the entry of SOURCES.md (`std` = our own choice) and whether that was confirmed.
 * `user`: typed by a person.
 */
import * as z from 'zod/mini';
import { UNITS } from '../units.ts';

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;

export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('reported'),
    report: z.string(),
    figure: z.string(),
    printed: z.string(),
    decision: z.optional(z.string()),
  }),
  z.object({ kind: z.literal('derived'), formula: z.string(), inputs: z.array(z.string()) }),
  z.object({
    kind: z.literal('assumed'),
    reason: bilingualSchema,
    source: z.string(),
    unverified: z.optional(z.boolean()),
  }),
  z.object({ kind: z.literal('user'), when: z.optional(z.string()) }),
]);
export type Source = z.infer<typeof sourceSchema>;

/** A number with its unit and its source. */
export const sourcedSchema = z.object({ value: z.number(), unit: z.enum(UNITS), source: sourceSchema });
export type Sourced = z.infer<typeof sourcedSchema>;
