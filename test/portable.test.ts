import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log, logMean, pow, powInt } from '../models/portable.ts';

/** Enough digits that the reference has no error of its own. */
const Exact = Decimal.clone({ precision: 50 });
/** The double itself: `new Decimal(0.1)` would be the decimal 0.1 instead. */
const exact = (x: number): Decimal => new Exact(x.toPrecision(100));

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Numbers spread evenly over powers of two. */
const positive = (maxExponent: number) =>
  fc.tuple(real(1, 2), fc.integer({ min: -maxExponent, max: maxExponent })).map(([m, k]) => m * 2 ** k);

/** Fails with both numbers when `computed` is off by more than 1e-15 of `wanted`. */
function expectClose(computed: number, wanted: Decimal): void {
  const error = exact(computed).minus(wanted).abs();
  if (error.gt(wanted.abs().times(1e-15))) throw new Error(`${computed} is not ${wanted.toString()}`);
}

async function forAll<T>(inputs: fc.Arbitrary<T>, check: (input: T) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      check(input);
      return Promise.resolve();
    }),
    { numRuns: 1000 },
  );
}

describe('portable functions agree with 50-digit arithmetic to 1e-15', () => {
  it('exp over [-700, 700]', () => forAll(real(-700, 700), (x) => expectClose(exp(x), exact(x).exp())));

  it('exp near zero', () => forAll(real(-1, 1), (x) => expectClose(exp(x), exact(x).exp())));

  it('log over 2^-200 to 2^200', () =>
    forAll(positive(200), (x) => (x === 1 ? undefined : expectClose(log(x), exact(x).ln()))));

  it('log near one, where it is close to zero', () =>
    forAll(real(0.99, 1.01), (x) => (x === 1 ? undefined : expectClose(log(x), exact(x).ln()))));

  it('a real power of a growth factor over thirty years', () =>
    forAll(fc.tuple(real(0.5, 2), real(-30, 30)), ([b, y]) =>
      expectClose(pow(b, y), exact(b).pow(exact(y))),
    ));

  it('a real power whose result spans the range of doubles', () =>
    forAll(fc.tuple(positive(30), real(-30, 30)), ([b, y]) =>
      expectClose(pow(b, y), exact(b).pow(exact(y))),
    ));

  it('a whole power of up to 360 factors', () =>
    forAll(fc.tuple(real(0.5, 2), fc.integer({ min: -360, max: 360 })), ([b, n]) =>
      expectClose(powInt(b, n), exact(b).pow(n)),
    ));

  it('the logarithmic mean of near and of far numbers', () =>
    forAll(fc.tuple(positive(40), fc.oneof(positive(20), real(0.9, 1.1), real(1, 1.000001))), ([a, q]) => {
      const b = a * q;
      const [x, y] = [exact(a), exact(b)];
      expectClose(logMean(a, b), a === b ? x : x.minus(y).div(x.ln().minus(y.ln())));
    }));
});

describe('exact cases', () => {
  it('a known product: 1.07 to the 30th', () => {
    expect(powInt(1.07, 30)).toBe(7.612255042662042);
    expect(pow(1.07, 30)).toBe(7.612255042662042);
  });

  it('the first and second power are the number and its square to the bit', () =>
    forAll(positive(300), (b) => {
      expect(pow(b, 1)).toBe(b);
      expect(powInt(b, 2)).toBe(b * b);
      expect(pow(b, 0)).toBe(1);
    }));

  it('powers of ten and two are exact', () => {
    expect(powInt(10, 22)).toBe(1e22);
    expect(powInt(2, -1022)).toBe(2.2250738585072014e-308);
    expect(powInt(-2, 3)).toBe(-8);
    expect(pow(4, 0.5)).toBe(2);
  });

  it('whole arguments at the origin', () => {
    expect([exp(0), log(1), pow(1, 0.3), logMean(5, 5)]).toEqual([1, 0, 1, 5]);
  });

  it('the logarithmic mean lies between its numbers, is symmetric, and is 0 beside a zero', () =>
    forAll(fc.tuple(positive(30), positive(30)), ([a, b]) => {
      expect(logMean(a, b)).toBe(logMean(b, a));
      expect(logMean(a, b)).toBeGreaterThanOrEqual(Math.min(a, b) * (1 - 1e-15));
      expect(logMean(a, b)).toBeLessThanOrEqual(Math.max(a, b) * (1 + 1e-15));
      expect(logMean(a, 0)).toBe(0);
    }));
});

describe('special values', () => {
  it('exp runs from 0 through the subnormal numbers to Infinity', () => {
    expect([exp(-Infinity), exp(-746), exp(710), exp(Infinity), exp(NaN)]).toEqual([
      0,
      0,
      Infinity,
      Infinity,
      NaN,
    ]);
    expect(exp(-740)).toBe(4.2e-322);
  });

  it('log of zero, of a negative number and of the smallest number', () => {
    expect([log(0), log(-1), log(Infinity), log(NaN)]).toEqual([-Infinity, NaN, Infinity, NaN]);
    expect(log(5e-324)).toBe(-744.4400719213812);
  });

  it('powers of zero, of infinity and of negative numbers', () => {
    expect([pow(0, 2.5), pow(0, -2.5), pow(0, -1), pow(0, 0)]).toEqual([0, Infinity, Infinity, 1]);
    expect([pow(Infinity, 0.5), pow(Infinity, -0.5), pow(2, 1e300), pow(2, -1e300)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect([pow(-8, 1 / 3), pow(NaN, 0.5), pow(2, NaN), logMean(1, -1)]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('a broken exponent is a bug', () => expect(() => powInt(2, 0.5)).toThrow('0.5'));
});

describe('the same bits everywhere', () => {
  /** FNV-1a over the bytes of each number. */
  function checksum(values: readonly number[]): number {
    const bytes = new DataView(new ArrayBuffer(8));
    let hash = 2166136261;
    for (const value of values) {
      bytes.setFloat64(0, value);
      for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ bytes.getUint8(i), 16777619) >>> 0;
    }
    return hash;
  }

  it('ten thousand results have the checksum they had when they were written down', () => {
    const inputs = Array.from({ length: 2000 }, (_, i) => (i + 0.5) / 97);
    const results = inputs.flatMap((x) => [
      exp(x - 10),
      log(x),
      pow(x, 1.7),
      powInt(1 + x / 100, Math.floor(x)),
      logMean(x, 2),
    ]);
    expect(checksum(results)).toBe(4015326453);
  });
});
