/** Where records lie: in the database, or in memory when there is none. Same contract. */
import type { Result } from '../../models/index.ts';
import type { Database } from './database.ts';
import type { Save } from './stored-scenario.ts';

export interface Shelf {
  readonly get: (id: string) => Promise<unknown>;
  readonly all: () => Promise<readonly { readonly id: string; readonly record: unknown }[]>;
  readonly head: () => Promise<unknown>;
  /**
   * Reads, decides and writes in one transaction; nothing is written when `decide` refuses.
   * Settles when the disk has it.
   */
  readonly update: <E>(
    id: string,
    decide: (stored: unknown, head: unknown) => Result<Save, E>,
  ) => Promise<Result<Save, E>>;
  readonly close: () => void;
}

export function databaseShelf(database: Database): Shelf {
  return {
    get: (id) => database.get('scenarios', id),
    all: async () => {
      const tx = database.transaction('scenarios');
      const [ids, records] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
      return ids.map((id, i) => ({ id, record: records[i] }));
    },
    head: () => database.get('meta', 'head'),
    update: (id, decide) => updateDatabase(database, id, decide),
    close: () => database.close(),
  };
}

async function updateDatabase<E>(
  database: Database,
  id: string,
  decide: (stored: unknown, head: unknown) => Result<Save, E>,
): Promise<Result<Save, E>> {
  const tx = database.transaction(['scenarios', 'meta'], 'readwrite', { durability: 'strict' });
  const [scenarios, meta] = [tx.objectStore('scenarios'), tx.objectStore('meta')];
  // Whatever fails below, the transaction's own end is awaited: no rejection is left alone.
  const ended = tx.done.then(
    () => null,
    (error: unknown) => asError(error),
  );
  try {
    const [stored, head] = await Promise.all([scenarios.get(id), meta.get('head')]);
    const decided = decide(stored, head);
    if (decided.ok)
      await Promise.all([scenarios.put(decided.value.record, id), meta.put(decided.value.head, 'head')]);
    const failure = await ended;
    if (failure !== null) throw failure;
    return decided;
  } catch (error) {
    abort(tx);
    const failure = await ended;
    // An abort has a cause (no room left): the transaction knows it, its requests do not.
    throw asError(error).name === 'AbortError' && failure ? failure : error;
  }
}

/** A DOMException is an Error in every browser, and nothing else is thrown here. */
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** An ended transaction cannot be aborted, and says so by throwing. */
function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // it has ended
  }
}

/** Copies in and out, like a database: a caller's later edits must not reach what is stored. */
export function memoryShelf(): Shelf {
  const records = new Map<string, unknown>();
  let head: unknown;
  return {
    get: async (id) => structuredClone(records.get(id)),
    all: async () => [...records].map(([id, record]) => ({ id, record: structuredClone(record) })),
    head: async () => head,
    update: async (id, decide) => {
      const decided = decide(structuredClone(records.get(id)), head);
      if (!decided.ok) return decided;
      const saved = structuredClone(decided.value);
      records.set(id, saved.record);
      head = saved.head;
      return decided;
    },
    close: () => undefined,
  };
}
