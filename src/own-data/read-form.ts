/** Texts → place, period and numbers, with every fault that is in them. */
import { monthsBetween, yearOf, type Level, type Month, LEVELS } from '../../models/index.ts';
import { fieldsInUse, isBlank, type Draft } from './draft.ts';
import { both, priorKey, type FormField } from './field.ts';
import { emptyFault, numberFault, zeroFault, type FieldFault } from './field-fault.ts';
import { fullLabel } from './fields.ts';
import { readMonth } from './form-month.ts';
import { inShownUnit, readTyped, type TypedNumber } from './typed-number.ts';

export interface FormPlace {
  readonly region: string;
  readonly level: Level;
  readonly start: Month;
  readonly end: Month;
  readonly months: number;
}

export interface ReadForm {
  /** `null` while region or period is missing or wrong. */
  readonly place: FormPlace | null;
  readonly fields: readonly FormField[];
  readonly numbers: ReadonlyMap<string, TypedNumber>;
  readonly priors: ReadonlyMap<string, TypedNumber>;
  readonly faults: readonly FieldFault[];
}

const FIRST_YEAR = 2010;
const LAST_YEAR = 2050;
const LONGEST_REGION = 40;

export function readForm(draft: Draft): ReadForm {
  const { place, faults } = readPlace(draft);
  const fields = fieldsInUse(draft);
  const numbers = new Map<string, TypedNumber>();
  const priors = new Map<string, TypedNumber>();
  const found: FieldFault[] = [...faults];
  const take = (into: Map<string, TypedNumber>, field: FormField, key: string): void => {
    const read = readTyped(draft[key] ?? '', field);
    if (read.ok && field.positive && read.value.value === 0) found.push(zeroFault(key));
    else if (read.ok) into.set(field.id, read.value);
    else found.push(numberFault(key, field.unit, read.error));
  };
  for (const field of fields) {
    const prior = priorKey(field.id);
    if (!isBlank(draft, field.id)) take(numbers, field, field.id);
    else if (field.required) found.push(emptyFault(field.id, fullLabel(field), REQUIRED));
    else if (field.prior && !isBlank(draft, prior)) found.push(alone(prior, field));
    if (field.prior && !isBlank(draft, prior)) take(priors, field, prior);
  }
  return { place, fields, numbers, priors, faults: found };
}

const REQUIRED = both(
  '填上；没有这个险种，就在上面改选另一个险种',
  'Fill it in, or leave this scheme out above',
);

const alone = (key: string, field: FormField): FieldFault => ({
  field: key,
  kind: 'alone',
  what: both('只有上年同期数', 'Only the year-earlier value is given'),
  todo: both(`填上本期的${field.label.zh}，或清空上年同期数`, 'Give this period’s value, or clear this one'),
});

/** A number and its year-earlier value in one unit, as one figure carries them. */
export function sameUnit(
  field: FormField,
  now: TypedNumber,
  before: TypedNumber | undefined,
): { readonly now: TypedNumber; readonly before: TypedNumber | null } {
  if (!before || before.unit === now.unit) return { now, before: before ?? null };
  return { now: inShownUnit(now.value, field.unit), before: inShownUnit(before.value, field.unit) };
}

function readPlace(draft: Draft): { place: FormPlace | null; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const region = (draft['region'] ?? '').trim();
  if (region === '') {
    faults.push(
      emptyFault(
        'region',
        both('地区名称', 'Name of the region'),
        both('写统筹地区的名称，如 示例市', 'Write the region’s name'),
      ),
    );
  } else if (region.length > LONGEST_REGION) {
    faults.push({
      field: 'region',
      kind: 'tooLong',
      what: both('地区名称太长', 'The name is too long'),
      todo: both(`不超过 ${LONGEST_REGION} 个字`, `At most ${LONGEST_REGION} characters`),
    });
  }
  const [start, end] = [month(draft, 'start', faults), month(draft, 'end', faults)];
  const level = LEVELS.find((l) => l === draft['level']) ?? 'city';
  if (start === null || end === null) return { place: null, faults };
  const months = monthsBetween(start, end);
  const wrong = wrongPeriod(months);
  if (wrong) faults.push(wrong);
  return faults.length > 0
    ? { place: null, faults }
    : { place: { region, level, start, end, months }, faults };
}

const MONTH_LABELS = {
  start: both('开始月份', 'First month'),
  end: both('结束月份', 'Last month'),
} as const;
const MONTH_TODO = both('写成 2024-01 或 2024年1月', 'Write it like 2024-01');

function month(draft: Draft, key: 'start' | 'end', faults: FieldFault[]): Month | null {
  if (isBlank(draft, key)) {
    faults.push(emptyFault(key, MONTH_LABELS[key], MONTH_TODO));
    return null;
  }
  const text = (draft[key] ?? '').trim();
  const read = readMonth(text);
  if (read && yearOf(read) >= FIRST_YEAR && yearOf(read) <= LAST_YEAR) return read;
  const what = read
    ? both(
        `${read} 不在 ${FIRST_YEAR} 至 ${LAST_YEAR} 年之间`,
        `${read} is outside ${FIRST_YEAR} to ${LAST_YEAR}`,
      )
    : both(`没读懂月份「${text}」`, `“${text}” is not a month`);
  faults.push({ field: key, kind: 'notAMonth', what, todo: MONTH_TODO });
  return null;
}

function wrongPeriod(months: number): FieldFault | null {
  if (months >= 1 && months <= 12) return null;
  return {
    field: 'end',
    kind: 'period',
    what:
      months < 1
        ? both('结束月份早于开始月份', 'The last month is before the first')
        : both(`这一段有 ${months} 个月，最多 12 个月`, `This is ${months} months; at most 12`),
    todo: both(
      '一份报告只写它自己的期间，如 2024-01 至 2024-06',
      'Give the report’s own period, such as 2024-01 to 2024-06',
    ),
  };
}
