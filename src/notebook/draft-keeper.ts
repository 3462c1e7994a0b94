/**
 * Keeps the draft in this browser: shortly after every edit, and when the page is left.
 *
 * A tab that is loaded again goes on with its own draft; a new one with the newest of all tabs.
 */
import { documentFrom, draftOf } from './draft.ts';
import type { Document } from './document.ts';

/** Pages opened from disk share one storage: the name carries the app and its format. */
const KEY = 'fundcast.v1.draft';
/** ms; a dragged slider is one write. */
const PAUSE = 250;

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class DraftKeeper {
  /** The tab's own first. */
  readonly #storages: readonly DraftStorage[];
  #waiting: Document | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param storages none where the browser refuses them: then the draft lasts for the visit */
  constructor(storages: readonly DraftStorage[] = browserStorages()) {
    this.#storages = storages;
  }

  /** @returns what was left from the last visit, when it differs from what the page opens with anyway */
  load(opening: Document): Document | null {
    const drafts = this.#storages.map((storage) => attempt(() => storage.getItem(KEY)));
    const draft = drafts.find((found) => found !== null) ?? null;
    return draft === null || draft === draftOf(opening) ? null : documentFrom(draft);
  }

  keep(document: Document): void {
    this.#waiting = document;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Writes what waits; call it when the page is hidden or left. */
  flush(): void {
    clearTimeout(this.#timer);
    const document = this.#waiting;
    this.#waiting = null;
    if (!document) return;
    const draft = draftOf(document);
    for (const storage of this.#storages)
      attempt(() => (draft === null ? storage.removeItem(KEY) : storage.setItem(KEY, draft)));
  }
}

function browserStorages(): DraftStorage[] {
  return [attempt(() => globalThis.sessionStorage), attempt(() => globalThis.localStorage)].filter(
    (storage) => storage !== null && storage !== undefined,
  );
}

/** Storage throws where cookies are blocked or the disk is full. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
