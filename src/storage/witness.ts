/**
 * A second memory of the newest save, outside the database.
 *
 * A damaged database is emptied, or loses its last saves, without a word: it then looks like
 * a first start. The witness in localStorage remembers revision and hash, and is compared at
 * every start. It is never written backwards, nor over a loss that nobody has seen.
 */
import { headSchema, type Head } from './stored-scenario.ts';

export type WitnessFinding =
  /** Neither has ever seen a save. */
  | { readonly kind: 'firstStart' }
  | { readonly kind: 'whole' }
  /** The database is empty though something had been saved. */
  | { readonly kind: 'wiped'; readonly lost: number }
  /** The newest saves are gone. */
  | { readonly kind: 'rolledBack'; readonly lost: number }
  /** As many saves, but not the same ones. */
  | { readonly kind: 'altered' }
  /** Kept in memory: there is nothing to compare. */
  | { readonly kind: 'notCompared' };

export interface Witness {
  readonly read: () => Head | null;
  /** Remembers a save, unless a newer one is remembered. */
  readonly note: (head: Head) => void;
  /** Takes the database as it is, after a loss that a person has seen. */
  readonly accept: (head: Head) => void;
}

const KEY = 'fundcast.v1.witness';

/** @param storage null where the browser refuses it: then nothing is remembered */
export function createWitness(storage: Pick<Storage, 'getItem' | 'setItem'> | null, key = KEY): Witness {
  const read = (): Head | null => readNote(attempt(() => storage?.getItem(key) ?? null));
  const write = (head: Head): void => void attempt(() => storage?.setItem(key, JSON.stringify(head)));
  return {
    read,
    note: (head) => {
      if (head.revision > (read()?.revision ?? 0)) write(head);
    },
    accept: write,
  };
}

/** @param dataLoss the browser itself said that it emptied the database */
export function compareWitness(witness: Head | null, head: Head, dataLoss: boolean): WitnessFinding {
  const seen = witness?.revision ?? 0;
  if (head.revision === 0 && (seen > 0 || dataLoss)) return { kind: 'wiped', lost: seen };
  if (head.revision === 0) return { kind: 'firstStart' };
  if (head.revision < seen) return { kind: 'rolledBack', lost: seen - head.revision };
  return head.revision === seen && head.hash !== witness?.hash ? { kind: 'altered' } : { kind: 'whole' };
}

export const isLoss = ({ kind }: WitnessFinding): boolean =>
  kind === 'wiped' || kind === 'rolledBack' || kind === 'altered';

function readNote(text: string | null | undefined): Head | null {
  const parsed = attempt(() => headSchema.safeParse(JSON.parse(text ?? 'null')));
  return parsed?.success ? parsed.data : null;
}

/** localStorage throws where cookies are blocked or the disk is full. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
