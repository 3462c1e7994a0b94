/**
 * A printed number as a term of an identity: its interval in 元, persons, percent or months.
 *
 * Counts of persons and cases without a magnitude are exact; standards per head (元/人) are
 * set, not measured, and exact too. Everything else is rounded at its last digit. Numbers
 * that the text itself calls approximate (近1000万元, 14.7万余) are no terms.
 */
import type { Figure } from '../report/figure.ts';
import { around, type Interval } from './tolerance.ts';

export const FIELDS = ['value', 'prior', 'yoyPercent', 'delta'] as const;
export type Field = (typeof FIELDS)[number];

/** How the node of a number of an earlier report begins. */
export const EARLIER = 'earlier report|';

export interface Printed {
  /** The same number printed again has the same node. */
  readonly node: string;
  readonly figure: Figure;
  readonly field: Field;
  /** As printed, without its unit. */
  readonly text: string;
  readonly unit: string;
  readonly scale: number;
  readonly value: number;
  readonly range: Interval;
  /** One unit of the last printed digit. */
  readonly step: number;
}

const MAGNITUDES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
};

/** 元 in a 万元, persons in a 万人; 0.1 percent in a ‰. */
export function unitScale(unit: string): number {
  if (unit.startsWith('‰')) return 0.1;
  let factor = 1;
  for (const char of unit) {
    const magnitude = MAGNITUDES[char];
    if (magnitude === undefined) break;
    factor *= magnitude;
  }
  return factor;
}

export const decimalsOf = (text: string): number => (text.split('.')[1] ?? '').length;

const POWERS = [1, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8] as const;
const stepOf = (text: string): number => POWERS[decimalsOf(text)] ?? 1e-9;

const COUNTED = /^(?:人次?|例次?|名|户|次|床日|[天日])$/;
const STANDARD = /^元\/人/;
const MEASURED = /^(?:avgLengthOfStay|contributionBase|contributionBaseM..)$/;

function isExact(figure: Figure, text: string, unit: string): boolean {
  if (text.includes('.') || MEASURED.test(figure.metric)) return false;
  return COUNTED.test(unit) || STANDARD.test(unit);
}

/** 近1000, 约3.2, 14.7万余, 30多: the number is said to be approximate. */
function isApproximate({ quote }: Figure, text: string): boolean {
  if (quote === undefined) return false;
  const at = quote.indexOf(text);
  if (at < 0) return false;
  const before = quote.slice(Math.max(0, at - 3), at).trimEnd();
  const after = quote.slice(at + text.length, at + text.length + 8);
  return (
    /(?:将?近|大?约|超过?|逾|不足|左右)$/.test(before) || /^\s*[百千万亿]*(?:余|多[^支]|左右)/.test(after)
  );
}

export function fieldUnit(figure: Figure, field: Field): string {
  if (field === 'yoyPercent') return figure.changeKind === 'pp' ? '个百分点' : '%';
  if (field === 'delta') return figure.deltaUnit ?? figure.unit;
  return figure.unit;
}

export function printedOf(figure: Figure, key: string, field: Field): Printed | null {
  const text = figure[field];
  if (text === null || isApproximate(figure, text.replace(/^-/, ''))) return null;
  const unit = fieldUnit(figure, field);
  const factor = field === 'yoyPercent' ? 1 : unitScale(unit);
  const value = Number(text) * factor;
  const step = stepOf(text) * factor;
  const half = field !== 'yoyPercent' && isExact(figure, text, unit) ? 0 : step / 2;
  const node = `${key}|${field}|${Number(value.toPrecision(12))}`;
  return { node, figure, field, text, unit, scale: factor, value, range: around(value, half), step };
}
