/** A small setting of this browser. Where storage is refused the setting lasts for the visit. */
export interface Remembered<T extends string> {
  readonly value: T;
  keep(value: T): void;
}

/** The name carries the app and its format: pages opened from disk share one storage. */
const PREFIX = 'fundcast.v1.';

export function remembered<T extends string>(
  name: string,
  allowed: readonly T[],
  fallback: T,
  storage: Storage | null = browserStorage(),
): Remembered<T> {
  const key = PREFIX + name;
  const found = attempt(() => storage?.getItem(key) ?? null);
  return {
    value: allowed.find((value) => value === found) ?? fallback,
    keep: (value) => void attempt(() => storage?.setItem(key, value)),
  };
}

function browserStorage(): Storage | null {
  return attempt(() => (typeof localStorage === 'undefined' ? null : localStorage)) ?? null;
}

/** Reading storage throws where cookies are blocked; a lost setting is no reason to stop. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
