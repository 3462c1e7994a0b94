/**
 * Which field a table's row means, by its name and the headings above it.
 *
 * A name must be known as a whole after it is brought to one spelling: 「三级医院住院人次」
 * is not 「住院人次」. Whether it is employees' or residents' must be said by the name, by a
 * heading, or by a name that only one of them has.
 */
import { FIELDS } from './fields.ts';
import type { FormField, FormScheme } from './field.ts';

export interface NameParts {
  /** In one spelling, without scheme and filling words. */
  readonly core: string;
  readonly scheme: FormScheme | null;
}

/** Spellings of one thing, in order; the right side may be empty. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.)](?!\d)|[①-⑳])/u, ''],
  [/^(?:其中|减|加)?[:：]?/u, ''],
  [/[\s·•:：、，。“”"'《》()（）[\]【】_/\\*-]/gu, ''],
  [/帐户|账号/gu, '账户'],
  [/个账/gu, '个人账户'],
  [/补贴/gu, '补助'],
  [/城镇职工|城职/gu, '职工'],
  [/城乡居民|城居|城乡/gu, '居民'],
  [/基本医疗保险|基本医保|医疗保险|医保|基金|就诊|总|的|期末|年末|本期|合计/gu, ''],
];

const SCHEME_WORDS: Readonly<Record<FormScheme, string>> = { employee: '职工', resident: '居民' };

export function partsOf(name: string): NameParts {
  const plain = SPELLINGS.reduce(
    (text, [from, to]) => text.replace(from, to),
    name.normalize('NFKC').slice(0, 80),
  );
  const schemes = (['employee', 'resident'] as const).filter((s) => plain.includes(SCHEME_WORDS[s]));
  const core = plain.replace(/职工|居民/gu, '');
  return { core, scheme: schemes.length === 1 ? (schemes[0] ?? null) : null };
}

type Named = ReadonlyMap<string, readonly FormField[]>;

function indexed(namesOf: (field: FormField) => readonly string[]): Named {
  const map = new Map<string, FormField[]>();
  for (const field of FIELDS) {
    for (const core of new Set(namesOf(field).map((name) => partsOf(name).core))) {
      map.set(core, [...(map.get(core) ?? []), field]);
    }
  }
  return map;
}

const ALL = indexed((field) => [field.label.zh, ...field.names, ...field.ownNames]);
const OWN = indexed((field) => field.ownNames);

/** Every field with this name; several when the scheme is not said, none when it is unknown. */
export function fieldsNamed({ core, scheme }: NameParts): readonly FormField[] {
  if (core === '') return [];
  const all = ALL.get(core) ?? [];
  if (scheme) return all.filter((field) => field.scheme === scheme);
  return OWN.get(core) ?? all;
}

/** Whether this name belongs to one scheme only. */
export const tellsScheme = (field: FormField, core: string): boolean =>
  OWN.get(core)?.includes(field) ?? false;

/** Headings that say nothing of a category, so that the rows below are read by their own names. */
const NEUTRAL =
  /^(?:参保|收支|收入|支出|筹资|缴费|结余|待遇|享受|医疗|费用|运行|情况|人员|人数|主要|指标|项目|数据|及|与|和)*$/u;

export const isNeutral = (core: string): boolean => NEUTRAL.test(core);
