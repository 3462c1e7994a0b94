/** What happened to a fund beside its lines: one-offs, money in suspense, actual months since the report. */
import * as z from 'zod/mini';
import { SCHEMES } from '../report/figure.ts';
import { bilingualSchema, sourcedSchema } from './source.ts';

const id = z.string().check(z.regex(/^[A-Za-z][\w.-]{0,79}$/));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/**
 * A dated one-off (一次性因素) that a report tells of. `accruedUnbooked`: money of a reported
 * month that was booked later; switched on, the line accrues with it and books it in
 * `bookedIn`. `memo`: told and kept, moves nothing.
 */
export const oneOffSchema = z.object({
  id,
  fund: id,
  line: z.string(),
  label: bilingualSchema,
  period: z.object({ start: z.string(), end: z.nullable(z.string()) }),
  amount: z.nullable(sourcedSchema),
  effect: z.enum(['accruedUnbooked', 'memo']),
  bookedIn: z.nullable(month),
  /** Parameter that switches it: 0 off, 1 on. */
  lever: z.nullable(id),
});
export type OneOff = z.infer<typeof oneOffSchema>;

/** Receipts and payments in suspense (暂收、暂付) of a scheme at the end of the report, 元. */
export const suspenseSchema = z.object({
  scheme: z.enum(SCHEMES),
  asOf: month,
  items: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['receipt', 'payment']),
      total: z.boolean(),
      amount: sourcedSchema,
    }),
  ),
});
export type Suspense = z.infer<typeof suspenseSchema>;

/** Booked amounts of months after the report, as the office has them. */
export const actualSchema = z.object({
  fund: id,
  side: z.enum(['income', 'expenditure']),
  line: z.string(),
  month,
  amount: z.number(),
});
export type Actual = z.infer<typeof actualSchema>;
