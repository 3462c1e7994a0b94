/** How care is paid beyond a line's own amounts: DIP as printed, and the layers above basic cover. */
import * as z from 'zod/mini';
import { sourcedSchema } from './source.ts';

const id = z.string().check(z.regex(/^[A-Za-z][\w.-]{0,79}$/));

export const dipSchema = z.object({
  fund: id,
  /** The expenditure line whose cases DIP pays for. */
  line: id,
  byItem: sourcedSchema,
  settled: sourcedSchema,
  depositWithheld: z.nullable(sourcedSchema),
  clearingMonth: z.int().check(z.gte(1), z.lte(12)),
  institutions: z.array(
    z.object({
      name: z.string(),
      cases: z.number(),
      byItem: z.number(),
      settled: z.number(),
      deposit: z.number(),
    }),
  ),
});
export type Dip = z.infer<typeof dipSchema>;

/** Inpatient cost of a scheme and what each layer paid of it in the reported interval, 元. */
export const protectionSchema = z.object({
  scheme: z.enum(['employee', 'resident']),
  /** What catastrophic or large-amount cover paid; null where no report says. */
  upper: z.nullable(sourcedSchema),
  assistance: z.nullable(sourcedSchema),
});
export type Protection = z.infer<typeof protectionSchema>;
