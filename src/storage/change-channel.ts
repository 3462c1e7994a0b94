/**
 * Telling the other tabs that something was saved: over a BroadcastChannel, or, where there
 * is none, over the `storage` event. It is a hint to look again; what protects a save is the
 * compare-and-set in its transaction.
 */
import * as z from 'zod/mini';

const noticeSchema = z.object({
  id: z.string(),
  revision: z.number(),
  change: z.enum(['saved', 'removed', 'restored']),
});
export type ChangeNotice = z.infer<typeof noticeSchema>;

export interface ChangeChannel {
  /** To the other tabs, not to this one. */
  readonly tell: (notice: ChangeNotice) => void;
  readonly listen: (listener: (notice: ChangeNotice) => void) => void;
  readonly close: () => void;
}

const NAME = 'fundcast.v1.changes';

/** The best that this browser offers; where it offers nothing, one that reaches nobody. */
export function openChannel(name = NAME): ChangeChannel {
  if (typeof BroadcastChannel === 'function') return broadcastChannel(new BroadcastChannel(name));
  return typeof window === 'undefined' ? silentChannel() : storageChannel(window, name);
}

export const silentChannel = (): ChangeChannel => ({
  tell: () => undefined,
  listen: () => undefined,
  close: () => undefined,
});

export function broadcastChannel(channel: BroadcastChannel): ChangeChannel {
  return {
    tell: (notice) => channel.postMessage(notice),
    listen: (listener) =>
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => pass(data, listener)),
    close: () => channel.close(),
  };
}

/** The `storage` event reaches every tab but the one that writes. */
export function storageChannel(
  page: Pick<Window, 'addEventListener' | 'removeEventListener' | 'localStorage'>,
  key: string,
): ChangeChannel {
  const listeners = new Set<(event: StorageEvent) => void>();
  let told = 0;
  return {
    tell: (notice) => {
      try {
        page.localStorage.setItem(key, JSON.stringify({ ...notice, told: ++told })); // only a new value is an event
      } catch {
        // refused or full: the other tabs find out at their next save
      }
    },
    listen: (listener) => {
      const hear = (event: StorageEvent): void => {
        if (event.key === key && event.newValue !== null) pass(readJson(event.newValue), listener);
      };
      listeners.add(hear);
      page.addEventListener('storage', hear);
    },
    close: () => listeners.forEach((hear) => page.removeEventListener('storage', hear)),
  };
}

/** Another version's message is no message. */
function pass(data: unknown, listener: (notice: ChangeNotice) => void): void {
  const notice = noticeSchema.safeParse(data);
  if (notice.success) listener(notice.data);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
