/**
 * The document as it stands, kept between visits so that unsaved edits survive a reload.
 *
 * What comes back is checked like a file: anything that is no whole document is no draft. A
 * baseline that ships is named; another goes in whole, unless the draft would be too long.
 */
import * as z from 'zod/mini';
import {
  baselineSchema,
  changeSchema,
  decisionSchema,
  givenBalanceSchema,
  LEVELS,
  LIMITS,
  periodSchema,
  parentSchema,
  valueFaults,
  type Baseline,
} from '../../models/index.ts';
import { shippedBaseline } from '../story/shipped.ts';
import { SERIES_STYLES } from '../ui/series-style.ts';
import type { Desk } from '../report-cell/desk.ts';
import {
  BASE,
  deskOf,
  openBaseline,
  scenarioOf,
  selecting,
  withScenario,
  type Document,
} from './document.ts';

const VERSION = 1;
/** Characters; browsers give all pages of one origin some five million. */
export const LONGEST_DRAFT = 1_000_000;

const text = z.string().check(z.maxLength(10_000));
const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const content = { title: text, note: text, changes: z.array(changeSchema) };
const storedSchema = z.object({
  ...content,
  id: z.string().check(z.maxLength(80)),
  revision: z.int().check(z.gte(1)),
  balances: z.array(givenBalanceSchema),
});
const deskSchema = z.object({
  reports: z
    .array(
      z.object({
        id: text,
        name: text,
        source: z.object({
          text: z.string().check(z.maxLength(LIMITS.draftReportText)),
          options: z.object({
            region: z.optional(text),
            level: z.optional(z.enum(LEVELS)),
            period: z.optional(periodSchema),
          }),
          emptyPages: z.array(z.int()),
        }),
        decisions: z.array(decisionSchema),
        accepted: z.array(text),
      }),
    )
    .check(z.maxLength(LIMITS.openReports)),
  balances: z.array(givenBalanceSchema),
});
const draftSchema = z.object({
  version: z.literal(VERSION),
  baseline: z.union([z.string().check(z.maxLength(80)), baselineSchema]),
  slots: z
    .array(
      z.object({
        ...content,
        style: z.enum(SERIES_STYLES),
        source: text,
        parents: z.optional(z.array(parentSchema)),
        stored: z.nullable(storedSchema),
      }),
    )
    .check(z.maxLength(SERIES_STYLES.length)),
  selected: z.string(),
  balances: z.array(givenBalanceSchema),
  from: month,
  knownAsOf: z.optional(month),
  trial: z.optional(z.array(changeSchema)),
  desk: z.optional(deskSchema),
  audited: z.optional(z.record(z.string().check(z.maxLength(80)), z.array(decisionSchema))),
  marks: z.optional(
    z.record(
      z.string().check(z.maxLength(80)),
      z.object({ collapsed: z.optional(z.boolean()), hiddenInPrint: z.optional(z.boolean()) }),
    ),
  ),
});

/** @returns null when it would be too long to keep */
export function draftOf(document: Document): string | null {
  const { baseline, slots, selected, balances, from, knownAsOf, trial, audited, marks } = document;
  const said = {
    version: VERSION,
    baseline: shippedBaseline(baseline.id) === baseline ? baseline.id : baseline,
    slots: slots
      .filter((slot) => slot.id !== BASE)
      .map(({ style, title, note, source, parents, changes, stored }) => ({
        style,
        title,
        note,
        source,
        parents,
        changes,
        stored,
      })),
    selected,
    balances,
    from,
    knownAsOf,
    trial,
    audited,
    marks,
  };
  const draft = JSON.stringify(said);
  if (draft.length > LONGEST_DRAFT) return null;
  const desk = deskOf(document);
  return desk.reports.length === 0 || !fitsDraft(desk) ? draft : JSON.stringify({ ...said, desk });
}

/** Whether the open reports survive a reload. */
export const fitsDraft = (desk: Desk): boolean =>
  JSON.stringify(desk.reports.map(({ source, decisions }) => [source.text, decisions])).length <=
  LIMITS.draftReportText;

/** @returns null for what is no whole draft of this version */
export function documentFrom(draft: string): Document | null {
  const read = draftSchema.safeParse(jsonOf(draft));
  if (!read.success) return null;
  const { slots, selected, balances, from, knownAsOf, trial = [], audited, marks } = read.data;
  const baseline = baselineOf(read.data.baseline);
  if (!baseline) return null;
  const empty: Document = {
    ...openBaseline(baseline),
    balances,
    from,
    trial,
    ...(marks === undefined ? {} : { marks }),
    ...(knownAsOf === undefined ? {} : { knownAsOf }),
    ...(read.data.desk === undefined ? {} : { desk: read.data.desk as Desk }),
    ...(audited === undefined ? {} : { audited }),
  };
  const document = slots.reduce<Document>((before, slot) => {
    const free = before.slots.every(({ style }) => style !== slot.style);
    return free ? withScenario(before, slot, slot.stored, slot.style) : before;
  }, empty);
  const chosen = document.slots.some((slot) => slot.id === selected) ? selected : BASE;
  const whole = document.slots.every((slot) => {
    const scenario = scenarioOf(document, slot);
    const light =
      baseline === shippedBaseline(baseline.id) ? { ...scenario, baseline: baseline.id } : scenario;
    return valueFaults(light, 'fundcast.scenario').length === 0;
  });
  return whole ? selecting(document, chosen) : null;
}

const baselineOf = (given: string | Baseline): Baseline | null =>
  typeof given === 'string' ? shippedBaseline(given) : given;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
