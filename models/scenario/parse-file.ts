/**
 * A Fundcast file's text → its value, or every fault with its place.
 *
 * The checks run from the outside in, and each stops the next ones when it finds something:
 * size, JSON, plain data, format, digest, shape, meaning. A file of this version may hold no
 * unknown field. A newer minor only adds fields: they are kept, and saved again. A newer
 * major (or `minReader`) that still fits our shape opens read-only with the reason; one that
 * does not fit is refused for that reason.
 *
 * The digest covers everything but itself, unknown fields too; a file without one (written by
 * hand) is taken.
 */
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { ModelError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { err, ok, type Result } from '../result.ts';
import { SCHEMA_VERSION } from '../version.ts';
import { digestOf } from './digest.ts';
import { FILE_FORMATS, isFormatName, type FileValues, type FormatName } from './file-formats.ts';
import { jsonFault } from './json-text.ts';
import { isNewer, isRawFile, KNOWN_VERSION, migrate, statedVersions, type RawFile } from './migrate.ts';
import { plainDataFaults } from './plain-data.ts';
import { readVersion } from './schema-version.ts';
import { shapeFault } from './shape-problem.ts';
import { shapeFaults, unknownFields } from './shape-faults.ts';

export type NewerMajor = Extract<ModelError, { kind: 'newerMajor' }>;

interface ParsedFileOf<F extends FormatName> {
  readonly format: F;
  /** Without `digest`: it belongs to the file and would be stale after the first edit. */
  readonly value: FileValues[F];
  /** As the file states it. */
  readonly schemaVersion: string;
  readonly digest: string;
  /** Why the file may be looked at and not saved: it says more than this program knows. */
  readonly readOnly?: NewerMajor;
}
export type ParsedFile = { [F in FormatName]: ParsedFileOf<F> }[FormatName];

export function parseFundcastFile(text: string): Result<ParsedFile, ModelError[]> {
  const raw = readRaw(text);
  if (!raw.ok) return raw;
  const { format } = raw.value;
  if (!isFormatName(format)) return err([{ kind: 'foreignFile', format: formatText(format) }]);
  const versions = statedVersions(raw.value).map(({ place, text }) => ({
    place,
    text,
    version: readVersion(text),
  }));
  const unreadable = versions.filter(({ version }) => version === null);
  if (unreadable.length > 0)
    return err(unreadable.map(({ place }) => shapeFault(place, 'badFormat', 'major.minor')));
  const digest = checkedDigest(raw.value);
  if (!digest.ok) return digest;
  const newer = versions.filter(({ version }) => isNewer(version!));
  const barrier = newer.find(
    ({ place, version }) => place.endsWith('minReader') || version!.major > KNOWN_VERSION.major,
  );
  const readOnly = barrier && {
    kind: 'newerMajor' as const,
    given: String(barrier.text),
    known: SCHEMA_VERSION,
  };
  const value = readValue(migrate(raw.value), format, newer.length > 0);
  if (!value.ok) return err(readOnly ? [readOnly] : value.error.slice(0, LIMITS.faults));
  const schemaVersion = String(raw.value['schemaVersion']);
  return ok({
    format,
    value: value.value,
    schemaVersion,
    digest: digest.value,
    ...(readOnly && { readOnly }),
  } as ParsedFile);
}

/** Text → one JSON object that holds nothing dangerous. */
function readRaw(text: string): Result<RawFile, ModelError[]> {
  const bytes = text.length > LIMITS.fileBytes ? text.length : utf8ToBytes(text).length;
  if (bytes > LIMITS.fileBytes) return err([{ kind: 'fileTooLarge', bytes, limit: LIMITS.fileBytes }]);
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.trim() === '') return err([{ kind: 'emptyFile' }]);
  const fault = jsonFault(json);
  if (fault) return err([fault]);
  const value: unknown = JSON.parse(json);
  const faults = plainDataFaults(value).slice(0, LIMITS.faults);
  if (faults.length > 0) return err(faults);
  return isRawFile(value) ? ok(value) : err([{ kind: 'foreignFile', format: '' }]);
}

const formatText = (format: unknown): string =>
  typeof format === 'string' ? [...format].slice(0, LIMITS.quoted).join('') : '';

function checkedDigest(file: RawFile): Result<string, ModelError[]> {
  const computed = fileDigest(file);
  const stated = file['digest'];
  if (stated === undefined || stated === computed) return ok(computed);
  return err([{ kind: 'digestMismatch', stated: formatText(stated), computed }]);
}

/** The digest of a file's value: of everything in it but a digest that it already carries. */
export function fileDigest(file: object): string {
  return digestOf(withoutDigest(file as RawFile));
}

export function withoutDigest(file: RawFile): RawFile {
  const { digest: _, ...rest } = file;
  return rest;
}

/** @param open whether fields that this version does not know may stay */
function readValue<F extends FormatName>(
  file: RawFile,
  format: F,
  open: boolean,
): Result<FileValues[F], ModelError[]> {
  const value = withoutDigest(file);
  const { schema, faults: meaningFaults } = FILE_FORMATS[format];
  const shape = shapeFaults(schema, value);
  if (shape.length > 0) return err(shape);
  const strangers = open ? [] : unknownFields(schema, value);
  if (strangers.length > 0) return err(strangers);
  const fitting = value as unknown as FileValues[F];
  const meaning = meaningFaults(fitting);
  return meaning.length > 0 ? err(meaning) : ok(fitting);
}

/** What is wrong with a value that does not come from a file, e.g. from the browser's store; none when it is whole. */
export function valueFaults(value: unknown, format: FormatName): ModelError[] {
  const plain = plainDataFaults(value);
  if (plain.length > 0) return plain.slice(0, LIMITS.faults);
  if (!isRawFile(value)) return [{ kind: 'foreignFile', format: '' }];
  const read = readValue(value, format, true);
  return read.ok ? [] : read.error.slice(0, LIMITS.faults);
}
