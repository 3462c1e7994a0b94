/** Where the draft is kept between visits. */
export interface DraftStore {
  load(): string | null;
  /** @returns false when the browser refused to keep it */
  save(text: string): boolean;
}

export const DRAFT_KEY = 'fundcast.own-data';

/** The browser's storage. Where it is blocked the draft lasts for the visit, and `save` says so. */
export function browserDraftStore(): DraftStore {
  return {
    load() {
      try {
        return localStorage.getItem(DRAFT_KEY);
      } catch {
        return null;
      }
    },
    save(text) {
      try {
        localStorage.setItem(DRAFT_KEY, text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
