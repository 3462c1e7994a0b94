/** One side of a row of differences, as it is read. */
import type { DifferenceRow, DifferenceValue } from '../../models/index.ts';
import { shownAs } from '../format/number-unit.ts';
import { quantity } from '../format/quantity.ts';
import { quantityDelta, type Delta } from '../format/delta.ts';
import type { Lang } from '../i18n/lang.ts';

export function differenceText(value: DifferenceValue, unit: DifferenceRow['unit'], lang: Lang): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  const number = (n: number): string => (unit === null ? String(n) : quantity(n, shownAs(unit), lang));
  if (typeof value === 'number') return number(value);
  if ('lever' in value)
    return value.value === null
      ? '…'
      : `${number(value.value)}（${value.from}${value.to ? `–${value.to}` : ' →'}）`;
  if (value.kind === 'constant') return number(value.value);
  if (value.kind === 'damped') return `${number(value.start)} → ${number(value.limit)}`;
  if (value.kind === 'schedule')
    return value.steps.map((step) => `${step.from}: ${number(step.value)}`).join('；');
  return '—';
}

/** Difference of two numbers or of two dated values, where both sides have one. */
export function differenceDelta({ ours, theirs, unit }: DifferenceRow, lang: Lang): Delta | null {
  const plain = (value: DifferenceValue): number | null =>
    typeof value === 'number'
      ? value
      : value !== null && typeof value === 'object' && 'lever' in value
        ? value.value
        : null;
  const [a, b] = [plain(ours), plain(theirs)];
  return a === null || b === null || unit === null ? null : quantityDelta(b - a, shownAs(unit), lang);
}
