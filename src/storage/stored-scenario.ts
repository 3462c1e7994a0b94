/**
 * A scenario as the store keeps it, and what every save decides: pure functions over plain
 * data, the same for the database and for memory.
 */
import * as z from 'zod/mini';
import {
  digestOf,
  err,
  ok,
  scenarioDigest,
  scenarioSchema,
  valueFaults,
  type ModelError,
  type Result,
  type Scenario,
} from '../../models/index.ts';

export const storedScenarioSchema = z.object({
  /** Of the store, not of the scenario: two files may name themselves alike. */
  id: z.string(),
  /** Counts the saves of this one, from 1. */
  revision: z.int().check(z.gte(1)),
  /** ISO time. */
  savedAt: z.string(),
  deletedAt: z.nullable(z.string()),
  digest: z.string(),
  scenario: scenarioSchema,
});
export interface StoredScenario {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly deletedAt: string | null;
  readonly digest: string;
  readonly scenario: Scenario;
}

/** The newest save of the whole store; the hash is over all saves that led to it. */
export const headSchema = z.object({ revision: z.int().check(z.gte(0)), hash: z.string() });
export type Head = z.infer<typeof headSchema>;
export const NO_SAVES: Head = { revision: 0, hash: '' };

/** What one save writes, in one transaction. */
export interface Save {
  readonly record: StoredScenario;
  readonly head: Head;
}

export type SaveFault =
  /** Somebody else saved meanwhile; `stored` is theirs. */
  | { readonly kind: 'stale'; readonly stored: StoredScenario }
  | { readonly kind: 'unknown'; readonly id: string }
  /** The scenario itself cannot be kept. */
  | { readonly kind: 'invalid'; readonly faults: readonly ModelError[] }
  /** What is stored under this id cannot be read: it was changed from outside. */
  | { readonly kind: 'damaged'; readonly id: string };

/** What a caller wants of one stored scenario. */
export interface Edit {
  readonly id: string;
  /** The revision that the caller last saw; null for a new one. */
  readonly revision: number | null;
  readonly now: string;
  /** @param stored null for a new one */
  readonly change: (stored: StoredScenario | null) => {
    readonly scenario: Scenario;
    readonly deletedAt?: string | null;
  };
}

/** Compare-and-set: an edit of any but the stored revision is refused, with the stored one. Checked on the way in. */
export function decideSave(rawStored: unknown, rawHead: unknown, edit: Edit): Result<Save, SaveFault> {
  const { id, revision, now } = edit;
  const stored = rawStored === undefined ? null : readStored(rawStored);
  if (rawStored !== undefined && stored === null) return err({ kind: 'damaged', id });
  if (stored === null && revision !== null) return err({ kind: 'unknown', id });
  if (stored !== null && stored.revision !== revision) return err({ kind: 'stale', stored });
  const { scenario, deletedAt = null } = edit.change(stored);
  const { digest: _, ...content } = scenario;
  const faults = valueFaults(content, 'fundcast.scenario');
  if (faults.length > 0) return err({ kind: 'invalid', faults });
  const digest = scenarioDigest(content);
  const record = { id, revision: (revision ?? 0) + 1, savedAt: now, deletedAt, digest, scenario: content };
  return ok({ record, head: nextHead(readHead(rawHead), record) });
}

/** @returns null for what is no whole, unchanged record */
export function readStored(raw: unknown): StoredScenario | null {
  const parsed = storedScenarioSchema.safeParse(raw);
  if (!parsed.success) return null;
  // As stored, not as parsed: fields of a newer version are kept.
  const stored = raw as StoredScenario;
  return scenarioDigest(stored.scenario) === stored.digest ? stored : null;
}

/** An unreadable head counts as none: the witness tells the difference. */
export function readHead(raw: unknown): Head {
  const parsed = headSchema.safeParse(raw);
  return parsed.success ? parsed.data : NO_SAVES;
}

function nextHead(head: Head, { id, revision, digest, deletedAt }: StoredScenario): Head {
  const hash = digestOf([head.hash, id, revision, digest, deletedAt]);
  return { revision: head.revision + 1, hash };
}
