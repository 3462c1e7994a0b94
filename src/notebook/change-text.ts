/** A change in words: from what to what, in which months, and how it gets there. */
import type { Change, Lever } from '../../models/index.ts';
import { quantity } from '../format/quantity.ts';
import { quantityDelta } from '../format/delta.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import type { Lang } from '../i18n/lang.ts';
import { leverUnit } from './lever-unit.ts';

type Words = Dictionary['changes'];

/** 70% → 65%; 现行 ＋ 5 个百分点; 现行 × 1.05; 2025-01 65%、2026-01 60%. */
export function effectText({ op, value, values }: Change, lever: Lever | null, lang: Lang, t: Words): string {
  const unit = lever ? leverUnit(lever) : 'number';
  const say = (amount: number | null): string =>
    lever?.form === 'switch' && amount !== null
      ? amount >= 0.5
        ? t.on
        : t.off
      : quantity(amount, unit, lang, { sign: lever?.form === 'growth' });
  if (op === 'schedule') return (values ?? []).map((step) => `${step.from} ${say(step.value)}`).join(t.comma);
  if (op === 'multiply') return t.times(quantity(value, 'number', lang));
  if (op === 'add') {
    const { text, unit: word } = quantityDelta(value, unit, lang);
    return t.plus(word === '' ? text : `${text} ${word}`);
  }
  return t.fromTo(say(lever?.value ?? null), say(value));
}

/** 自 2025-01 起；2025-01 至 2026-12；24 个月渐变；此后随基线增长. */
export function timeText({ from, to, rampMonths = 0, after }: Change, t: Words): string {
  const parts = [to === undefined ? t.since(from) : t.during(from, to)];
  if (rampMonths > 0) parts.push(t.ramped(String(rampMonths)));
  if (after === 'index') parts.push(t.indexed);
  return parts.join(t.semicolon);
}
