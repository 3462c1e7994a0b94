/** Units as tables write them: in the name, in a column, behind the number, in the head. */
import type { FieldUnit } from './field.ts';

type UnitKind = 'money' | 'people' | 'cases' | 'percent' | 'perHead';

export interface PastedUnit {
  readonly kind: UnitKind;
  /** Written behind the number so that the field reads it; empty for the field's own unit. */
  readonly suffix: string;
  readonly word: string;
}

const WORDS: Readonly<Record<string, readonly [UnitKind, string]>> = {
  元: ['money', '元'],
  千元: ['money', '千元'],
  万元: ['money', ''],
  万: ['money', ''],
  百万元: ['money', '百万元'],
  亿元: ['money', '亿'],
  亿: ['money', '亿'],
  人民币元: ['money', '元'],
  人: ['people', ''],
  万人: ['people', '万人'],
  人次: ['cases', ''],
  次: ['cases', ''],
  万人次: ['cases', '万人次'],
  万次: ['cases', '万人次'],
  '%': ['percent', ''],
  百分比: ['percent', ''],
  '元/人': ['perHead', ''],
  '元/人年': ['perHead', ''],
  '元/年': ['perHead', ''],
  '元/人/年': ['perHead', ''],
  '元/人·年': ['perHead', ''],
  '元/人、年': ['perHead', ''],
  元每人: ['perHead', ''],
  元一人: ['perHead', ''],
};

const KIND_OF: Readonly<Record<FieldUnit, UnitKind>> = {
  万元: 'money',
  人: 'people',
  人次: 'cases',
  '%': 'percent',
  '元/人': 'perHead',
};

export function unitFrom(text: string): PastedUnit | null {
  const word = text.normalize('NFKC').replace(/[\s()（）:：]|单位|计量/gu, '');
  const found = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return found ? { kind: found[0], suffix: found[1], word } : null;
}

/** Several at once: 「单位：万元、人次」. */
export const unitsFrom = (text: string): readonly PastedUnit[] =>
  text
    .split(/[、,，;；]/u)
    .map(unitFrom)
    .filter((unit) => unit !== null);

/** 「基金支出（万元）」 → its name and its unit; a bracket that is no unit stays in the name. */
export function nameAndUnit(text: string): { readonly name: string; readonly unit: PastedUnit | null } {
  const match = /^(.*?)(?:[(（]([^()（）]{1,12})[)）]|[,，:：](?:单位[:：]?)?([^,，:：]{1,6}))\s*$/u.exec(
    text,
  );
  const unit = match ? unitFrom(match[2] ?? match[3] ?? '') : null;
  return unit && match ? { name: (match[1] ?? '').trim(), unit } : { name: text, unit: null };
}

/** A number with what stands behind it: 「39,795.60万元」, 「（835.00）」 for a negative one. */
export function numberAndUnit(
  text: string,
): { readonly number: string; readonly unit: PastedUnit | null } | null {
  const plain = text.normalize('NFKC').trim();
  const bracketed = /^\(([\d,]+(?:\.\d+)?)\)$/u.exec(plain);
  if (bracketed) return { number: `-${bracketed[1]}`, unit: null };
  const match = /^((?:负|[-+−–—])?\s*[¥￥]?\s*(?:\d[\d,_' ]*(?:\.\d*)?|\.\d+))\s*(\S{0,8})$/u.exec(plain);
  if (!match) return null;
  const rest = match[2] ?? '';
  const unit = rest === '' ? null : unitFrom(rest);
  return rest === '' || unit ? { number: (match[1] ?? '').trim(), unit } : null;
}

/**
 * Whether the unit can stand in the field. 元 behind a standard means 元 a head; 次 and 人 are
 * told apart, since a count of people is no count of cases.
 */
export function fits(unit: PastedUnit, field: FieldUnit): boolean {
  return unit.kind === KIND_OF[field] || (field === '元/人' && unit.kind === 'money' && unit.suffix === '元');
}

/** The text that the field gets. */
export const textOf = (number: string, unit: PastedUnit | null, field: FieldUnit): string =>
  `${number}${unit && field !== '元/人' ? unit.suffix : ''}`;
