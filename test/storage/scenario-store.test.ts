import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scenarioDigest } from '../../models/scenario/write-file.ts';
import type { ChangeNotice } from '../../src/storage/change-channel.ts';
import type { StoredScenario } from '../../src/storage/stored-scenario.ts';
import { sampleScenario } from '../scenario/sample.ts';
import { must, tamper, testBrowser, type TestBrowser } from './browser-parts.ts';

let browser: TestBrowser;
beforeEach(() => (browser = testBrowser()));
afterEach(() => browser.quit());

const titled = (title: string) => ({ ...sampleScenario(), title });

describe('keeping scenarios', () => {
  test('what is saved comes back after the tab was closed, without its file digest', async () => {
    const store = await browser.tab();
    const saved = await must(store.save({ ...sampleScenario(), digest: 'of a file' }, null));
    expect(saved).toMatchObject({ revision: 1, deletedAt: null, digest: scenarioDigest(sampleScenario()) });
    store.close();
    expect(await must((await browser.tab()).get(saved.id))).toEqual(saved);
    expect(saved.scenario).toEqual(sampleScenario());
  });

  test('two scenarios of one name lie side by side, the newest first', async () => {
    const store = await browser.tab();
    const [first, second] = [await must(store.save(titled('a'), null)), await must(store.save(titled('b'), null))];
    const { scenarios } = await must(store.list());
    expect(scenarios.map(({ id, title }) => [id, title])).toEqual([[second.id, 'b'], [first.id, 'a']]);
    expect(scenarios[0]!.baseline).toBe('sample-2024h1');
  }); // prettier-ignore

  test('renaming and duplicating', async () => {
    const store = await browser.tab();
    const saved = await must(store.save(sampleScenario(), null));
    const renamed = await must(store.rename(saved, '新名'));
    expect(renamed).toMatchObject({ id: saved.id, revision: 2, scenario: { title: '新名' } });
    const copy = await must(store.duplicate(saved.id, '副本'));
    expect(copy).toMatchObject({
      revision: 1,
      scenario: { title: '副本', changes: sampleScenario().changes },
    });
    expect(copy.id).not.toBe(saved.id);
    expect((await must(store.get(saved.id))).scenario.title).toBe('新名');
  });

  test('deleting hides, and restoring is its undo', async () => {
    const store = await browser.tab();
    const saved = await must(store.save(sampleScenario(), null));
    const removed = await must(store.remove(saved));
    expect(removed.deletedAt).not.toBeNull();
    expect(await must(store.list())).toMatchObject({ scenarios: [], deleted: [{ id: saved.id }] });
    const restored = await must(store.restore(removed));
    expect(restored.scenario).toEqual(saved.scenario);
    expect(await must(store.list())).toMatchObject({
      scenarios: [{ id: saved.id, revision: 3 }],
      deleted: [],
    });
  });

  test('what is stored does not follow later edits of the value that was given', async () => {
    const store = await browser.tab();
    const scenario = sampleScenario();
    const { id } = await must(store.save(scenario, null));
    scenario.baseline.people[0]!.count.value = 1;
    expect((await must(store.get(id))).scenario).toEqual(sampleScenario());
  });

  test('unknown fields of a newer version are kept', async () => {
    const store = await browser.tab();
    const { id } = await must(
      store.save({ ...sampleScenario(), schemaVersion: '1.4', colour: 'blue' } as never, null),
    );
    expect((await must(store.get(id))).scenario).toMatchObject({ schemaVersion: '1.4', colour: 'blue' });
  });

  test.each([
    ['a shape that does not fit', { title: 5 }, 'wrongType string'],
    ['NaN', { changes: [{ ...sampleScenario().changes[0]!, value: NaN }] }, 'notFinite'],
    ['−0', { balances: [{ fund: 'resident.pool', month: '2024-06', amount: -0 }] }, 'minusZero'],
  ])('%s is refused on the way in, and nothing is written', async (_, fault, problem) => {
    const store = await browser.tab();
    const refused = await store.save({ ...sampleScenario(), ...fault } as never, null);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid', faults: [{ problem }] } });
    expect(await must(store.list())).toEqual({ scenarios: [], deleted: [], damaged: [] });
  });

  test('a record that was changed from outside is told as damaged, and the others live', async () => {
    const store = await browser.tab();
    const [bad, good] = [
      await must(store.save(titled('a'), null)),
      await must(store.save(titled('b'), null)),
    ];
    await tamper(browser.factory, (tx) => {
      const changed = { ...bad, scenario: { ...bad.scenario, note: 'changed' } };
      tx.objectStore('scenarios').put(changed, bad.id);
    });
    expect(await store.get(bad.id)).toEqual({ ok: false, error: { kind: 'damaged', id: bad.id } });
    expect(await must(store.list())).toMatchObject({ scenarios: [{ id: good.id }], damaged: [bad.id] });
    expect(await store.rename(bad, 'x')).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });

  test('what is not there is unknown', async () => {
    const store = await browser.tab();
    const unknown = { ok: false, error: { kind: 'unknown', id: 'gone' } };
    expect(await store.get('gone')).toEqual(unknown);
    expect(await store.save(sampleScenario(), { id: 'gone', revision: 3 })).toEqual(unknown);
    expect(await store.duplicate('gone', 'x')).toEqual(unknown);
  });

  test('a value that cannot be copied, like a Svelte proxy, is a bug and throws', async () => {
    const store = await browser.tab();
    const proxied = new Proxy(sampleScenario(), {});
    expect(() => structuredClone(proxied)).toThrow();
    await expect(
      store.save({ ...sampleScenario(), baseline: proxied.baseline, changes: new Proxy([], {}) }, null),
    ).rejects.toThrow(/clone/i);
    expect((await must(store.list())).scenarios).toEqual([]);
  });
});

describe('two tabs on one database', () => {
  test('a save with a stale revision is refused with the stored one, and overwrites nothing', async () => {
    const [here, there] = [await browser.tab(), await browser.tab()];
    const first = await must(here.save(titled('first'), null));
    const theirs = await must(there.save(titled('theirs'), first));
    const refused = await here.save(titled('ours'), first);
    expect(refused).toEqual({ ok: false, error: { kind: 'stale', stored: theirs } });
    expect(await must(here.get(first.id))).toEqual(theirs);
    for (const action of [here.rename(first, 'x'), here.remove(first), here.restore(first)])
      expect(await action).toMatchObject({ ok: false, error: { kind: 'stale' } });
    expect((await must(here.save(titled('ours'), theirs))).revision).toBe(3);
  });

  test('of 20 saves of one revision at once, in two tabs, exactly one is taken', async () => {
    const tabs = [await browser.tab(), await browser.tab()];
    const first = await must(tabs[0]!.save(titled('first'), null));
    const saves = await Promise.all(
      Array.from({ length: 20 }, (_, i) => tabs[i % 2]!.save(titled(`save ${i}`), first)),
    );
    const taken = saves.flatMap((save) => (save.ok ? [save.value] : []));
    expect(taken).toHaveLength(1);
    expect(await must(tabs[1]!.get(first.id))).toEqual(taken[0]);
    for (const save of saves) if (!save.ok) expect(save.error).toEqual({ kind: 'stale', stored: taken[0] });
  });

  test('a save in one is told to the other, not to itself', async () => {
    const [here, there] = [await browser.tab(), await browser.tab()];
    const own: ChangeNotice[] = [];
    here.onChange((notice) => own.push(notice));
    const told = new Promise<ChangeNotice>((resolve) => there.onChange(resolve));
    const saved: StoredScenario = await must(here.save(sampleScenario(), null));
    expect(await told).toEqual({ id: saved.id, revision: 1, change: 'saved' });
    expect(own).toEqual([]);
  });
});
