/**
 * What has been typed so far: texts by key, exactly as typed.
 *
 * Keys: the ids of `fields.ts`, `<id>.prior` for year-earlier values, and the five below.
 */
import { FIELDS, schemesOf } from './fields.ts';
import { priorKey, type FormField } from './field.ts';

export type Draft = Readonly<Record<string, string>>;

export const PLACE_KEYS = ['region', 'level', 'start', 'end', 'schemes'] as const;
/** Longest text that a field keeps. */
export const LONGEST_TEXT = 200;

const KNOWN: ReadonlySet<string> = new Set([
  ...PLACE_KEYS,
  ...FIELDS.flatMap((f) => (f.prior ? [f.id, priorKey(f.id)] : [f.id])),
]);

/** With the text put in; an empty text leaves the key out. Unknown keys are ignored. */
export function withText(draft: Draft, key: string, text: string): Draft {
  if (!KNOWN.has(key) || (draft[key] ?? '') === text) return draft;
  const rest = Object.entries(draft).filter(([k]) => k !== key);
  return Object.fromEntries(text === '' ? rest : [...rest, [key, text.slice(0, LONGEST_TEXT)]]);
}

/** A kept draft; anything that is none is an empty one. */
export function draftFrom(kept: string | null): Draft {
  let value: unknown;
  try {
    value = JSON.parse(kept ?? '{}');
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const texts = Object.entries(value).filter(
    (entry): entry is [string, string] => KNOWN.has(entry[0]) && typeof entry[1] === 'string',
  );
  return texts.reduce<Draft>((draft, [key, text]) => withText(draft, key, text), {});
}

export const isBlank = (draft: Draft, key: string): boolean => (draft[key] ?? '').trim() === '';

/** The fields of the schemes that are in use. */
export function fieldsInUse(draft: Draft): readonly FormField[] {
  const schemes = schemesOf(draft['schemes']);
  return FIELDS.filter((f) => schemes.includes(f.scheme));
}

export interface Progress {
  readonly filled: number;
  readonly total: number;
  /** Keys that are required and still empty, in the order of the form. */
  readonly missing: readonly string[];
}

export function progressOf(draft: Draft): Progress {
  const fields = fieldsInUse(draft);
  const required = ['region', 'start', 'end', ...fields.filter((f) => f.required).map((f) => f.id)];
  return {
    filled: fields.filter((f) => !isBlank(draft, f.id)).length,
    total: fields.length,
    missing: required.filter((key) => isBlank(draft, key)),
  };
}
