/**
 * What no Fundcast file may hold anywhere, whatever its format: keys that reach a prototype,
 * halves of characters, numbers that are not finite, and −0 (it prints as 0 and would change
 * the digest).
 */
import { shapeFault, type ShapeFault } from './shape-problem.ts';

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /\p{Surrogate}/u;

/** @param value JSON data, no deeper than the limit. @returns every fault, in order of the file */
export function plainDataFaults(value: unknown, place = ''): ShapeFault[] {
  if (typeof value === 'string')
    return LONE_SURROGATE.test(value) ? [shapeFault(place, 'loneSurrogate')] : [];
  if (typeof value === 'number') return numberFaults(value, place);
  if (Array.isArray(value)) return value.flatMap((item, i) => plainDataFaults(item, `${place}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    ...(FORBIDDEN_KEYS.has(key) ? [shapeFault(join(place, key), 'forbiddenKey', key)] : []),
    ...(LONE_SURROGATE.test(key) ? [shapeFault(place, 'loneSurrogate')] : []),
    ...plainDataFaults(member, join(place, key)),
  ]);
}

function numberFaults(value: number, place: string): ShapeFault[] {
  if (!Number.isFinite(value)) return [shapeFault(place, 'notFinite')];
  return Object.is(value, -0) ? [shapeFault(place, 'minusZero')] : [];
}

/** `funds` + `id` → `funds.id`; a number is a place in a list. */
export function join(place: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${place}[${step}]`;
  return place === '' ? String(step) : `${place}.${String(step)}`;
}
