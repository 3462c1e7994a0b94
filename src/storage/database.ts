/**
 * The browser's database: opened with a time limit, and watched while it is open.
 *
 * Pages opened from disk share one database, whatever their folder or version; so its name
 * carries the app and the major version of what is inside. Nothing here throws: a database
 * that cannot be had is a reason, and the store goes on in memory.
 */
import { wrap, type DBSchema, type IDBPDatabase } from 'idb';

export const DATABASE_NAME = 'fundcast.v1';
export const DATABASE_VERSION = 1;

export interface StoreTables extends DBSchema {
  scenarios: { key: string; value: unknown };
  /** One row, `head`: the newest save. */
  meta: { key: string; value: unknown };
}
export type Database = IDBPDatabase<StoreTables>;

/** Why there is no database: none here, another tab holds an older one open, no answer in time, a newer program's, refused. */
export type NoDatabase = 'unavailable' | 'blocked' | 'timeout' | 'newerVersion' | 'refused';
/** Why an open one is gone: another tab brings a newer version, or the browser ended it. */
export type Lost = 'versionChange' | 'terminated';

export interface OpenOptions {
  /** Undefined where the browser has none. */
  readonly factory: IDBFactory | undefined;
  readonly name?: string;
  readonly version?: number;
  /** ms */
  readonly timeLimit?: number;
  readonly onLost: (reason: Lost) => void;
}

export type Opening =
  | {
      readonly ok: true;
      readonly database: Database;
      /** The browser found it damaged and emptied it. */ readonly dataLoss: boolean;
    }
  | { readonly ok: false; readonly reason: NoDatabase };

export function openDatabase(options: OpenOptions): Promise<Opening> {
  const { factory, name = DATABASE_NAME, version = DATABASE_VERSION, timeLimit = 5_000, onLost } = options;
  return new Promise((resolve) => {
    const request = requested(factory, name, version);
    if (typeof request === 'string') return resolve({ ok: false, reason: request });
    let dataLoss = false;
    let reason: NoDatabase = 'timeout';
    let given = false;
    const answer = (opening: Opening): void => {
      given = true;
      clearTimeout(timer);
      resolve(opening);
    };
    const timer = setTimeout(() => answer({ ok: false, reason }), timeLimit);
    request.onblocked = () => (reason = 'blocked');
    request.onupgradeneeded = (event) => {
      dataLoss = 'dataLoss' in event && event.dataLoss === 'total';
      createTables(request.result, event.oldVersion);
    };
    request.onerror = () => answer({ ok: false, reason: refusal(request.error) });
    request.onsuccess = () => {
      if (given) return request.result.close(); // too late: do not hold others up
      watch(request.result, onLost);
      answer({ ok: true, database: wrap(request.result) as unknown as Database, dataLoss });
    };
  });
}

/** Even naming the factory throws where cookies are blocked. */
function requested(
  factory: IDBFactory | undefined,
  name: string,
  version: number,
): IDBOpenDBRequest | NoDatabase {
  if (factory === undefined) return 'unavailable';
  try {
    return factory.open(name, version);
  } catch {
    return 'refused';
  }
}

const refusal = (error: DOMException | null): NoDatabase =>
  error?.name === 'VersionError' ? 'newerVersion' : 'refused';

/** One step for each version that a browser may still hold. */
function createTables(database: IDBDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('scenarios');
    database.createObjectStore('meta');
  }
}

/** Lets another tab's newer version in at once; a tab that does not would block it for ever. */
function watch(database: IDBDatabase, onLost: (reason: Lost) => void): void {
  database.onversionchange = () => {
    database.close();
    onLost('versionChange');
  };
  database.onclose = () => onLost('terminated');
}
