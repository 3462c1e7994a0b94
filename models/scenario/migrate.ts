/**
 * From each older version of a file to the next, one pure step at a time.
 *
 * A step takes the raw JSON of its `from` and gives that of its `to`; it keeps the meaning
 * and is never changed once released. `test/scenario/samples/` holds a file of every version.
 */
import { SCHEMA_VERSION } from '../version.ts';
import { compareVersions, readVersion, type SchemaVersion } from './schema-version.ts';

export type RawFile = Readonly<Record<string, unknown>>;

export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly step: (file: RawFile) => RawFile;
}

/** Steps by format, oldest first. Version 1.0 is the first. */
export const MIGRATIONS: Readonly<Record<string, readonly Migration[]>> = {
  'fundcast.scenario': [],
  'fundcast.baseline': [],
};

/** Brings a file, and the baseline inside it, to this program's version; newer ones stay as they are. */
export function migrate(file: RawFile, table = MIGRATIONS): RawFile {
  const inner = isRawFile(file['baseline']) ? { ...file, baseline: migrate(file['baseline'], table) } : file;
  const steps = table[String(file['format'])] ?? [];
  return steps.reduce((now, { from, to, step }) => {
    return now['schemaVersion'] === from ? { ...step(now), schemaVersion: to } : now;
  }, inner);
}

export const KNOWN_VERSION: SchemaVersion = readVersion(SCHEMA_VERSION)!;

export const isRawFile = (value: unknown): value is RawFile =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Versions that a file needs to be understood, its baseline's among them. */
export function statedVersions(file: RawFile): { readonly place: string; readonly text: unknown }[] {
  const of = (part: RawFile, place: string) =>
    ['schemaVersion', 'minReader'].map((key) => ({ place: `${place}${key}`, text: part[key] }));
  return [...of(file, ''), ...(isRawFile(file['baseline']) ? of(file['baseline'], 'baseline.') : [])];
}

export const isNewer = (version: SchemaVersion): boolean => compareVersions(version, KNOWN_VERSION) > 0;
