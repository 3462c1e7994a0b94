/**
 * Money as people here read it: 元 below 1 万, 万元 with two decimals as the reports print,
 * 亿元 in headlines with 万元 beneath.
 *
 * Both languages keep the same digits, so a number can be checked against a report whichever
 * one is on; only the word of the unit changes.
 */
import type { Lang } from '../i18n/lang.ts';
import { fixed, NONE } from './fixed.ts';

export type MoneyUnit = 'yuan' | 'wan' | 'yi';

const SHIFT: Readonly<Record<MoneyUnit, number>> = { yuan: 0, wan: -4, yi: -8 };

const WORDS: Readonly<Record<Lang, Readonly<Record<MoneyUnit, string>>>> = {
  zh: { yuan: '元', wan: '万元', yi: '亿元' },
  en: { yuan: 'yuan', wan: '×10k yuan', yi: '×100m yuan' },
};

/** A printed number and its unit, apart, because screens set them in different sizes. */
export interface Printed {
  readonly text: string;
  readonly unit: string;
}

export const moneyWord = (unit: MoneyUnit, lang: Lang): string => WORDS[lang][unit];

/** The digits alone, for a table that states its unit once at the top. */
export function moneyIn(yuan: number | null, unit: MoneyUnit, { digits = 2, sign = false } = {}): string {
  return yuan === null ? NONE : fixed(yuan, { digits, sign }, SHIFT[unit]);
}

/** The unit in which an amount is written in a sentence; judged on the amount as it prints. */
export function moneyUnitOf(yuan: number): 'yuan' | 'wan' {
  return Math.abs(yuan) < 9_999.995 ? 'yuan' : 'wan';
}

export function moneyParts(yuan: number | null, lang: Lang, sign = false): Printed {
  if (yuan === null) return { text: NONE, unit: '' };
  const unit = moneyUnitOf(yuan);
  return { text: moneyIn(yuan, unit, { sign }), unit: WORDS[lang][unit] };
}

export function money(yuan: number | null, lang: Lang): string {
  return joined(moneyParts(yuan, lang));
}

/** A headline amount; `beneath` repeats it in 万元 when the headline is in 亿元. */
export function headline(yuan: number | null, lang: Lang): Printed & { readonly beneath: string | null } {
  if (yuan === null || Math.abs(yuan) < 100_000_000) return { ...moneyParts(yuan, lang), beneath: null };
  return {
    text: moneyIn(yuan, 'yi'),
    unit: WORDS[lang].yi,
    beneath: `${moneyIn(yuan, 'wan')} ${WORDS[lang].wan}`,
  };
}

export const joined = ({ text, unit }: Printed): string => (unit ? `${text} ${unit}` : text);
