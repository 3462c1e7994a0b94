/** A file that was cut or changed on its way is refused, or says the same as before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonFault } from '../../models/scenario/json-text.ts';
import { parseFundcastFile } from '../../models/scenario/parse-file.ts';
import { writeScenarioFile } from '../../models/scenario/write-file.ts';
import { decodeUtf8 } from '../../src/files/read-text.ts';
import { sampleScenario } from './sample.ts';

const text = writeScenarioFile(sampleScenario());
const bytes = new TextEncoder().encode(text);
const whole = parseFundcastFile(text);

/** @returns null when refused */
function opened(damaged: Uint8Array<ArrayBuffer>): unknown {
  const decoded = decodeUtf8(damaged);
  const parsed = decoded === null ? null : parseFundcastFile(decoded);
  if (parsed && !parsed.ok && parsed.error.length === 0) throw new Error('refused without a reason');
  return parsed?.ok ? parsed : null;
}

const cuts = [
  ...Array.from({ length: 100 }, (_, percent) => Math.floor((bytes.length * percent) / 100)),
  ...Array.from({ length: 2048 }, (_, last) => bytes.length - 1 - last),
];

describe('a damaged file', () => {
  test('whole, it opens', () => {
    expect(opened(bytes)).toEqual(whole);
    expect(whole.ok).toBe(true);
  });

  test('cut at every 1 % and at every byte of the last 2 KB, it is refused', () => {
    expect(bytes.length).toBeGreaterThan(2048);
    expect(cuts.filter((length) => opened(bytes.slice(0, length)) !== null)).toEqual([]);
  });

  test('with one of 8 bits of 1,000 bytes flipped, it is refused or says the same', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const damaged = bytes.slice();
        damaged[at]! ^= 1 << bit;
        expect(damaged).not.toEqual(bytes);
        const result = opened(damaged);
        if (result === null) refused++;
        else expect(result).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
    expect(refused).toBeGreaterThan(500);
  });

  test('with one of 1,000 bytes replaced by any other, it is refused or says the same', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, other) => {
        const damaged = bytes.slice();
        damaged[at]! ^= other;
        const result = opened(damaged);
        if (result !== null) expect(result).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });

  test('any text at all is answered, never thrown at', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\u12',
      '1e9',
      '-0',
      'null',
      '基',
      '\ud800',
      '__proto__',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const parsed = parseFundcastFile(parts.join(''));
        expect(parsed.ok).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('the check for JSON agrees with JSON.parse', () => {
    const parses = (json: string): boolean => {
      try {
        JSON.parse(json);
        return true;
      } catch {
        return false;
      }
    };
    const mutated = fc.tuple(fc.json({ maxDepth: 5 }), fc.nat(), fc.constantFrom('', '"', '\\', ',', ']', '}', '0', '-', 'e', '.', '\u0001', '\t'))
      .map(([json, at, piece]) => json.slice(0, at % json.length) + piece + json.slice((at % json.length) + 1)); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(fc.json(), mutated), (json) => {
        const fault = jsonFault(json);
        if (fault?.kind !== 'badShape') expect(fault === null).toBe(parses(json));
      }),
      { numRuns: 5000 },
    );
  });
});
