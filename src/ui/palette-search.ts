/** Finding a command of the palette: by words of its name in either language, best group first. */
import type { IconName } from './icons.ts';
import { hasAll, plain, wordsIn } from './word-match.ts';

export const COMMAND_GROUPS = ['action', 'place', 'scenario', 'baseline', 'example', 'lever'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly icon: IconName;
  readonly label: string;
  /** Found by these words too: the name in the other language, a note. */
  readonly also?: string | undefined;
  /** At the right: a date, a present value. */
  readonly aside?: string | undefined;
  readonly shortcut?: string | undefined;
  readonly run: () => void;
}

export interface FoundGroup {
  readonly group: CommandGroup;
  readonly commands: readonly Command[];
  /** Found as well, and not listed. */
  readonly left: number;
}

interface Ranked {
  readonly best: number;
  readonly found: readonly Command[];
}

/** Most commands listed of one group; more would only be scrolled past. */
export const MOST_LISTED = 8;

/**
 * Commands that have every word of the query, those whose name begins with it first, those that
 * have it only in the other words last; groups in the order of their best command. Without a
 * query everything but the levers, which are too many to be browsed here.
 */
export function foundCommands(commands: readonly Command[], query: string): FoundGroup[] {
  const words = wordsIn(query);
  const groups = COMMAND_GROUPS.map((group) => {
    const own = commands.filter((command) => command.group === group);
    return { group, ...(words.length === 0 ? unasked(group, own) : ranked(own, words)) };
  });
  const listed = words.length === 0 ? Infinity : MOST_LISTED;
  return groups
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => a.best - b.best)
    .map(({ group, found }) => ({
      group,
      commands: found.slice(0, listed),
      left: Math.max(0, found.length - listed),
    }));
}

const unasked = (group: CommandGroup, own: readonly Command[]): Ranked => ({
  best: 0,
  found: group === 'lever' ? [] : own,
});

function ranked(own: readonly Command[], words: readonly string[]): Ranked {
  const found = own.flatMap((command) => {
    const rank = rankOf(command, words);
    return rank === null ? [] : [{ command, rank }];
  });
  found.sort((a, b) => a.rank - b.rank);
  return { best: found[0]?.rank ?? 0, found: found.map(({ command }) => command) };
}

/** 0 begins with the query, 1 has it in its name, 2 in its other words; null has it not. */
function rankOf({ label, also = '' }: Command, words: readonly string[]): 0 | 1 | 2 | null {
  const name = plain(label);
  if (!hasAll(`${name} ${plain(also)}`, words)) return null;
  if (!hasAll(name, words)) return 2;
  return name.startsWith(words[0]!) ? 0 : 1;
}
