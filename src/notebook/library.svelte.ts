/**
 * The scenarios saved in this browser, as the page shows and changes them. Saving names the
 * revision last seen; where another tab has saved since, the person decides, and nothing is
 * overwritten unseen.
 */
import { calendarDay, clockTime } from '../format/clock.ts';
import { shippedBaseline } from '../story/shipped.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { openStore } from '../storage/open-store.ts';
import type { ScenarioStore, StoreFault } from '../storage/scenario-store.ts';
import type { StoreState } from '../storage/shelf-keeper.ts';
import type { StoredScenario } from '../storage/stored-scenario.ts';
import { isLoss } from '../storage/witness.ts';
import { toasts } from '../ui/toasts.svelte.ts';
import { openBaseline, scenarioOf, slotOf, withScenario, type Slot, type Stored } from './document.ts';
import { storeFaultText } from './store-fault-text.ts';
import type { Workspace } from './workspace.svelte.ts';

export interface LibraryItem {
  readonly id: string;
  readonly title: string;
  readonly aside: string;
}

export interface Conflict {
  readonly slot: Slot;
  readonly title: string;
  readonly stored: StoredScenario;
}

export class Library {
  #store: ScenarioStore | null = null;
  #items = $state.raw<readonly LibraryItem[]>([]);
  #saving = $state(false);
  #savedAt = $state<string | null>(null);
  #fault = $state.raw<StoreFault | null>(null);
  #conflict = $state.raw<Conflict | null>(null);
  #state = $state.raw<StoreState>({ kind: 'open' });
  #lost = $state(false);
  /** Deleted from here: an undone deletion brings the stored one back too. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- not shown
  readonly #removed = new Set<string>();
  /** The changes of the store so far; each waits for the one before. */
  #queue: Promise<unknown> = Promise.resolve();
  readonly #workspace: Workspace;
  readonly #ready: Promise<ScenarioStore>;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#ready = openStore({ onState: (state) => (this.#state = state) });
    void this.#start();
  }

  get items(): readonly LibraryItem[] {
    return this.#items;
  }

  get saving(): boolean {
    return this.#saving;
  }

  get conflict(): Conflict | null {
    return this.#conflict;
  }

  get statusText(): string {
    const t = i18n.t.storage;
    if (this.#saving) return t.saving;
    if (this.#fault) return t.notSaved;
    return this.#savedAt === null ? '' : t.saved(this.#savedAt);
  }

  get warning(): string | null {
    if (this.#lost) return i18n.t.exchange.storeWiped;
    if (this.#state.kind === 'memory') return i18n.t.exchange.memoryOnly;
    if (this.#state.kind === 'closed') return i18n.t.exchange.storeClosed;
    return this.#fault && this.#fault.kind !== 'stale' ? storeFaultText(this.#fault) : null;
  }

  /** Scenarios of an earlier visit are gone, and nobody has said yet that they know. */
  get lost(): boolean {
    return this.#lost;
  }

  async acceptLoss(): Promise<void> {
    this.#lost = false;
    await (await this.#ready).acceptLoss();
  }

  async save(slotId: string): Promise<void> {
    this.#saving = true;
    const store = await this.#ready;
    const { document } = this.#workspace;
    const slot = slotOf(document, slotId);
    const saved = await store.save(scenarioOf(document, slot), slot.stored);
    this.#saving = false;
    if (saved.ok) return this.#saved(slot, saved.value);
    this.#fault = saved.error;
    if (saved.error.kind === 'stale')
      this.#conflict = { slot, title: slot.title, stored: saved.error.stored };
  }

  /** After a conflict: take what is stored, keep mine as a copy, or leave it open. */
  settle(choice: 'theirs' | 'copy' | 'cancel'): void {
    const conflict = this.#conflict;
    this.#conflict = null;
    if (!conflict) return;
    if (choice === 'theirs') {
      const { scenario } = conflict.stored;
      this.#workspace.edit(conflict.slot.id, {
        title: scenario.title,
        note: scenario.note ?? '',
        changes: scenario.changes,
      });
      this.#workspace.noteStored(conflict.slot.lineage, storedOf(conflict.stored));
      this.#fault = null;
    }
    if (choice === 'copy') {
      const title = i18n.t.notebook.copyOf(conflict.title);
      this.#workspace.edit(conflict.slot.id, { title });
      this.#workspace.noteStored(conflict.slot.lineage, null);
      void this.save(conflict.slot.id);
    }
  }

  async open(id: string): Promise<void> {
    const store = await this.#ready;
    const found = await store.get(id);
    if (!found.ok) return void (this.#fault = found.error);
    const { scenario } = found.value;
    const open = this.#workspace.document.slots.find((slot) => slot.stored?.id === id);
    if (open) return this.#workspace.select(open.id);
    const baseline =
      typeof scenario.baseline === 'string' ? shippedBaseline(scenario.baseline) : scenario.baseline;
    if (!baseline) return;
    const here =
      this.#workspace.document.baseline.id === baseline.id
        ? this.#workspace.document
        : openBaseline(baseline);
    const next = withScenario(here, scenario, storedOf(found.value));
    if (next === here) return void toasts.show({ text: i18n.t.notebook.allLettersTaken });
    this.#workspace.replaceDocument(next);
    this.#workspace.offerUndo(i18n.t.exchange.opened(scenario.title));
  }

  remove(known: Stored): Promise<void> {
    this.#removed.add(known.id);
    return this.#inOrder(async (store) => {
      const removed = await store.remove(known);
      this.#fault = removed.ok ? null : removed.error;
      if (!removed.ok) this.#removed.delete(known.id);
    });
  }

  /** Call with the slots of every new document: one whose stored scenario was deleted is back by undoing. */
  bringBack(slots: readonly Slot[]): void {
    for (const { lineage, stored } of slots) {
      if (!stored || !this.#removed.delete(stored.id)) continue;
      void this.#inOrder(async (store) => {
        const deleted = await store.get(stored.id);
        const restored = deleted.ok ? await store.restore(deleted.value) : deleted;
        if (restored.ok) this.#workspace.noteStored(lineage, storedOf(restored.value));
        else this.#fault = restored.error;
      });
    }
  }

  #inOrder(change: (store: ScenarioStore) => Promise<void>): Promise<void> {
    const done = this.#queue.then(async () => {
      await change(await this.#ready);
      await this.#refresh();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #start(): Promise<void> {
    this.#store = await this.#ready;
    this.#state = this.#store.state;
    this.#lost = isLoss(this.#store.finding);
    this.#store.onChange(() => void this.#refresh());
    await this.#refresh();
  }

  async #saved(slot: Slot, stored: StoredScenario): Promise<void> {
    this.#fault = null;
    this.#savedAt = clockTime(stored.savedAt);
    this.#workspace.noteStored(slot.lineage, storedOf(stored));
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const list = await (await this.#ready).list();
    if (!list.ok) return void (this.#fault = list.error);
    this.#items = list.value.scenarios.map(({ id, title, savedAt }) => ({
      id,
      title,
      aside: calendarDay(savedAt),
    }));
  }
}

const storedOf = ({ id, revision, scenario }: StoredScenario): Stored => ({
  id,
  revision,
  changes: scenario.changes,
  title: scenario.title,
  note: scenario.note ?? '',
  balances: scenario.balances ?? [],
});
