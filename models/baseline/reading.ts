/**
 * A figure in model units, with the half unit of its last printed digit.
 *
 * The printed decimal text is scaled exactly (`Decimal`), once: 万元 and 亿元 become 元,
 * % becomes a share in [0, 1].
 */
import { Decimal } from 'decimal.js';
import type { Measured } from '../fund/measured.ts';
import type { Period } from '../months.ts';
import type { Figure } from '../report/figure.ts';
import type { Unit } from '../units.ts';
import { err, ok, type Result } from '../result.ts';
import type { ModelError } from '../errors.ts';

export interface Reading {
  readonly figure: Figure;
  readonly value: number;
  /** The year-earlier value, same unit. */
  readonly prior: number | null;
  /** Half a unit of the last printed digit, same unit. */
  readonly half: number;
  readonly unit: Unit;
}

type Scale = readonly [Unit, number];
const UNIT_SCALES: Readonly<Record<string, Scale>> = {
  元: ['元', 1],
  万元: ['元', 10_000],
  亿元: ['元', 100_000_000],
  人: ['人', 1],
  万人: ['人', 10_000],
  人次: ['人次', 1],
  次: ['人次', 1],
  万人次: ['人次', 10_000],
  '%': ['share', 0.01],
  '％': ['share', 0.01],
  '元/人': ['元/人·年', 1],
  '元/人、年': ['元/人·年', 1],
  '元/人·年': ['元/人·年', 1],
  '元/人/年': ['元/人·年', 1],
  '元/年': ['元/人·年', 1],
  '元/人·月': ['元/人·月', 1],
  '元/月': ['元/人·月', 1],
  '元/人次': ['元/人次', 1],
  '元/次': ['元/人次', 1],
  例: ['人次', 1],
  例次: ['人次', 1],
  万例: ['人次', 10_000],
  万次: ['人次', 10_000],
  名: ['人', 1],
  万名: ['人', 10_000],
  千元: ['元', 1_000],
  百万元: ['元', 1_000_000],
  千万元: ['元', 10_000_000],
  万: ['元', 10_000],
  亿: ['元', 100_000_000],
  '‰': ['share', 0.001],
  个月: ['1', 1],
  月: ['1', 1],
};

/** 元/人、年, 元/人·月, 元每人每年: an amount a head, by the year where no month is named. */
const PER_HEAD = /^(万?)元(?:\/(?:人|年|月)|每人每)(?:[/、·.*•]?(?:人|年|月))?$/;

function scaleOf(unit: string): Scale | undefined {
  const perHead = PER_HEAD.exec(unit);
  if (!perHead || UNIT_SCALES[unit]) return UNIT_SCALES[unit];
  return [unit.includes('月') ? '元/人·月' : '元/人·年', perHead[1] === '' ? 1 : 10_000];
}

/** @returns unknownUnit when the printed unit has no meaning for the model. */
export function readingOf(figure: Figure): Result<Reading | null, ModelError> {
  if (figure.value === null) return ok(null);
  const scale = scaleOf(figure.unit);
  if (!scale) return err({ kind: 'unknownUnit', figure: figure.id, unit: figure.unit });
  const [unit, factor] = scale;
  const scaled = (printed: string): number => new Decimal(printed).times(factor).toNumber();
  const decimals = figure.value.split('.')[1]?.length ?? 0;
  return ok({
    figure,
    unit,
    value: scaled(figure.value),
    prior: figure.prior === null ? null : scaled(figure.prior),
    half: new Decimal(10).pow(-decimals).times(factor).div(2).toNumber(),
  });
}

/** A reading that knows what it holds: unlike ones are refused by `measured.ts`. */
export function measuredOf({ figure, value, unit }: Reading, period: Period): Measured {
  const name = figure.section ? `${figure.section}：${figure.value} ${figure.unit}` : figure.id;
  return { name, value, unit, basis: figure.basis, layer: figure.layer, period };
}
