/**
 * An identity: printed numbers that must satisfy a formula, solvable for each of them.
 *
 *     linear    Σ cᵢ·xᵢ = 0
 *     quotient  q = factor · Σ aᵢ·nᵢ / Σ bⱼ·dⱼ + offset
 *
 * Sums, differences, surplus and roll-forward are linear; growth (factor 100, offset −100),
 * shares, amounts per case, execution and months of spending are quotients. `ofLater` is
 * growth from a printed change: delta / value = g / (100 + g).
 */
import type { FindingKind } from './finding.ts';
import type { Printed } from './printed.ts';
import { add, divide, gap, middle, multiply, scale, subtract, type Interval } from './tolerance.ts';

export type Relation =
  | { readonly form: 'linear'; readonly coefficients: readonly number[] }
  | {
      readonly form: 'quotient';
      /** Coefficients in the numerator and the denominator, by term; the quotient is term 0. */
      readonly above: readonly number[];
      readonly below: readonly number[];
      readonly factor: number;
      readonly offset: number;
      readonly ofLater?: boolean;
    };

export interface Identity {
  readonly kind: FindingKind;
  readonly relation: Relation;
  readonly terms: readonly Printed[];
  /** The term that the others explain. */
  readonly target: number;
  /** `weak` where the parts may be incomplete: broken only where a slip of one term mends it. */
  readonly strength: 'strong' | 'weak';
  /** Intervals other than those of half a last digit, by term. */
  readonly ranges?: readonly Interval[];
}

export interface Judged {
  readonly identity: Identity;
  readonly status: 'holds' | 'near' | 'broken';
  /** What follows for the target. */
  readonly expected: Interval | null;
  readonly gap: number;
}

const ZERO: Interval = { low: 0, high: 0 };
export const rangeOf = (identity: Identity, at: number): Interval =>
  identity.ranges?.[at] ?? identity.terms[at]!.range;

function weighted(identity: Identity, coefficients: readonly number[], except: number): Interval {
  let sum = ZERO;
  for (let i = 0; i < identity.terms.length; i += 1) {
    const c = coefficients[i] ?? 0;
    if (i !== except && c !== 0) sum = add(sum, scale(rangeOf(identity, i), c));
  }
  return sum;
}

/** g → 100·g/(100 + g), increasing for g > −100. */
const ofLater = (g: Interval): Interval | null =>
  g.low <= -100 ? null : { low: (100 * g.low) / (100 + g.low), high: (100 * g.high) / (100 + g.high) };
const ofEarlier = (s: Interval): Interval | null =>
  s.high >= 100 ? null : { low: (100 * s.low) / (100 - s.low), high: (100 * s.high) / (100 - s.high) };

/** The interval that the other terms leave to one of them, or null where it is undetermined. */
export function solve(identity: Identity, at: number): Interval | null {
  const { relation } = identity;
  if (relation.form === 'linear') {
    const own = relation.coefficients[at]!;
    return scale(weighted(identity, relation.coefficients, at), -1 / own);
  }
  const { above, below, factor, offset } = relation;
  const over = weighted(identity, above, at);
  const under = weighted(identity, below, at);
  if (at === 0) {
    const ratio = divide(over, under);
    if (ratio === null) return null;
    const q = scale(ratio, factor);
    return relation.ofLater ? ofEarlier(q) : shift(q, offset);
  }
  const printed = rangeOf(identity, 0);
  const q = relation.ofLater ? ofLater(printed) : shift(printed, -offset);
  if (q === null) return null;
  if ((above[at] ?? 0) !== 0) {
    const whole = multiply(scale(q, 1 / factor), under);
    return scale(subtract(whole, over), 1 / above[at]!);
  }
  const whole = divide(scale(over, factor), q);
  return whole && scale(subtract(whole, under), 1 / below[at]!);
}

const shift = ({ low, high }: Interval, by: number): Interval => ({ low: low + by, high: high + by });
/**
 * Whether an identity holds: within half a unit of every last digit it does; where what
 * follows for a rounded target is less than one unit of its last digit away, the target was
 * cut off, or rounded from other digits than those printed (`near`).
 */
export function judge(identity: Identity): Judged {
  const expected = solve(identity, identity.target);
  if (expected === null) return { identity, status: 'holds', expected, gap: 0 };
  const target = identity.terms[identity.target]!;
  const printed = rangeOf(identity, identity.target);
  const apart = gap(printed, expected);
  if (apart === 0) return { identity, status: 'holds', expected, gap: 0 };
  const exact = printed.high === printed.low;
  const near = !exact && Math.abs(target.value - middle(expected)) < target.step * (1 - 1e-9);
  return { identity, status: near ? 'near' : 'broken', expected, gap: apart };
}

/** The identity among several readings of one sentence that holds, else the first. */
export function likeliest(identities: readonly Identity[]): Identity | null {
  const ranked = identities.map((identity) => ({ identity, judged: judge(identity) }));
  const found =
    ranked.find(({ judged }) => judged.status === 'holds') ??
    ranked.find(({ judged }) => judged.status === 'near') ??
    ranked[0];
  return found?.identity ?? null;
}

export const linear = (
  kind: FindingKind,
  terms: readonly Printed[],
  coefficients: readonly number[],
  strength: Identity['strength'] = 'strong',
): Identity => ({ kind, terms, relation: { form: 'linear', coefficients }, target: 0, strength });

/** `q = factor · above / below + offset` with one term above and one below. */
export const quotient = (
  kind: FindingKind,
  [q, over, under]: readonly [Printed, Printed, Printed],
  factor: number,
  offset = 0,
  strength: Identity['strength'] = 'strong',
): Identity => ({
  kind,
  terms: [q, over, under],
  relation: { form: 'quotient', above: [0, 1, 0], below: [0, 0, 1], factor, offset },
  target: 0,
  strength,
});
