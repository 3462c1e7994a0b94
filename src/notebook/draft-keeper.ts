/** Keeps the draft in this browser: shortly after every edit, and when the page is left. */
import { documentFrom, draftOf } from './draft.ts';
import type { Document } from './document.ts';

/** Pages opened from disk share one storage: the name carries the app and its format. */
const KEY = 'fundcast.v1.draft';
/** ms; a dragged slider is one write. */
const PAUSE = 250;

export class DraftKeeper {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  #waiting: Document | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param storage null where the browser refuses it: then the draft lasts for the visit */
  constructor(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null = browserStorage()) {
    this.#storage = storage;
  }

  /** @returns what was left from the last visit, when it differs from what the page opens with anyway */
  load(opening: Document): Document | null {
    const draft = attempt(() => this.#storage?.getItem(KEY)) ?? null;
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
    attempt(() => (draft === null ? this.#storage?.removeItem(KEY) : this.#storage?.setItem(KEY, draft)));
  }
}

function browserStorage(): Storage | null {
  return attempt(() => globalThis.localStorage ?? null);
}

/** Storage throws where cookies are blocked or the disk is full. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
