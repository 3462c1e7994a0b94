/**
 * Differences, always with a sign and ▲▼: blue and orange say more or less, never good or bad.
 *
 * The direction is that of the printed number, so what prints as 0.00 has no arrow.
 */
import type { Lang } from '../i18n/lang.ts';
import { MINUS, NONE } from './fixed.ts';
import { joined, moneyIn, moneyWord, type MoneyUnit } from './money.ts';
import { digitsOf, quantityParts, type QuantityDigits } from './quantity.ts';
import type { NumberUnit } from './number-unit.ts';
import { percentDigits, relativeChange } from './ratio.ts';

export type Direction = 'up' | 'down' | 'same';

export interface Delta {
  readonly direction: Direction;
  readonly text: string;
  readonly unit: string;
}

export const NO_DELTA: Delta = { direction: 'same', text: NONE, unit: '' };

export const ARROWS: Readonly<Record<Direction, string>> = { up: '▲', down: '▼', same: '' };

function printed(text: string, unit: string): Delta {
  const direction = text.startsWith('+') ? 'up' : text.startsWith(MINUS) ? 'down' : 'same';
  return { direction, text, unit };
}

/** A difference of amounts, in one fixed unit so that a column lines up. */
export function moneyDelta(yuan: number | null, lang: Lang, unit: MoneyUnit = 'wan'): Delta {
  return yuan === null ? NO_DELTA : printed(moneyIn(yuan, unit, { sign: true }), moneyWord(unit, lang));
}

/** A difference of shares, in 百分点. */
export function pointsDelta(share: number | null, lang: Lang, digits?: number): Delta {
  if (share === null) return NO_DELTA;
  return printed(percentDigits(share, digits, true), lang === 'zh' ? '个百分点' : 'pp');
}

/** A relative change in %, or — where the base makes it meaningless. */
export function percentDelta(now: number | null, base: number | null, digits = 2): Delta {
  const change = relativeChange(now, base);
  return change === null ? NO_DELTA : printed(percentDigits(change, digits, true), '%');
}

/** A difference in the unit of the quantity; shares and rates differ by 百分点. */
export function quantityDelta(
  difference: number | null,
  unit: NumberUnit,
  lang: Lang,
  options: QuantityDigits = {},
): Delta {
  if (difference === null) return NO_DELTA;
  if (unit === 'share' || unit === 'rate') return pointsDelta(difference, lang, options.digits);
  if (unit === 'wan')
    return printed(digitsOf(difference, unit, { ...options, sign: true }), moneyWord('wan', lang));
  const { text, unit: word } = quantityParts(difference, unit, lang, { ...options, sign: true });
  return printed(text, word);
}

/** One line for a document or a screen reader: ▲ +966.45 万元. */
export function deltaText({ direction, text, unit }: Delta): string {
  const body = unit === '%' ? text + unit : joined({ text, unit });
  return direction === 'same' ? body : `${ARROWS[direction]} ${body}`;
}
