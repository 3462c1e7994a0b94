import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, digestOf } from '../../models/scenario/digest.ts';

/** The same data with the members of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversed(member)]));
} // prettier-ignore

const finite = (value: unknown): boolean =>
  !/:?-0(?=[,\]}]|$)/.test(JSON.stringify(value)) && !hasMinusZero(value);
const hasMinusZero = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(hasMinusZero)
    : Object.is(value, -0);

describe('the digest', () => {
  test('is SHA-256 of the canonical JSON', () => {
    expect(canonicalJson({ b: [1, 'é', null], a: true })).toBe('{"a":true,"b":[1,"é",null]}');
    expect(digestOf('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126');
  });

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue().filter(finite), (value) => digestOf(reversed(value)) === digestOf(value)),
      { numRuns: 1000 },
    );
  });

  test('survives a file', () => {
    fc.assert(
      fc.property(fc.jsonValue().filter(finite), (value) => {
        return digestOf(JSON.parse(JSON.stringify(value, null, 1))) === digestOf(value);
      }),
      { numRuns: 1000 },
    );
  });

  test('depends on the order of a list, and on every value', () => {
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }));
    expect(digestOf({ a: null })).not.toBe(digestOf({}));
    expect(digestOf('\ud800')).not.toBe(digestOf('\ufffd'));
  });

  test('a member that is undefined is no member', () => {
    expect(digestOf({ a: 1, b: undefined })).toBe(digestOf({ a: 1 }));
  });

  test.each([
    ['NaN', NaN],
    ['Infinity', [Infinity]],
    ['−0', { a: -0 }],
    ['a hole', [1, , 2]], // eslint-disable-line no-sparse-arrays
    ['undefined in a list', [undefined]],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a typed array', new Float64Array(1)],
    ['a function', () => 0],
  ])('%s has none', (_, value) => {
    expect(() => digestOf(value)).toThrow(/no canonical form/);
  });
});
