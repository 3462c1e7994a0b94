/** One browser for tests: a database, a localStorage and a channel that several tabs share. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { broadcastChannel } from '../../src/storage/change-channel.ts';
import { openStore, type OpenStoreOptions } from '../../src/storage/open-store.ts';
import type { ScenarioStore, StoreResult } from '../../src/storage/scenario-store.ts';

export interface TestBrowser {
  readonly factory: IDBFactory;
  readonly local: Map<string, string>;
  readonly tab: (options?: OpenStoreOptions) => Promise<ScenarioStore>;
  /** Closes every tab that was opened. */
  readonly quit: () => void;
}

let count = 0;

export function testBrowser(): TestBrowser {
  const factory = new IDBFactory();
  const local = new Map<string, string>();
  const name = `test ${++count}`;
  const tabs: ScenarioStore[] = [];
  let clock = Date.UTC(2024, 6, 1);
  const tab = async (options: OpenStoreOptions = {}): Promise<ScenarioStore> => {
    const store = await openStore({
      factory,
      witnessStorage: memoryStorage(local),
      channel: broadcastChannel(new BroadcastChannel(name)),
      now: () => new Date((clock += 1000)).toISOString(),
      timeLimit: 500,
      ...options,
    });
    tabs.push(store);
    return store;
  };
  return { factory, local, tab, quit: () => tabs.splice(0).forEach((store) => store.close()) };
}

export const memoryStorage = (items: Map<string, string>): Pick<Storage, 'getItem' | 'setItem'> => ({
  getItem: (key) => items.get(key) ?? null,
  setItem: (key, value) => void items.set(key, value),
});

/** The value of what must have succeeded. */
export async function must<T>(result: Promise<StoreResult<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error).slice(0, 400));
  return settled.value;
}

/** The database's rows, changed behind the app's back. */
export async function tamper(factory: IDBFactory, change: (tx: IDBTransaction) => void): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = factory.open('fundcast.v1');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  await new Promise<void>((resolve, reject) => {
    const tx = database.transaction(['scenarios', 'meta'], 'readwrite');
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error!);
    change(tx);
  });
  database.close();
}
