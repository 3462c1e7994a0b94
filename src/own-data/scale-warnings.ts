/** Remarks on a number that looks typed in another unit, with the text that would mend it. */
import { boxText } from '../format/box-text.ts';
import { Exact, fixed } from '../format/fixed.ts';
import { both, priorKey, SHOWN_AS } from './field.ts';
import type { FieldWarning, Fix } from './field-fault.ts';
import { fieldOf } from './fields.ts';
import { quotient, SCALE_CHECKS, type ScaleCheck, type Values } from './scale-checks.ts';

const times = (value: number, factor: number): number => new Exact(value).times(new Exact(factor)).toNumber();

/** The same digits in another unit: what the field would say. */
function rescaled(key: string, id: string, value: number, factor: number): Fix | undefined {
  const field = fieldOf(id);
  if (!field) return undefined;
  const text = boxText(times(value, factor), SHOWN_AS[field.unit]);
  const [zh, en] = factor > 1 ? ['×10,000', '×10,000'] : ['÷10,000', '÷10,000'];
  return { key, text, label: both(`改为 ${text} ${field.unit}（${zh}）`, `Change to ${text} (${en})`) };
}

const FACTORS = [1e-4, 1e4] as const;
const MEANT: Readonly<Record<string, readonly [down: string, up: string]>> = {
  万元: ['元', '亿元'],
  人: ['', '万人'],
  人次: ['', '万人次'],
  '元/人': ['', ''],
};

export function scaleWarnings(values: Values, months: number): FieldWarning[] {
  const odd = new Set<string>();
  return SCALE_CHECKS.flatMap((check) => {
    if (check.over.some((id) => odd.has(id))) return [];
    const found = quotient(check, values, months);
    if (found === null || (found >= check.min && found <= check.max)) return [];
    odd.add(check.field);
    return [scaleWarning(check, values, found)];
  });
}

function scaleWarning(check: ScaleCheck, values: Values, found: number): FieldWarning {
  const { field: id, min, max } = check;
  const factor = FACTORS.find((f) => found * f >= min && found * f <= max);
  const unit = fieldOf(id)?.unit ?? '万元';
  const meant = factor ? (MEANT[unit]?.[factor < 1 ? 0 : 1] ?? '') : '';
  const number = (value: number): string => fixed(value, { digits: value < 10 ? 3 : 0, trim: true });
  return {
    field: id,
    kind: 'scale',
    what: both(
      `${check.name.zh}合 ${number(found)} ${check.unit.zh}，常见在 ${number(min)} 至 ${number(max)} 之间`,
      `${check.name.en}: ${number(found)} ${check.unit.en}; usual is ${number(min)} to ${number(max)}`,
    ),
    todo: meant
      ? both(`像是按${meant}填的，请核对单位`, 'It looks like another unit; please check')
      : both('请核对这个数和它的单位', 'Please check the number and its unit'),
    ...(factor ? { fix: rescaled(id, id, values.get(id) ?? 0, factor) } : {}),
  };
}

/** Beyond ×100 either way, a year-earlier value is in another unit. */
export function priorWarnings(values: Values, earlier: Values): FieldWarning[] {
  return [...earlier].flatMap(([id, before]) => {
    const now = values.get(id);
    if (!now || before <= 0) return [];
    const ratio = before / now;
    if (ratio > 0.01 && ratio < 100) return [];
    const factor = FACTORS.find((f) => ratio * f > 0.1 && ratio * f < 10);
    return [
      {
        field: priorKey(id),
        kind: 'scale' as const,
        what: both(
          `是本期数的 ${fixed(ratio, { digits: 4, trim: true })} 倍`,
          `${fixed(ratio, { digits: 4, trim: true })} times this period’s value`,
        ),
        todo: both('请核对两个数的单位', 'Please check the units of both'),
        ...(factor ? { fix: rescaled(priorKey(id), id, before, factor) } : {}),
      },
    ];
  });
}
