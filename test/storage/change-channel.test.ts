import { expect, test } from 'vitest';
import { storageChannel, type ChangeNotice } from '../../src/storage/change-channel.ts';
import { memoryStorage } from './browser-parts.ts';

const notice: ChangeNotice = { id: 's1', revision: 2, change: 'saved' };

/** Two tabs without BroadcastChannel: a write in one is a `storage` event in the other, if the value is new. */
function twoTabs() {
  const items = new Map<string, string>();
  const [here, there] = [new EventTarget(), new EventTarget()];
  const tab = (own: EventTarget, other: EventTarget) => {
    const storage = memoryStorage(items);
    const setItem = (key: string, value: string): void => {
      const changed = items.get(key) !== value;
      storage.setItem(key, value);
      if (changed) other.dispatchEvent(Object.assign(new Event('storage'), { key, newValue: value }));
    };
    return Object.assign(own, { localStorage: { ...storage, setItem } }) as unknown as Window;
  };
  return { here: tab(here, there), there: tab(there, here) };
}

test('without BroadcastChannel a save reaches the other tab through localStorage, twice if it is told twice', () => {
  const { here, there } = twoTabs();
  const heard: ChangeNotice[] = [];
  const [a, b] = [storageChannel(here, 'changes'), storageChannel(there, 'changes')];
  b.listen((told) => heard.push(told));
  a.listen(() => heard.push({ ...notice, id: 'own' }));
  a.tell(notice);
  a.tell(notice);
  expect(heard).toEqual([notice, notice]);
  b.close();
  a.tell(notice);
  expect(heard).toHaveLength(2);
});

test('what another version writes there is no notice', () => {
  const { here, there } = twoTabs();
  const heard: ChangeNotice[] = [];
  storageChannel(there, 'changes').listen((told) => heard.push(told));
  for (const text of ['', '{', '{"id":5}', 'null']) here.localStorage.setItem('changes', text);
  expect(heard).toEqual([]);
});
