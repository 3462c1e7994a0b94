/**
 * Benefit lines that a scenario leaves as they are. When every change is about one line each
 * (a ratio, a growth), people and all other lines are those of the run without changes.
 */
import type { CareFactors } from './care.ts';
import type { ParameterSet } from './parameters.ts';

interface OwnedLine {
  readonly scheme: string;
  readonly line: { readonly id: string };
  readonly factors: Pick<CareFactors, 'moved'>;
}

/** By `scheme.line`; null where a change may reach any line, or cases move between lines. */
export function untouched<Line extends OwnedLine>(
  plain: readonly Line[],
  parameters: ParameterSet,
): ReadonlyMap<string, Line> | null {
  if (plain.some(({ factors }) => factors.moved !== null)) return null;
  const lines = new Map(plain.map((line) => [`${line.scheme}.${line.line.id}`, line]));
  for (const lever of parameters.changed) {
    const owner = ownerOf(lever, plain);
    if (!owner) return null;
    lines.delete(owner);
  }
  return lines;
}

/** The line that a lever is about; substitution is about two. */
function ownerOf(lever: string, plain: readonly OwnedLine[]): string | null {
  if (lever.includes('.substitution.')) return null;
  const owners = plain
    .map(({ scheme, line }) => `${scheme}.${line.id}`)
    .filter((key) => lever.startsWith(`${key}.`) && !lever.slice(key.length + 1).includes('.'));
  return owners[0] ?? null;
}
