/**
 * What a number field does with typed text, with no screen in it.
 *
 * A value outside the usual range is taken and remarked on; outside the possible range it is
 * refused and the text stays; an empty field goes back to what it was.
 */
import { Exact } from '../format/fixed.ts';
import type { NumberUnit } from '../format/number-unit.ts';
import { parseNumber, type NumberFault } from '../format/read-number.ts';

export interface NumberField {
  readonly unit: NumberUnit;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly usualMin?: number | undefined;
  readonly usualMax?: number | undefined;
}

export type Committed =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'restored' }
  | { readonly kind: 'fault'; readonly fault: NumberFault };

export function commitText(text: string, field: NumberField): Committed {
  const read = parseNumber(text, field.unit, field);
  if (!read.ok)
    return read.error.kind === 'empty' ? { kind: 'restored' } : { kind: 'fault', fault: read.error };
  const { min = -Infinity, max = Infinity } = field;
  if (read.value >= min && read.value <= max) return { kind: 'value', value: read.value };
  const fault: NumberFault = {
    kind: 'outOfRange',
    text: text.trim(),
    unit: field.unit,
    value: read.value,
    min: field.min ?? null,
    max: field.max ?? null,
  };
  return { kind: 'fault', fault };
}

/** How a text under way is read, where that is not plain from the text itself; else `null`. */
export function echo(text: string, field: NumberField): number | null {
  const isPlain = /^[+\-−]?\d[\d,]*(\.\d*)?%?$/u.test(text.trim());
  const isFraction = field.unit === 'share' && /^[+\-−]?0?\.\d+$/u.test(text.trim());
  if (isPlain && !isFraction) return null;
  const read = parseNumber(text, field.unit, field);
  return read.ok ? read.value : null;
}

/**
 * The value some steps away, on the grid of whole steps and within bounds. From between two
 * grid lines the first step lands on the next line, not one step from a crooked value.
 */
export function stepped(
  value: number,
  step: number,
  count: number,
  bounds: Pick<NumberField, 'min' | 'max'>,
): number {
  const grid = new Exact(value).div(step);
  const line = count > 0 ? grid.floor() : grid.ceil();
  const next = line.plus(count).times(new Exact(step)).toNumber();
  return clamped(next, bounds);
}

/** The nearest whole step: a slider's position without the noise of its arithmetic. */
export function onGrid(value: number, step: number): number {
  return new Exact(value).div(step).round().times(new Exact(step)).toNumber();
}

export function clamped(
  value: number,
  { min = -Infinity, max = Infinity }: Pick<NumberField, 'min' | 'max'>,
): number {
  return Math.min(max, Math.max(min, value));
}

export function outsideUsual(value: number | null, field: NumberField): 'above' | 'below' | null {
  if (value === null) return null;
  if (field.usualMax !== undefined && value > field.usualMax) return 'above';
  return field.usualMin !== undefined && value < field.usualMin ? 'below' : null;
}
