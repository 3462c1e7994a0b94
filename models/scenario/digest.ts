/**
 * The fingerprint of plain data: SHA-256 over its canonical JSON.
 *
 * Canonical: keys sorted, `undefined` members left out, numbers as JavaScript prints them.
 * NaN, infinities and −0 have no canonical form and are refused: they would not survive a
 * file.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** @throws Error for what JSON cannot hold exactly. @returns 64 hexadecimal digits */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  throw new Error(`no canonical form: ${typeof value}`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value) || Object.is(value, -0)) throw new Error(`no canonical form: ${String(value)}`);
  return JSON.stringify(value);
}
