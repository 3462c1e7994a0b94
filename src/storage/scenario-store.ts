/**
 * The scenarios of this browser. The file is the truth; this is a cache with history.
 *
 * Every save names the revision that the caller last saw, and is refused with the stored one
 * when another tab has saved since. Deleting hides, restoring is its undo. Without a database
 * everything goes on in memory, and `state` says so: offer a file.
 *
 * Give plain data: a Svelte proxy cannot be copied into a database, so pass `$state.snapshot`.
 */
import { err, ok, type Result, type Scenario } from '../../models/index.ts';
import type { ChangeChannel, ChangeNotice } from './change-channel.ts';
import type { Shelf } from './shelf.ts';
import {
  decideSave,
  readHead,
  readStored,
  type Edit,
  type SaveFault,
  type StoredScenario,
} from './stored-scenario.ts';
import { isLoss, type Witness, type WitnessFinding } from './witness.ts';
import type { ShelfKeeper, StoreState } from './shelf-keeper.ts';

export type StoreFault =
  | SaveFault
  | { readonly kind: 'full' }
  | { readonly kind: 'closed'; readonly state: StoreState }
  | { readonly kind: 'failed'; readonly name: string; readonly detail: string };

export type StoreResult<T> = Result<T, StoreFault>;

export interface StoredSummary {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly deletedAt: string | null;
  readonly title: string;
  /** Id of the baseline. */
  readonly baseline: string;
}
export interface StoreList {
  /** Newest save first. */
  readonly scenarios: readonly StoredSummary[];
  readonly deleted: readonly StoredSummary[];
  /** Ids of records that cannot be read. */
  readonly damaged: readonly string[];
}

export interface ScenarioStore {
  readonly state: StoreState;
  /** What the start found; show a loss, and `acceptLoss` once a person has seen it. */
  readonly finding: WitnessFinding;
  acceptLoss(): Promise<void>;
  list(): Promise<StoreResult<StoreList>>;
  get(id: string): Promise<StoreResult<StoredScenario>>;
  /** @param known id and revision last seen; null keeps it as a new one */
  save(scenario: Scenario, known: Known | null): Promise<StoreResult<StoredScenario>>;
  rename(known: Known, title: string): Promise<StoreResult<StoredScenario>>;
  /** @returns the copy */
  duplicate(id: string, title: string): Promise<StoreResult<StoredScenario>>;
  remove(known: Known): Promise<StoreResult<StoredScenario>>;
  restore(known: Known): Promise<StoreResult<StoredScenario>>;
  /** Told of what other tabs save. @returns how to stop */
  onChange(listener: (notice: ChangeNotice) => void): () => void;
  close(): void;
}

export interface Known {
  readonly id: string;
  readonly revision: number;
}

export interface StoreParts {
  readonly keeper: ShelfKeeper;
  readonly witness: Witness;
  readonly channel: ChangeChannel;
  readonly now: () => string;
  readonly newId: () => string;
}

/** @param finding what comparing witness and database gave at the start */
export function createStore(parts: StoreParts, finding: WitnessFinding): ScenarioStore {
  return new Store(parts, finding);
}

class Store implements ScenarioStore {
  readonly #parts: StoreParts;
  readonly #listeners = new Set<(notice: ChangeNotice) => void>();
  #finding: WitnessFinding;

  constructor(parts: StoreParts, finding: WitnessFinding) {
    this.#parts = parts;
    this.#finding = finding;
    parts.channel.listen((notice) => this.#listeners.forEach((listener) => listener(notice)));
  }

  get state(): StoreState {
    return this.#parts.keeper.state;
  }

  get finding(): WitnessFinding {
    return this.#finding;
  }

  async acceptLoss(): Promise<void> {
    const head = await this.#on((shelf) => shelf.head());
    if (!head.ok) return;
    this.#parts.witness.accept(readHead(head.value));
    this.#finding = { kind: 'whole' };
  }

  async list(): Promise<StoreResult<StoreList>> {
    const all = await this.#on((shelf) => shelf.all());
    if (!all.ok) return all;
    const read = all.value.map(({ id, record }) => ({ id, stored: readStored(record) }));
    const summaries = read.flatMap(({ stored }) => (stored ? [summaryOf(stored)] : []));
    summaries.sort((a, b) => (a.savedAt > b.savedAt ? -1 : 1));
    return ok({
      scenarios: summaries.filter(({ deletedAt }) => deletedAt === null),
      deleted: summaries.filter(({ deletedAt }) => deletedAt !== null),
      damaged: read.flatMap(({ id, stored }) => (stored ? [] : [id])),
    });
  }

  async get(id: string): Promise<StoreResult<StoredScenario>> {
    const raw = await this.#on((shelf) => shelf.get(id));
    if (!raw.ok) return raw;
    if (raw.value === undefined) return err({ kind: 'unknown', id });
    const stored = readStored(raw.value);
    return stored ? ok(stored) : err({ kind: 'damaged', id });
  }

  save(scenario: Scenario, known: Known | null): Promise<StoreResult<StoredScenario>> {
    const edit = known ?? { id: this.#parts.newId(), revision: null };
    return this.#edit('saved', { ...edit, change: () => ({ scenario }) });
  }

  rename(known: Known, title: string): Promise<StoreResult<StoredScenario>> {
    return this.#edit('saved', {
      ...known,
      change: (stored) => ({ scenario: { ...stored!.scenario, title } }),
    });
  }

  async duplicate(id: string, title: string): Promise<StoreResult<StoredScenario>> {
    const original = await this.get(id);
    return original.ok ? this.save({ ...original.value.scenario, title }, null) : original;
  }

  remove(known: Known): Promise<StoreResult<StoredScenario>> {
    const deletedAt = this.#parts.now();
    return this.#edit('removed', {
      ...known,
      change: (stored) => ({ scenario: stored!.scenario, deletedAt }),
    });
  }

  restore(known: Known): Promise<StoreResult<StoredScenario>> {
    return this.#edit('restored', { ...known, change: (stored) => ({ scenario: stored!.scenario }) });
  }

  onChange(listener: (notice: ChangeNotice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#listeners.clear();
    this.#parts.channel.close();
    this.#parts.keeper.close();
  }

  /** Checks, saves, remembers, tells: in this order, and each only after the one before. */
  async #edit(change: ChangeNotice['change'], edit: Omit<Edit, 'now'>): Promise<StoreResult<StoredScenario>> {
    const { witness, channel, now } = this.#parts;
    const saved = await this.#on((shelf) =>
      shelf.update(edit.id, (stored, head) => decideSave(stored, head, { ...edit, now: now() })),
    );
    if (!saved.ok) return saved;
    if (!saved.value.ok) return saved.value;
    const { record, head } = saved.value.value;
    if (this.state.kind === 'open' && !isLoss(this.#finding)) witness.note(head);
    channel.tell({ id: record.id, revision: record.revision, change });
    return ok(record);
  }

  /** Runs on the shelf that there is now; what the browser refuses becomes a value. */
  async #on<T>(action: (shelf: Shelf) => Promise<T>): Promise<StoreResult<T>> {
    const shelf = await this.#parts.keeper.shelf();
    if (shelf === null) return err({ kind: 'closed', state: this.state });
    try {
      return ok(await action(shelf));
    } catch (error) {
      return err(faultOf(error));
    }
  }
}

/** A proxy or a function that cannot be copied is the caller's bug, and is thrown on. */
function faultOf(error: unknown): StoreFault {
  const { name = 'Error', message = String(error) } =
    error instanceof Error || error instanceof DOMException ? error : {};
  if (name === 'DataCloneError') throw error;
  return name === 'QuotaExceededError' ? { kind: 'full' } : { kind: 'failed', name, detail: message };
}

function summaryOf({ id, revision, savedAt, deletedAt, scenario }: StoredScenario): StoredSummary {
  const { title, baseline } = scenario;
  return {
    id,
    revision,
    savedAt,
    deletedAt,
    title,
    baseline: typeof baseline === 'string' ? baseline : baseline.id,
  };
}
