/**
 * What differs between two scenarios, row by row, so that opening a file never overwrites.
 *
 * A row's `place` names one independent part, steps joined by `/`: lists whose items have an
 * id are walked by it (`baseline/funds/employee.pool/income/contribution/reported`), changes
 * by lever and month (`changes/resident.premium.amount@2025-01`), balances by fund. A part
 * that only one side has is one row, and so is a list in which two items share a name. Order in a list is no difference, nor are the ids,
 * versions and digests of the two files.
 */
import type { Path } from '../baseline/baseline.ts';
import type { Unit } from '../units.ts';
import { identify, isRecord, keyOf, LISTS, sameData, type Tree } from './scenario-tree.ts';
import type { Change, Scenario } from './scenario.ts';

/** A number in `unit`, a text, a dated change, a parameter's path; null where that side has none. */
export type DifferenceValue = number | string | Change | Path | null;

export interface DifferenceRow {
  /** What `adopt` is told. */
  readonly place: string;
  /** The lever's id for a change, the fund's for a balance, else the place inside its part. */
  readonly what: string;
  readonly ours: DifferenceValue;
  readonly theirs: DifferenceValue;
  readonly unit: Unit | null;
}

/** Of the file, not of what it says. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'format',
  'schemaVersion',
  'minReader',
  'engineVersion',
  'id',
  'digest',
]);

/** @returns rows in the order of a scenario: title and note, changes, balances, baseline */
export function differences(ours: Scenario, theirs: Scenario): DifferenceRow[] {
  const a = ours as unknown as Tree;
  const b = theirs as unknown as Tree;
  const { baseline: _ours, ...ownA } = a;
  const { baseline: _theirs, ...ownB } = b;
  const units = parameterUnits(theirs, parameterUnits(ours, new Map()));
  return [...members(ownA, ownB, []), ...baselineRows(a['baseline'], b['baseline'])].map(
    ([steps, left, right]) => row(steps, left, right, units),
  );
}

type Raw = readonly [steps: readonly string[], ours: unknown, theirs: unknown];

/** Two baselines of different regions or periods are one row: their parts do not match up. */
function baselineRows(ours: unknown, theirs: unknown): Raw[] {
  if (isRecord(ours) && isRecord(theirs) && ours['id'] === theirs['id'])
    return members(ours, theirs, ['baseline']);
  return sameData(ours, theirs) ? [] : [[['baseline'], ours, theirs]];
}

function members(ours: Tree, theirs: Tree, steps: readonly string[]): Raw[] {
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter(
    (key) => !NOT_COMPARED.has(key),
  );
  return keys.flatMap((key) => part(key, ours[key], theirs[key], [...steps, key]));
}

function part(key: string, ours: unknown, theirs: unknown, steps: readonly string[]): Raw[] {
  if (sameData(ours, theirs)) return [];
  if (keyOf(key) !== undefined) {
    const [a, b] = [identify(key, listOf(ours)), identify(key, listOf(theirs))];
    return a && b ? items(a, b, LISTS[key]!.open, steps) : [[steps, ours, theirs]];
  }
  if (key === 'balance' && isRecord(ours) && isRecord(theirs)) return members(ours, theirs, steps);
  return [[steps, ours, theirs]];
}

const listOf = (value: unknown): readonly Tree[] => (value ?? []) as readonly Tree[];

/** @param open whether an item that both sides have is told part by part */
function items(
  a: ReadonlyMap<string, Tree>,
  b: ReadonlyMap<string, Tree>,
  open: boolean,
  steps: readonly string[],
): Raw[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((id): Raw[] => {
    const [left, right] = [a.get(id), b.get(id)];
    const place = [...steps, id];
    if (sameData(left, right)) return [];
    return left && right && open ? members(left, right, place) : [[place, left, right]];
  });
}

function parameterUnits({ baseline }: Scenario, units: Map<string, Unit>): Map<string, Unit> {
  if (typeof baseline !== 'string') for (const { id, unit } of baseline.parameters) units.set(id, unit);
  return units;
}

function row(
  steps: readonly string[],
  ours: unknown,
  theirs: unknown,
  units: ReadonlyMap<string, Unit>,
): DifferenceRow {
  const [room, ...inside] = steps as [string, ...string[]];
  const either = (theirs ?? ours) as Tree;
  const shown = { ours: valueOf(ours), theirs: valueOf(theirs) };
  const place = steps.join('/');
  if (room === 'changes' && inside.length > 0) {
    const lever = String(either['lever']);
    return { place, what: lever, ...shown, unit: units.get(lever) ?? null };
  }
  if (room === 'balances' && inside.length > 0)
    return { place, what: String(either['fund']), ...shown, unit: '元' };
  const what = inside.length > 0 ? inside.join('/') : room;
  if (typeof shown.ours === 'number' && shown.ours === shown.theirs)
    return sourceRow(place, what, ours, theirs);
  return { place, what, ...shown, unit: unitOf(either) };
}

/** Equal numbers that come from different places: the row shows where from. */
function sourceRow(place: string, what: string, ours: unknown, theirs: unknown): DifferenceRow {
  return { place, what: `${what}/source`, ours: asText(ours), theirs: asText(theirs), unit: null };
}

const unitOf = (value: unknown): Unit | null =>
  isRecord(value) && typeof value['unit'] === 'string' ? (value['unit'] as Unit) : null;

function valueOf(value: unknown): DifferenceValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (!isRecord(value)) return asText(value);
  if (typeof value['value'] === 'number' && 'source' in value && 'unit' in value) return value['value'];
  if ('lever' in value) return value as unknown as Change;
  if (isRecord(value['path'])) return pathValue(value['path'] as unknown as Path);
  if (typeof value['amount'] === 'number') return value['amount'];
  return typeof value['id'] === 'string' ? value['id'] : asText(value);
}

const pathValue = (path: Path): number | Path => (path.kind === 'constant' ? path.value : path);

/** Longest text of a part that has no better form. */
const SHOWN = 200;

function asText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= SHOWN ? text : `${[...text].slice(0, SHOWN).join('')}…`;
}
