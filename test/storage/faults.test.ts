/** What may befall a browser's storage. Each test proves that its fault happened. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../src/storage/database.ts';
import type { StoreState } from '../../src/storage/shelf-keeper.ts';
import { createWitness } from '../../src/storage/witness.ts';
import { sampleScenario } from '../scenario/sample.ts';
import { memoryStorage, must, tamper, testBrowser, type TestBrowser } from './browser-parts.ts';

let browser: TestBrowser;
beforeEach(() => (browser = testBrowser()));
afterEach(() => {
  browser.quit();
  vi.restoreAllMocks();
});

/** Rows of the database, read behind the app's back. */
async function rows(): Promise<number> {
  let count = -1;
  await tamper(browser.factory, (tx) => {
    const request = tx.objectStore('scenarios').count();
    request.onsuccess = () => (count = request.result);
  });
  return count;
}

describe('the witness', () => {
  test('a first start is one', async () => {
    expect((await browser.tab()).finding).toEqual({ kind: 'firstStart' });
  });

  test('a store that is as it was left is whole', async () => {
    await must((await browser.tab()).save(sampleScenario(), null));
    expect((await browser.tab()).finding).toEqual({ kind: 'whole' });
  });

  test('a wiped store is told, again at every start, until a person has seen it', async () => {
    const store = await browser.tab();
    const saved = await must(store.save(sampleScenario(), null));
    await must(store.rename(saved, 'x'));
    await tamper(browser.factory, (tx) => {
      tx.objectStore('scenarios').clear();
      tx.objectStore('meta').clear();
    });
    expect(await rows()).toBe(0);
    const after = await browser.tab();
    expect(after.finding).toEqual({ kind: 'wiped', lost: 2 });
    await must(after.save(sampleScenario(), null));
    const later = await browser.tab();
    expect(later.finding).toEqual({ kind: 'rolledBack', lost: 1 });
    await later.acceptLoss();
    expect(later.finding).toEqual({ kind: 'whole' });
    await must(later.save(sampleScenario(), null));
    expect((await browser.tab()).finding).toEqual({ kind: 'whole' });
  });

  test('a deleted database is told as wiped, not taken for a first start', async () => {
    const store = await browser.tab();
    await must(store.save(sampleScenario(), null));
    store.close();
    await new Promise<void>(
      (resolve) => (browser.factory.deleteDatabase('fundcast.v1').onsuccess = () => resolve()),
    );
    expect(await browser.factory.databases()).toEqual([]);
    expect((await browser.tab()).finding).toEqual({ kind: 'wiped', lost: 1 });
  });

  test('saves that were rolled back are counted', async () => {
    const store = await browser.tab();
    const first = await must(store.save(sampleScenario(), null));
    let head: unknown;
    await tamper(browser.factory, (tx) => {
      const request = tx.objectStore('meta').get('head');
      request.onsuccess = () => (head = request.result as unknown);
    });
    const second = await must(store.rename(first, 'x'));
    await must(store.rename(second, 'y'));
    await tamper(browser.factory, (tx) => {
      tx.objectStore('meta').put(head, 'head');
      tx.objectStore('scenarios').put(first, first.id);
    });
    expect((await must(store.get(first.id))).revision).toBe(1);
    expect((await browser.tab()).finding).toEqual({ kind: 'rolledBack', lost: 2 });
  });

  test('as many saves as before, but other ones, are told', async () => {
    await must((await browser.tab()).save(sampleScenario(), null));
    await tamper(browser.factory, (tx) => tx.objectStore('meta').put({ revision: 1, hash: 'other' }, 'head'));
    expect((await browser.tab()).finding).toEqual({ kind: 'altered' });
  });

  test('a cleared localStorage alone is no loss, and is remembered anew', async () => {
    await must((await browser.tab()).save(sampleScenario(), null));
    browser.local.clear();
    expect((await browser.tab()).finding).toEqual({ kind: 'whole' });
    expect(browser.local.size).toBe(1);
  });

  test('never goes backwards: a slow tab does not hide a newer save', () => {
    const witness = createWitness(memoryStorage(browser.local));
    witness.note({ revision: 5, hash: 'e' });
    witness.note({ revision: 4, hash: 'd' });
    expect(witness.read()).toEqual({ revision: 5, hash: 'e' });
  });

  test('a localStorage that throws is lived with', async () => {
    let thrown = 0;
    const refuse = (): never => {
      thrown++;
      throw new DOMException('full', 'QuotaExceededError');
    };
    const store = await browser.tab({ witnessStorage: { getItem: refuse, setItem: refuse } });
    await must(store.save(sampleScenario(), null));
    expect(thrown).toBeGreaterThan(1);
  });

  test('a browser that says it emptied the database is believed', async () => {
    const open = browser.factory.open.bind(browser.factory);
    let told = 0;
    vi.spyOn(browser.factory, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      request.addEventListener('upgradeneeded', (event) =>
        Object.assign(event, { dataLoss: (told++, 'total') }),
      );
      return request;
    });
    expect((await browser.tab()).finding).toEqual({ kind: 'wiped', lost: 0 });
    expect(told).toBe(1);
  });
});

describe('no database', () => {
  const unopened = (factory: IDBFactory | undefined) =>
    openDatabase({ factory, timeLimit: 50, onLost: () => undefined });

  test('everything goes on in memory, and the state says why', async () => {
    const states: StoreState[] = [];
    const store = await browser.tab({ factory: null, onState: (state) => states.push(state) });
    expect(store.state).toEqual({ kind: 'memory', reason: 'unavailable' });
    expect(states).toEqual([store.state]);
    expect(store.finding).toEqual({ kind: 'notCompared' });
    const saved = await must(store.save(sampleScenario(), null));
    const removed = await must(store.remove(await must(store.rename(saved, 'x'))));
    expect(await must(store.restore(removed))).toMatchObject({ revision: 4 });
    expect(await store.rename(saved, 'y')).toMatchObject({ ok: false, error: { kind: 'stale' } });
    expect((await must(store.get(saved.id))).scenario.title).toBe('x');
    expect(browser.local.size).toBe(0);
  });

  test('one that refuses, or is refused by a throw', async () => {
    const throwing = { open: vi.fn(() => { throw new DOMException('denied', 'SecurityError'); }) }; // prettier-ignore
    expect(await unopened(throwing as unknown as IDBFactory)).toEqual({ ok: false, reason: 'refused' });
    expect(throwing.open).toHaveBeenCalledOnce();
  });

  test('one that never answers is given up after the time limit, and closed when it comes late', async () => {
    const close = vi.fn();
    const request = { result: { close } } as unknown as IDBOpenDBRequest;
    const late = { open: () => request } as unknown as IDBFactory;
    expect(await unopened(late)).toEqual({ ok: false, reason: 'timeout' });
    expect(close).not.toHaveBeenCalled();
    request.onsuccess!(new Event('success'));
    expect(close).toHaveBeenCalledOnce();
  });

  test('one that a newer program has upgraded', async () => {
    const newer = browser.factory.open('fundcast.v1', 9);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();
    expect((await browser.tab()).state).toEqual({ kind: 'memory', reason: 'newerVersion' });
  });

  test('one that another tab holds open in an older version', async () => {
    const older = browser.factory.open('fundcast.v1', 1);
    await new Promise((resolve) => (older.onsuccess = resolve)); // without a versionchange handler
    const opening = await openDatabase({
      factory: browser.factory,
      version: 2,
      timeLimit: 100,
      onLost: () => undefined,
    });
    expect(opening).toEqual({ ok: false, reason: 'blocked' });
    older.result.close();
  });
});

describe('a database that is lost while open', () => {
  test('lets a newer version in at once, and takes no more saves', async () => {
    const store = await browser.tab();
    const saved = await must(store.save(sampleScenario(), null));
    const newer = browser.factory.open('fundcast.v1', 2);
    let blocked = 0;
    newer.onblocked = () => blocked++;
    await new Promise((resolve) => (newer.onsuccess = resolve));
    expect(newer.result.version).toBe(2);
    expect(blocked).toBe(0);
    expect(store.state).toEqual({ kind: 'closed', reason: 'versionChange' });
    expect(await store.rename(saved, 'x')).toMatchObject({ ok: false, error: { kind: 'closed' } });
    newer.result.close();
  });

  test('is opened again when the browser ended it', async () => {
    const opened: IDBDatabase[] = [];
    const open = browser.factory.open.bind(browser.factory);
    vi.spyOn(browser.factory, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => opened.push(request.result));
      return request;
    });
    const store = await browser.tab();
    const saved = await must(store.save(sampleScenario(), null));
    opened[0]!.close();
    opened[0]!.onclose!(new Event('close'));
    expect(await must(store.rename(saved, 'x'))).toMatchObject({ revision: 2 });
    expect(opened).toHaveLength(2);
  });

  test('a disk without room is told, and the record stays as it was', async () => {
    const store = await browser.tab();
    const saved = await must(store.save(sampleScenario(), null));
    let thrown = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      thrown++;
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.rename(saved, 'x')).toEqual({ ok: false, error: { kind: 'full' } });
    expect(thrown).toBe(1);
    put.mockRestore();
    expect(await must(store.get(saved.id))).toEqual(saved);
    expect(await must(store.rename(saved, 'x'))).toMatchObject({ revision: 2 });
  });

  test('a transaction that ends without the disk is no save: record and head stay together', async () => {
    const store = await browser.tab();
    const saved = await must(store.save(sampleScenario(), null));
    let aborted = 0;
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      ...row: unknown[]
    ) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      const request = put.call(this, value, key);
      if (this.name === 'meta') {
        aborted++;
        this.transaction.abort();
      }
      return request;
    });
    expect(await store.rename(saved, 'x')).toMatchObject({
      ok: false,
      error: { kind: 'failed', name: 'AbortError' },
    });
    expect(aborted).toBe(1);
    vi.restoreAllMocks();
    expect(await must(store.get(saved.id))).toEqual(saved);
    expect((await browser.tab()).finding).toEqual({ kind: 'whole' });
  });

  test('every save asks for the strict durability, in one transaction', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await browser.tab();
    transaction.mockClear();
    await must(store.save(sampleScenario(), null));
    expect(transaction.mock.calls).toEqual([[['scenarios', 'meta'], 'readwrite', { durability: 'strict' }]]);
  });
});
