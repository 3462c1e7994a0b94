/**
 * exp, log and powers that give the same bits in every JavaScript engine.
 *
 *     exp(x)  = 2^k · exp(r)                    k = round(x / ln 2),  r = x − k·ln 2,  |r| ≤ ½ ln 2
 *     exp(r)  = Σ r^n / n!                      to n = 14: the first term left out is below 1e-19
 *     log(x)  = k·ln 2 + log(m)                 x = 2^k · m,  √½ ≤ m < √2,  f = m − 1
 *     log(m)  = 2·atanh(s) = Σ 2·s^(2n+1)/(2n+1)     s = f / (2 + f),  |s| ≤ 3 − 2√2, to n = 11
 *     b^y     = exp(y · log b)                  y·log b as a pair of numbers high + low
 *
 * Only + − × ÷ and moving the binary point are used, which IEEE 754 rounds in one way
 * only. `Math.exp`, `log`, `pow` and `**` are left to each engine and do differ. The
 * error is below 1e-15 relative everywhere (a power keeps log b to about 65 bits, since
 * y multiplies its error). Special values are those of `Math`; a negative base of `pow` is NaN.
 */

const LN2 = 0.6931471805599453;
/** ln 2 in two parts: the first has 32 bits only, so that k·LN2_HIGH is exact for |k| < 2²¹. */
const LN2_HIGH = 2977044472 / 4294967296;
const LN2_LOW = -4.2009150726810846e-11;
/** What 2/3 has beyond its double. */
const TWO_THIRDS_LOW = 3.700743415417188e-17;
const SQRT_2 = 1.4142135623730951;
/** 2²⁷ + 1 cuts 53 bits into 26 + 26 (Dekker), so that products of the halves are exact. */
const SPLITTER = 134217729;
/** Above this a split overflows; no low part is kept there. */
const SPLIT_LIMIT = 1e290;
const TWO_54 = 18014398509481984;

const word = new DataView(new ArrayBuffer(8));

/** 2^k for a whole k in [−1022, 1023]. */
function powerOfTwo(k: number): number {
  word.setUint32(0, (k + 1023) << 20);
  word.setUint32(4, 0);
  return word.getFloat64(0);
}

/** The whole k with x = 2^k · m, √½ ≤ m < √2, for a positive finite x. */
function binaryExponent(x: number): number {
  if (x < 2.2250738585072014e-308) return binaryExponent(x * TWO_54) - 54;
  word.setFloat64(0, x);
  const k = (word.getUint32(0) >>> 20) - 1023;
  return scaled(x, -k) >= SQRT_2 ? k + 1 : k;
}

/** x · 2^k, in two steps so that neither factor leaves the range of doubles. */
function scaled(x: number, k: number): number {
  const half = Math.trunc(k / 2);
  return x * powerOfTwo(half) * powerOfTwo(k - half);
}

/** What rounding took from the product: a·b = product + this, exactly. */
function productError(a: number, b: number, product: number): number {
  const cutA = SPLITTER * a;
  const highA = cutA - (cutA - a);
  const lowA = a - highA;
  const cutB = SPLITTER * b;
  const highB = cutB - (cutB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** Σ_{n ≥ 3} r^(n−3)/n!, the part of exp(r) after 1 + r + r²/2. */
function expTail(r: number): number {
  const end = 1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r * (1 / 6227020800 + r / 87178291200)));
  const middle = 1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * end)));
  return 1 / 6 + r * (1 / 24 + r * (1 / 120 + r * middle));
}

/** exp(x + low) for a `low` far smaller than x. */
function expOfSum(x: number, low: number): number {
  if (x !== x) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x / LN2);
  const high = x - k * LN2_HIGH;
  const r = high - k * LN2_LOW;
  const left = high - r - k * LN2_LOW + low;
  const square = r * r;
  const rest = square * 0.5 + square * r * expTail(r);
  return scaled(1 + (r + (rest + left * (1 + r + rest))), k);
}

/** e to the power x. Overflows to Infinity above 709.78, falls to 0 below −745.13. */
export const exp = (x: number): number => expOfSum(x, 0);

/** Σ_{n ≥ first} 2·z^(n−first)/(2n+1) with z = s², for first = 1 or 2. */
function atanhTail(z: number, first: 1 | 2): number {
  const end = 2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23))));
  const fromTwo = 2 / 5 + z * (2 / 7 + z * (2 / 9 + z * (2 / 11 + z * (2 / 13 + z * end))));
  return first === 2 ? fromTwo : 2 / 3 + z * fromTwo;
}

/**
 * Natural logarithm; log(0) = −Infinity, NaN below zero.
 *
 * Since 2s = f − s·f, log(m) is written as f − s·(f − rest): f is exact, and what
 * rounding spoils is at most a fifth of it.
 */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  const k = binaryExponent(x);
  const f = scaled(x, -k) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const rest = z * atanhTail(z, 1);
  return k * LN2_HIGH + (f - (s * (f - rest) - k * LN2_LOW));
}

/** y·log(b) = high + low to about 65 bits, then its exponential. b positive and finite. */
function expOfLogTimes(b: number, y: number): number {
  const k = binaryExponent(b);
  const f = scaled(b, -k) - 1;
  const sum = 2 + f;
  const s = f / sum;
  const sLow = (f - s * sum - productError(s, sum, s * sum) - s * (f - (sum - 2))) / sum;
  const z = s * s;
  const zLow = productError(s, s, z) + 2 * s * sLow;
  const third = (2 / 3) * z;
  const thirdLow = productError(2 / 3, z, third) + (2 / 3) * zLow + z * TWO_THIRDS_LOW;
  const cube = s * third;
  const cubeLow = productError(s, third, cube) + s * thirdLow + sLow * third + s * z * z * atanhTail(z, 2);
  const mantissa = 2 * s + cube;
  const mantissaLow = 2 * s - mantissa + cube + (2 * sLow + cubeLow);
  const shift = k * LN2_HIGH;
  const high = shift + mantissa;
  const shiftPart = high - mantissa;
  const low = shift - shiftPart + (mantissa - (high - shiftPart)) + (mantissaLow + k * LN2_LOW);
  const logarithm = high + low;
  const logarithmLow = high - logarithm + low;
  const product = y * logarithm;
  if (!(Math.abs(product) < 800)) return expOfSum(product, 0);
  return expOfSum(product, productError(y, logarithm, product) + y * logarithmLow);
}

/**
 * b to a real power, for b ≥ 0. A whole exponent up to 1024 is `powInt`, so that
 * b¹ is b and b² is b·b to the bit.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === Math.trunc(exponent) && Math.abs(exponent) <= 1024) return powInt(base, exponent);
  if (base !== base || exponent !== exponent || base < 0) return NaN;
  if (base === 1) return 1;
  if (base === 0 || base === Infinity) return (base === 0) === exponent > 0 ? 0 : Infinity;
  if (Math.abs(exponent) > 1e290) return base > 1 === exponent > 0 ? Infinity : 0;
  return expOfLogTimes(base, exponent);
}

/**
 * b to a whole power by repeated squaring, each product kept with its rounding error:
 * correct to the last bit or next to it for any number of factors.
 *
 * @throws RangeError when n is not a whole number
 */
export function powInt(base: number, n: number): number {
  if (n !== Math.trunc(n) || Math.abs(n) === Infinity) throw new RangeError(`not a whole exponent: ${n}`);
  let [power, powerLow, square, squareLow] = [1, 0, base, 0];
  for (let left = Math.abs(n); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) [power, powerLow] = pairProduct(power, powerLow, square, squareLow);
    if (left > 1) [square, squareLow] = pairProduct(square, squareLow, square, squareLow);
  }
  if (n >= 0) return power + powerLow;
  return power === 0 ? 1 / power : (1 - powerLow / power) / power;
}

/** (a + aLow)·(b + bLow) as a pair; without a low part where a split would overflow. */
function pairProduct(a: number, aLow: number, b: number, bLow: number): [number, number] {
  const product = a * b;
  if (!(Math.max(Math.abs(product), Math.abs(a), Math.abs(b)) < SPLIT_LIMIT)) return [product, 0];
  const low = productError(a, b, product) + (a * bLow + aLow * b);
  const high = product + low;
  return [high, product - high + low];
}

/**
 * Logarithmic mean L(a, b) = (a − b) / (ln a − ln b), L(a, a) = a, L(a, 0) = 0: the weight
 * that splits a difference exactly into its factors.
 *
 * Near a = b it is ½(a + b)·u / atanh(u), u = (a − b)/(a + b), which does not cancel.
 * Two negative numbers give the negative of their mean; unlike signs give NaN.
 */
export function logMean(a: number, b: number): number {
  if (a < b) return logMean(b, a);
  if (a > 0 && b < 0) return NaN;
  if (a === 0 || b === 0) return 0;
  const u = (a - b) / (a + b);
  if (Math.abs(u) > 0.17) return (a - b) / log(a / b);
  const z = u * u;
  return (a + b) / (2 + z * atanhTail(z, 1));
}
