/**
 * The fingerprint of plain data: SHA-256 over its canonical JSON.
 *
 * Canonical: keys sorted by code unit, no spaces, members that are `undefined` left out
 * (a file could not hold them), numbers as JavaScript prints them. NaN, infinities, −0,
 * holes and anything but plain objects and arrays have no canonical form and are refused:
 * they would not survive a file.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** @throws Error for what JSON cannot hold exactly. @returns 64 hexadecimal digits, lower case */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}

/** @throws Error for what JSON cannot hold exactly */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (Object.prototype.toString.call(value) !== '[object Object]') throw noForm(value);
  const members = Object.entries(value as object)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw noForm(value);
  if (Object.is(value, -0)) throw new Error('no canonical form: -0');
  return JSON.stringify(value);
}

const noForm = (value: unknown): Error =>
  new Error(
    `no canonical form: ${typeof value === 'number' ? String(value) : Object.prototype.toString.call(value)}`,
  );
