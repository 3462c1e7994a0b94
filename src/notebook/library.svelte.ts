/**
 * The scenarios saved in this browser, as the page shows and changes them. Saving names the
 * revision last seen; where another tab has saved since, the person decides, and nothing is
 * overwritten unseen.
 */
import { shippedBaseline } from '../shipped.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { openStore } from '../storage/open-store.ts';
import type { ScenarioStore, StoreFault, StoreResult } from '../storage/scenario-store.ts';
import type { StoredScenario } from '../storage/stored-scenario.ts';
import { isLoss } from '../storage/witness.ts';
import { toasts } from '../ui/toasts.svelte.ts';
import { openBaseline, scenarioOf, slotOf, withScenario, type Stored } from './document.ts';
import type { Workspace } from './workspace.svelte.ts';

export interface LibraryItem {
  readonly id: string;
  readonly title: string;
  readonly aside: string;
}

export interface Conflict {
  readonly slot: string;
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
  #memory = $state(false);
  #lost = $state(false);
  readonly #workspace: Workspace;
  readonly #ready: Promise<ScenarioStore>;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#ready = openStore({ onState: (state) => (this.#memory = state.kind !== 'open') });
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
    if (this.#memory) return i18n.t.exchange.memoryOnly;
    return this.#fault && this.#fault.kind !== 'stale' ? storeFaultText(this.#fault) : null;
  }

  async save(slotId: string): Promise<void> {
    const store = await this.#ready;
    const { document } = this.#workspace;
    const slot = slotOf(document, slotId);
    this.#saving = true;
    const saved = await store.save(scenarioOf(document, slot), slot.stored);
    this.#saving = false;
    if (saved.ok) return this.#saved(slotId, saved.value);
    this.#fault = saved.error;
    if (saved.error.kind === 'stale')
      this.#conflict = { slot: slotId, title: slot.title, stored: saved.error.stored };
  }

  /** After a conflict: take what is stored, keep mine as a copy, or leave it open. */
  settle(choice: 'theirs' | 'copy' | 'cancel'): void {
    const conflict = this.#conflict;
    this.#conflict = null;
    if (!conflict) return;
    if (choice === 'theirs') {
      const { scenario } = conflict.stored;
      this.#workspace.edit(conflict.slot, {
        title: scenario.title,
        note: scenario.note ?? '',
        changes: scenario.changes,
      });
      this.#workspace.noteStored(conflict.slot, storedOf(conflict.stored));
      this.#fault = null;
    }
    if (choice === 'copy') {
      this.#workspace.noteStored(conflict.slot, null);
      void this.save(conflict.slot);
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
    toasts.show({ text: i18n.t.exchange.opened(scenario.title), undo: () => this.#workspace.undo() });
  }

  async remove(known: Stored): Promise<void> {
    await this.#then((await this.#ready).remove(known));
  }

  async restore(known: Stored): Promise<void> {
    const store = await this.#ready;
    const deleted = await store.get(known.id);
    if (!deleted.ok) return;
    const restored = await store.restore(deleted.value);
    if (!restored.ok) return;
    const slot = this.#workspace.document.slots.find((s) => s.stored?.id === known.id);
    if (slot) this.#workspace.noteStored(slot.id, storedOf(restored.value));
    await this.#refresh();
  }

  async #start(): Promise<void> {
    this.#store = await this.#ready;
    this.#memory = this.#store.state.kind !== 'open';
    this.#lost = isLoss(this.#store.finding);
    this.#store.onChange(() => void this.#refresh());
    await this.#refresh();
  }

  async #saved(slotId: string, stored: StoredScenario): Promise<void> {
    this.#fault = null;
    this.#savedAt = stored.savedAt.slice(11, 16);
    this.#workspace.noteStored(slotId, storedOf(stored));
    await this.#refresh();
  }

  async #then(result: Promise<StoreResult<unknown>>): Promise<void> {
    const outcome = await result;
    this.#fault = outcome.ok ? null : outcome.error;
    await this.#refresh();
  }

  async #refresh(): Promise<void> {
    const list = await (await this.#ready).list();
    if (!list.ok) return void (this.#fault = list.error);
    this.#items = list.value.scenarios.map(({ id, title, savedAt }) => ({
      id,
      title,
      aside: savedAt.slice(5, 10),
    }));
  }
}

const storedOf = ({ id, revision, scenario }: StoredScenario): Stored => ({
  id,
  revision,
  changes: scenario.changes,
  title: scenario.title,
  note: scenario.note ?? '',
});

function storeFaultText(fault: StoreFault): string {
  if (fault.kind === 'full') return i18n.t.exchange.storeFull;
  if (fault.kind === 'damaged') return i18n.t.exchange.storeDamaged;
  return i18n.t.exchange.memoryOnly;
}
