/**
 * Amounts that know what they hold, so that unlike ones are never combined.
 *
 * Two amounts may be added, subtracted or divided only when basis (booked, incurred, a full
 * year's levy), layer (basic, with large-amount cover, all) and period agree. An unknown
 * basis or layer agrees with any; a known one only with itself.
 */
import type { ModelError } from '../errors.ts';
import type { Period } from '../months.ts';
import { err, ok, type Result } from '../result.ts';
import type { Unit } from '../units.ts';

export interface Measured {
  /** How it is called in an error. */
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly basis: 'booked' | 'incurred' | 'fullYearLevy' | null;
  readonly layer: 'basic' | 'basic+large' | 'all' | null;
  readonly period: Period;
}

type Combined = Result<Measured, ModelError>;

export const plus = (a: Measured, b: Measured): Combined =>
  combined(a, b, `${a.name} + ${b.name}`, a.value + b.value);
export const minus = (a: Measured, b: Measured): Combined =>
  combined(a, b, `${a.name} − ${b.name}`, a.value - b.value);

/** A pure number; dividing by nothing is the caller's bug. */
export function ratioOf(a: Measured, b: Measured): Result<number, ModelError> {
  const difference = differenceOf(a, b);
  if (difference) return err(unlike(a, b, difference));
  if (b.value === 0) throw new Error(`${a.name} ÷ ${b.name}: divided by zero`);
  return ok(a.value / b.value);
}

function combined(a: Measured, b: Measured, name: string, value: number): Combined {
  const difference = differenceOf(a, b);
  if (difference) return err(unlike(a, b, difference));
  return ok({ ...a, name, value, basis: a.basis ?? b.basis, layer: a.layer ?? b.layer });
}

type Difference = Extract<ModelError, { kind: 'mixedUnits' }>['difference'];

function differenceOf(a: Measured, b: Measured): Difference | null {
  if (a.unit !== b.unit) return 'unit';
  if (a.basis !== null && b.basis !== null && a.basis !== b.basis) return 'basis';
  if (a.layer !== null && b.layer !== null && a.layer !== b.layer) return 'layer';
  return a.period.start !== b.period.start || a.period.end !== b.period.end ? 'period' : null;
}

const describe = (m: Measured): string =>
  `${m.name}（${m.basis ?? '—'}，${m.layer ?? '—'}，${m.period.start}–${m.period.end}，${m.unit}）`;

const unlike = (a: Measured, b: Measured, difference: Difference): ModelError => ({
  kind: 'mixedUnits',
  first: describe(a),
  second: describe(b),
  difference,
});
