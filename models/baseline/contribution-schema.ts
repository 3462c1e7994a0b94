/**
 * Who contributes to the employee scheme, on what base, and what was ever remitted.
 *
 * Heads of a kind are a share of the active insured (`employee.contribution.flexibleShare`,
 * `…governmentShare`, the rest are enterprises); a kind may have several groups, such as the
 * rate tiers of flexible employment.
 */
import * as z from 'zod/mini';
import { bilingualSchema, sourcedSchema } from './source.ts';

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const name = z.string().check(z.regex(/^[A-Za-z][\w.-]{0,79}$/));

export const CONTRIBUTOR_KINDS = ['enterprise', 'government', 'flexible'] as const;
export type ContributorKind = (typeof CONTRIBUTOR_KINDS)[number];

export const contributorSchema = z.object({
  id: name,
  kind: z.enum(CONTRIBUTOR_KINDS),
  label: bilingualSchema,
  /** Of the heads of its kind; the shares of a kind add up to 1. */
  share: sourcedSchema,
  /** Employers: wages over the region's. Flexible employment: its base over `flexibleBase`. */
  relativeBase: sourcedSchema,
  /** Its rate over the kind's (`employerRate`, or `flexibleRate`). */
  relativeRate: sourcedSchema,
  /** Flexible employment: part of the rate that enters the account. Employers: by the account's own rule, 0 here. */
  accountShare: sourcedSchema,
});
export type Contributor = z.infer<typeof contributorSchema>;

/** A dated cut of a rate (阶段性减征); the last month is in it. */
export const reliefWindowSchema = z.object({
  id: name,
  kind: z.enum(CONTRIBUTOR_KINDS),
  /** The group it is printed for; null for all of the kind. */
  group: z.nullable(name),
  from: month,
  to: month,
  normalRate: sourcedSchema,
  reducedRate: sourcedSchema,
});
export type ReliefWindow = z.infer<typeof reliefWindowSchema>;

export const contributionSchema = z.object({
  /** Mean wage that the contribution base, its floor and its cap are measured by, at the report, 元 a month. */
  base: sourcedSchema,
  groups: z.array(contributorSchema).check(z.minLength(1)),
  reliefs: z.array(reliefWindowSchema),
});
export type Contribution = z.infer<typeof contributionSchema>;
