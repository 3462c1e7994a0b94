/**
 * A typed number with its digits kept: `1,204.50` is `1204.50` 万元, `1.2亿` is `1.2` 亿元.
 *
 * Reading is the program's own (`format/read-number.ts`); the digits say how exactly the
 * number is known, so they are kept as typed wherever the typed unit is one of a report's.
 */
import { err, ok, type Result } from '../../models/index.ts';
import { Exact } from '../format/fixed.ts';
import { SHOWN_SHIFT } from '../format/number-unit.ts';
import type { NumberFault } from '../format/read-number.ts';
import { commitText } from '../ui/number-field.ts';
import { SHOWN_AS, type FieldUnit, type FormField } from './field.ts';

export interface TypedNumber {
  /** In the model's unit: 元, 人, 人次, a share. */
  readonly value: number;
  /** Decimal text in `unit`, sign kept, no separators. */
  readonly digits: string;
  /** A unit that reports print. */
  readonly unit: string;
}

const PRINTED: Readonly<Record<FieldUnit, readonly (readonly [unit: string, scale: string])[]>> = {
  万元: [
    ['万元', '1e4'],
    ['元', '1'],
    ['亿元', '1e8'],
  ],
  人: [['人', '1']],
  人次: [['人次', '1']],
  '%': [['%', '0.01']],
  '元/人': [['元/人', '1']],
};

export function readTyped(
  text: string,
  { unit, negative }: Pick<FormField, 'unit' | 'negative'>,
): Result<TypedNumber, NumberFault> {
  const plain = unit === '元/人' ? text.replace(/[/／·每]\s*人.*$/u, '') : text;
  const shown = SHOWN_AS[unit];
  const read = commitText(plain, {
    unit: shown,
    min: negative ? undefined : 0,
    max: unit === '%' ? 1 : undefined,
  });
  if (read.kind === 'restored') return err({ kind: 'empty' });
  if (read.kind === 'fault') return err(read.fault);
  return ok(printedOf(read.value, plain, unit));
}

function printedOf(value: number, text: string, unit: FieldUnit): TypedNumber {
  const [whole = '', part = ''] = text
    .normalize('NFKC')
    .replace(/[^\d.。]/gu, '')
    .split(/[.。]/u);
  const digits = `${whole === '' ? '0' : whole}${part === '' ? '' : `.${part}`}`;
  const typed = new Exact(digits);
  const printed = PRINTED[unit].find(
    ([, scale]) => typed.times(new Exact(scale)).toNumber() === Math.abs(value),
  );
  if (!printed) return inShownUnit(value, unit);
  return { value, digits: `${value < 0 ? '-' : ''}${digits}`, unit: printed[0] };
}

/** The value in the field's own unit, to the last digit. */
export function inShownUnit(value: number, unit: FieldUnit): TypedNumber {
  return { value, digits: shownNumber(value, unit).toFixed(), unit };
}

const shownNumber = (value: number, unit: FieldUnit): InstanceType<typeof Exact> =>
  new Exact(value).times(new Exact(10).pow(SHOWN_SHIFT[SHOWN_AS[unit]]));
