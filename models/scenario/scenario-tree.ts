/** A scenario as a tree of named parts: which lists have items with a name, and what it is. */
export type Tree = Readonly<Record<string, unknown>>;

interface NamedList {
  readonly name: (item: Tree) => string;
  /** Whether the parts inside an item are told one by one. */
  readonly open: boolean;
}

const byId = (item: Tree): string => String(item['id']);

export const LISTS: Readonly<Record<string, NamedList>> = {
  changes: { name: (item) => `${String(item['lever'])}@${String(item['from'])}`, open: false },
  balances: { name: (item) => String(item['fund']), open: false },
  parameters: { name: byId, open: false },
  people: { name: byId, open: true },
  funds: { name: byId, open: true },
  income: { name: byId, open: true },
  expenditure: { name: byId, open: true },
};

export const keyOf = (list: string): NamedList | undefined =>
  Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;

export const isRecord = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list's items by name; null when two share one, and the list can only be taken as a whole. */
export function identify(list: string, items: readonly Tree[]): Map<string, Tree> | null {
  const found = new Map(items.map((item) => [LISTS[list]!.name(item), item]));
  return found.size === items.length ? found : null;
}

/** Equal as data: members that are `undefined` count as absent, the order of members does not count. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameData((a as Tree)[key], (b as Tree)[key]));
}
