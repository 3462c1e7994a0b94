/**
 * The parts of a ZIP archive (.docx, .xlsx), unpacked when asked for.
 *
 * Sizes in the headers are not believed: bytes are counted while they unpack, over all parts,
 * and the checksum of every part is checked. ZIP64 and split archives do not occur below the
 * limit on bytes and are refused.
 */
import type { ModelError } from '../../models/errors.ts';
import { LIMITS } from '../../models/limits.ts';
import { err, ok, type Result } from '../../models/result.ts';
import { crc32 } from './crc32.ts';

export interface Archive {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; one that is not there is a damage. */
  part(name: string): Promise<Result<Uint8Array, ModelError>>;
}

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly header: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
/** Bytes given to the inflater at a time: what one piece can grow to stays small. */
const PIECE = 16 * 1024;

export function openArchive(bytes: Uint8Array, format: string): Result<Archive, ModelError> {
  const entries = entriesOf(bytes, format);
  if (!entries.ok) return entries;
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]));
  const budget = { left: LIMITS.unpackedBytes };
  return ok({
    names: new Set(byName.keys()),
    async part(name) {
      const entry = byName.get(name);
      return entry ? unpacked(bytes, entry, format, budget) : damaged(format, name, 'missingPart');
    },
  });
}

/** The central directory at the archive's end. */
function entriesOf(bytes: Uint8Array, format: string): Result<Entry[], ModelError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return damaged(format, `byte ${bytes.length}`, 'truncated');
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.documentParts)
    return err({ kind: 'documentTooLarge', measure: 'parts', limit: LIMITS.documentParts });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL)
      return damaged(format, `byte ${at}`, 'badArchive');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** Where the end record begins: a comment of up to 64 KB may follow it. @returns −1 when there is none */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  return -1;
}

interface Budget {
  left: number;
}

async function unpacked(
  bytes: Uint8Array,
  entry: Entry,
  format: string,
  budget: Budget,
): Promise<Result<Uint8Array, ModelError>> {
  if (entry.encrypted) return err({ kind: 'protectedDocument', format });
  const packed = packedBytes(bytes, entry);
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return damaged(format, entry.name, 'badArchive');
  const whole = entry.method === 0 ? stored(packed, budget) : await inflated(packed, budget);
  if (whole === 'tooLarge')
    return err({ kind: 'documentTooLarge', measure: 'unpackedBytes', limit: LIMITS.unpackedBytes });
  if (whole === null) return damaged(format, entry.name, 'badArchive');
  return crc32(whole) === entry.crc ? ok(whole) : damaged(format, entry.name, 'badChecksum');
}

function packedBytes(bytes: Uint8Array, { header, packed }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL) return null;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

function stored(packed: Uint8Array, budget: Budget): Uint8Array | 'tooLarge' {
  budget.left -= packed.length;
  return budget.left < 0 ? 'tooLarge' : packed;
}

async function inflated(packed: Uint8Array, budget: Budget): Promise<Uint8Array | 'tooLarge' | null> {
  const { Inflate } = await import('fflate');
  const pieces: Uint8Array[] = [];
  let size = 0;
  let complete = false;
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece);
    size += piece.length;
    complete ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (size > budget.left) return 'tooLarge';
    }
  } catch {
    return null; // no deflate stream
  }
  budget.left -= size;
  return complete ? joined(pieces, size) : null;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const damaged = (
  format: string,
  place: string,
  problem: 'truncated' | 'badArchive' | 'missingPart' | 'badChecksum',
): { readonly ok: false; readonly error: ModelError } =>
  err({ kind: 'damagedDocument', format, place, problem });
