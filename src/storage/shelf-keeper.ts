/**
 * Keeps the shelf through what may befall a database.
 *
 * Ended by the browser: opened again at the next use. Another tab brings a newer version:
 * closed for good, this page must be loaded again. None to be had at the start: memory.
 */
import type { Lost, NoDatabase, Opening } from './database.ts';
import { databaseShelf, memoryShelf, type Shelf } from './shelf.ts';

export type StoreState =
  | { readonly kind: 'open' }
  /** What is saved lives as long as the page: offer a file. */
  | { readonly kind: 'memory'; readonly reason: NoDatabase }
  | { readonly kind: 'closed'; readonly reason: 'versionChange' | 'closed' | NoDatabase };

export interface ShelfKeeper {
  readonly state: StoreState;
  readonly dataLoss: boolean;
  /** Null when the store is closed for good. */
  shelf(): Promise<Shelf | null>;
  close(): void;
}

export type Open = (onLost: (reason: Lost) => void) => Promise<Opening>;

export async function keepShelf(open: Open, onState: (state: StoreState) => void): Promise<ShelfKeeper> {
  const keeper = new Keeper(open, onState);
  await keeper.start();
  return keeper;
}

class Keeper implements ShelfKeeper {
  readonly #open: Open;
  readonly #onState: (state: StoreState) => void;
  #state: StoreState = { kind: 'open' };
  #shelf: Shelf | null = null;
  #opening: Promise<void> | null = null;
  dataLoss = false;

  constructor(open: Open, onState: (state: StoreState) => void) {
    this.#open = open;
    this.#onState = onState;
  }

  get state(): StoreState {
    return this.#state;
  }

  async start(): Promise<void> {
    const reason = await this.#reopen();
    if (reason === null) return;
    this.#shelf = memoryShelf();
    this.#to({ kind: 'memory', reason });
  }

  async shelf(): Promise<Shelf | null> {
    if (this.#shelf === null && this.#state.kind === 'open') {
      this.#opening ??= this.#recover();
      await this.#opening;
      this.#opening = null;
    }
    return this.#shelf;
  }

  close(): void {
    this.#end('closed');
  }

  /** What had been saved cannot be read now: memory would look like an empty store, so it stays closed. */
  async #recover(): Promise<void> {
    const reason = await this.#reopen();
    if (reason !== null) this.#end(reason);
  }

  async #reopen(): Promise<NoDatabase | null> {
    const opening = await this.#open((lost) => this.#lose(lost));
    if (!opening.ok) return opening.reason;
    const shelf = databaseShelf(opening.database);
    if (this.#state.kind === 'closed') shelf.close();
    else this.#shelf = shelf;
    this.dataLoss ||= opening.dataLoss;
    return null;
  }

  #lose(reason: Lost): void {
    if (reason === 'versionChange') this.#end(reason);
    else this.#shelf = null;
  }

  #end(reason: Extract<StoreState, { kind: 'closed' }>['reason']): void {
    this.#shelf?.close();
    this.#shelf = null;
    this.#to({ kind: 'closed', reason });
  }

  #to(state: StoreState): void {
    this.#state = state;
    this.#onState(state);
  }
}
