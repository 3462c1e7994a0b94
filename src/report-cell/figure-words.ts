/** A figure in words: what it counts, of whom, where, and how it changed. */
import {
  CATEGORY_NAMES,
  FIGURE_FUND_NAMES,
  GROUP_NAMES,
  LOCATION_NAMES,
  METRIC_NAMES,
  SCHEME_WORDS,
  TIER_NAMES,
  wordsOf,
  type Figure,
} from '../../models/index.ts';
import { MINUS } from '../format/fixed.ts';
import type { Lang } from '../i18n/lang.ts';

type Named = Pick<Figure, 'scheme' | 'fund' | 'metric' | 'category'>;

const COMMA: Readonly<Record<Lang, string>> = { zh: '，', en: ', ' };

/** 居民·门诊慢特病·就诊人次 */
export function figureName({ scheme, fund, metric, category }: Named, lang: Lang): string {
  const whose = fund === null || fund === 'total' ? [] : [wordsOf(FIGURE_FUND_NAMES, fund)[lang]];
  const care =
    category === null ||
    category === fund ||
    METRIC_NAMES[metric]?.zh.includes(CATEGORY_NAMES[category]?.zh ?? '?')
      ? []
      : [wordsOf(CATEGORY_NAMES, category)[lang]];
  return [wordsOf(SCHEME_WORDS, scheme)[lang], ...whose, ...care, wordsOf(METRIC_NAMES, metric)[lang]].join(
    '·',
  );
}

/** 三级，市外 — where a figure is a part; empty where it is the whole. */
export function figurePart({ breakdown }: Figure, lang: Lang): string {
  const { tier, location, institution, group } = breakdown;
  const parts = [
    tier === null ? null : wordsOf(TIER_NAMES, tier)[lang],
    location === null ? null : wordsOf(LOCATION_NAMES, location)[lang],
    group === null ? null : wordsOf(GROUP_NAMES, group)[lang],
    institution,
  ];
  return parts.filter((part) => part !== null).join(COMMA[lang]);
}

/** The printed decimal with thousands separators and a true minus. */
export function printedNumber(value: string | null): string {
  if (value === null) return '—';
  const [whole = '', fraction] = value.replace(/^[-+]/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value.startsWith('-') ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

export const printedValue = (value: string | null, unit: string): string =>
  value === null ? '—' : unit === '%' ? `${printedNumber(value)}%` : `${printedNumber(value)} ${unit}`.trim();

/** The printed change with its sign: +5.31%，+1,752.90 万元 */
export function changeText({ yoyPercent, changeKind, delta, deltaUnit, unit }: Figure, lang: Lang): string {
  const signed = (value: string): string => (value.startsWith('-') ? '' : '+') + printedNumber(value);
  const points = lang === 'zh' ? ' 个百分点' : ' points';
  const parts = [
    yoyPercent === null ? null : signed(yoyPercent) + (changeKind === 'pp' ? points : '%'),
    delta === null ? null : `${signed(delta)} ${deltaUnit ?? unit}`.trim(),
  ];
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? '—' : said.join(COMMA[lang]);
}

/** Four looks of underline: each differs in colour and in line. */
export type SchemeLook = 'employee' | 'resident' | 'maternity' | 'other';

export const lookOf = ({ scheme }: Pick<Figure, 'scheme'>): SchemeLook =>
  scheme === 'employee' || scheme === 'resident' || scheme === 'maternity' ? scheme : 'other';
