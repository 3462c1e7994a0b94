/** Taking over some of another scenario's parts. Pure, so that undo is keeping the old value. */
import { differences } from './difference.ts';
import { identify, isRecord, keyOf, type Tree } from './scenario-tree.ts';
import type { Scenario } from './scenario.ts';

/**
 * Ours, with the picked parts as theirs has them: replaced, added, or removed where theirs has
 * none. Picks do not depend on each other's order. The result carries no digest; nothing
 * picked gives ours itself.
 *
 * An added line may name a season or group that only theirs has: check the result before it
 * runs.
 *
 * @param picked `place`s of `differences(ours, theirs)`
 * @throws Error for a place that does not differ: the rows are older than the scenarios
 */
export function adopt(ours: Scenario, theirs: Scenario, picked: readonly string[]): Scenario {
  if (picked.length === 0) return ours;
  const steps = new Map(differences(ours, theirs).map(({ place }) => [place, place.split('/')]));
  const result = picked.reduce<Tree>(
    (now, place) => {
      const path = steps.get(place);
      if (!path) throw new Error(`nothing differs at ${JSON.stringify(place)}`);
      return takeOver(now, theirs, path);
    },
    ours as unknown as Tree,
  );
  const { digest: _, ...adopted } = result;
  return adopted as unknown as Scenario;
}

function takeOver(ours: Tree, theirs: Tree, [key, ...rest]: readonly string[]): Tree {
  const list = keyOf(key!) !== undefined;
  const [mine, other] = [ours[key!], theirs[key!]];
  if (rest.length === 0) return withMember(ours, key!, other);
  if (list) return { ...ours, [key!]: takeItem(key!, (mine ?? []) as Tree[], (other ?? []) as Tree[], rest) };
  if (!isRecord(mine) || !isRecord(other)) throw new Error(`no parts inside ${JSON.stringify(key)}`);
  return { ...ours, [key!]: takeOver(mine, other, rest) };
}

function takeItem(
  list: string,
  ours: readonly Tree[],
  theirs: readonly Tree[],
  [id, ...rest]: readonly string[],
): Tree[] {
  const [mine, other] = [identify(list, ours)!, identify(list, theirs)!.get(id!)];
  if (other === undefined) mine.delete(id!);
  else mine.set(id!, rest.length === 0 ? other : takeOver(mine.get(id!)!, other, rest));
  return [...mine.values()];
}

function withMember(tree: Tree, key: string, value: unknown): Tree {
  const { [key]: _, ...others } = tree;
  return value === undefined ? others : { ...tree, [key]: value };
}
