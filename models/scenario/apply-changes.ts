/**
 * Dated changes laid over a baseline series.
 *
 *     set       x(t) = value                     add       x(t) = base(t) + value
 *     multiply  x(t) = base(t)·value             schedule  x(t) = the dated value in force
 *
 * A ramp moves evenly from the base to the changed value over `rampMonths`. With
 * `after: 'index'` a set value keeps the baseline's growth from its first month on.
 * Months before `from` and after `to` are untouched, to the bit.
 */
import { monthIndex } from '../months.ts';
import type { Change } from './scenario.ts';

export function applyChanges(base: Float64Array, changes: readonly Change[], origin: number): Float64Array {
  if (changes.length === 0) return base;
  const series = Float64Array.from(base);
  for (const change of changes) {
    const from = Math.max(0, monthIndex(change.from) - origin);
    const to = change.to ? Math.min(series.length - 1, monthIndex(change.to) - origin) : series.length - 1;
    const ramp = change.rampMonths ?? 0;
    for (let t = from; t <= to; t++) {
      const target = targetAt(change, base, t, from, origin);
      const weight = ramp > 0 ? Math.min(1, (t - from + 1) / ramp) : 1;
      series[t] = weight === 1 ? target : base[t]! + (target - base[t]!) * weight;
    }
  }
  return series;
}

function targetAt(change: Change, base: Float64Array, t: number, from: number, origin: number): number {
  const value = change.value ?? 0;
  if (change.op === 'add') return base[t]! + value;
  if (change.op === 'multiply') return base[t]! * value;
  if (change.op === 'schedule') {
    return (
      (change.values ?? []).filter((step) => monthIndex(step.from) - origin <= t).at(-1)?.value ?? base[t]!
    );
  }
  return change.after === 'index' && base[from] !== 0 ? value * (base[t]! / base[from]!) : value;
}

/** Two changes of one lever that touch the same months. @returns the first such pair, or null. */
export function conflictOf(changes: readonly Change[]): readonly [Change, Change] | null {
  for (const [i, a] of changes.entries()) {
    const b = changes.slice(i + 1).find((other) => other.lever === a.lever && overlap(a, other));
    if (b) return [a, b];
  }
  return null;
}

const overlap = (a: Change, b: Change): boolean =>
  a.from <= (b.to ?? '9999-12') && b.from <= (a.to ?? '9999-12');
