/**
 * Parts → one zip, the way office programs write it: sizes in the heads, UTF-8 names, no
 * clock, so the same parts give the same bytes. Between two parts the page gets a turn.
 */
import { deflateSync, strToU8 } from 'fflate';

export interface Part {
  readonly name: string;
  /** Made when its turn comes, so that one sheet at a time takes the page's time. */
  readonly content: () => string | Uint8Array;
}

/** 1 January 1980, the first day that a zip can name. */
const DAY = 0x21;
const UTF8 = 0x800;
const DEFLATED = 8;

interface Packed {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly at: number;
}

export async function zipped(parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const entries: Packed[] = [];
  let at = 0;
  const put = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    at += chunk.length;
  };
  for (const { name, content } of parts) {
    const made = content();
    await turn();
    const entry = packedPart(name, made, at);
    entries.push(entry);
    put(localHead(entry));
    put(entry.packed);
    await turn();
  }
  const directory = at;
  for (const entry of entries) put(centralHead(entry));
  put(closing(entries.length, at - directory, directory));
  return joined(chunks, at);
}

const turn = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));

function packedPart(name: string, content: string | Uint8Array, at: number): Packed {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { name: strToU8(name), packed: deflateSync(bytes), crc: crc32(bytes), size: bytes.length, at };
}

/** Version, flags, method, time, day, checksum, sizes and the name's length: the same in both heads. */
function fields({ name, packed, crc, size }: Packed): number[] {
  const head = [...short(20), ...short(UTF8), ...short(DEFLATED), ...short(0), ...short(DAY)];
  return [...head, ...long(crc), ...long(packed.length), ...long(size), ...short(name.length), ...short(0)];
}

const localHead = (entry: Packed): Uint8Array =>
  Uint8Array.from([...long(0x04034b50), ...fields(entry), ...entry.name]);

const centralHead = (entry: Packed): Uint8Array =>
  Uint8Array.from([
    ...long(0x02014b50),
    ...short(20),
    ...fields(entry),
    ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], // no remark, first disk, no attributes
    ...long(entry.at),
    ...entry.name,
  ]);

const closing = (count: number, size: number, at: number): Uint8Array =>
  Uint8Array.from([
    ...long(0x06054b50),
    ...long(0),
    ...short(count),
    ...short(count),
    ...long(size),
    ...long(at),
    ...short(0),
  ]);

const short = (n: number): number[] => [n & 255, (n >>> 8) & 255];
const long = (n: number): number[] => [...short(n & 0xffff), ...short(n >>> 16)];

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = ~0;
  for (const byte of bytes) c = CRC[(c ^ byte) & 255]! ^ (c >>> 8);
  return ~c >>> 0;
}
