/** A number with its unit, whatever it measures: what charts, sliders and tables print. */
import type { Lang } from '../i18n/lang.ts';
import { fixed, NONE } from './fixed.ts';
import { moneyParts, moneyWord, type Printed } from './money.ts';
import { SHOWN_SHIFT, type NumberUnit } from './number-unit.ts';
import { percentDigits } from './ratio.ts';

const WORDS: Readonly<Record<Lang, Readonly<Record<NumberUnit, string>>>> = {
  zh: {
    share: '%',
    rate: '%',
    yuan: '元',
    wan: '万元',
    months: '个月',
    persons: '人',
    cases: '人次',
    number: '',
  },
  en: {
    share: '%',
    rate: '%',
    yuan: 'yuan',
    wan: moneyWord('wan', 'en'),
    months: 'months',
    persons: 'people',
    cases: 'cases',
    number: '',
  },
};

export const unitWord = (unit: NumberUnit, lang: Lang): string => WORDS[lang][unit];

export interface QuantityDigits {
  readonly digits?: number;
  readonly sign?: boolean;
}

/** The digits alone, in the shown unit. */
export function digitsOf(value: number | null, unit: NumberUnit, options: QuantityDigits = {}): string {
  if (value === null) return NONE;
  const { digits, sign = false } = options;
  switch (unit) {
    case 'share':
    case 'rate':
      return percentDigits(value, digits, sign);
    case 'wan':
      return fixed(value, { digits: digits ?? 2, sign }, SHOWN_SHIFT.wan);
    case 'months':
      return fixed(value, { digits: digits ?? 1, sign });
    case 'yuan':
      return fixed(value, { digits: digits ?? (Number.isInteger(value) ? 0 : 2), sign });
    case 'persons':
    case 'cases':
      return fixed(value, { digits: digits ?? 0, sign });
    case 'number':
      return fixed(value, { digits: digits ?? 4, trim: digits === undefined, sign });
  }
}

/** Digits and unit; a large amount of money chooses 元 or 万元 itself. */
export function quantityParts(
  value: number | null,
  unit: NumberUnit,
  lang: Lang,
  options: QuantityDigits = {},
): Printed {
  if (value === null) return { text: NONE, unit: '' };
  if (unit === 'wan' && options.digits === undefined) return moneyParts(value, lang, options.sign);
  return { text: digitsOf(value, unit, options), unit: WORDS[lang][unit] };
}

/** In a sentence: 65%, 5,885.63 万元, 10.4 个月. */
export function quantity(
  value: number | null,
  unit: NumberUnit,
  lang: Lang,
  options: QuantityDigits = {},
): string {
  const printed = quantityParts(value, unit, lang, options);
  return printed.unit === '%' || printed.unit === ''
    ? printed.text + printed.unit
    : `${printed.text} ${printed.unit}`;
}
