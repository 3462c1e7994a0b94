/** What is wrong with one field, and what to do; said beside the field. */
import type { Bilingual } from '../../models/index.ts';
import { boxText } from '../format/box-text.ts';
import { Exact } from '../format/fixed.ts';
import { quantity } from '../format/quantity.ts';
import type { NumberFault } from '../format/read-number.ts';
import { both, type FieldUnit } from './field.ts';

/** A text that would set it right; put in only when someone clicks it. */
export interface Fix {
  readonly key: string;
  readonly text: string;
  readonly label: Bilingual;
}

export interface FieldFault {
  /** Key of the draft. */
  readonly field: string;
  readonly kind: NumberFault['kind'] | 'notAMonth' | 'period' | 'tooLong' | 'alone' | 'zero';
  readonly what: Bilingual;
  readonly todo: Bilingual;
  readonly fix?: Fix | undefined;
}

/** A remark that holds nothing up. */
export interface FieldWarning {
  readonly field: string;
  readonly kind:
    'scale' | 'retired' | 'parts' | 'cost' | 'ratio' | 'unused' | 'fullYearLevy' | 'poolingLevel';
  readonly what: Bilingual;
  readonly todo: Bilingual;
  readonly fix?: Fix | undefined;
}

const EXAMPLES: Readonly<Record<FieldUnit, Bilingual>> = {
  万元: both(
    '请写万元数，如 65000，或带单位，如 6.5亿',
    'Write ×10k yuan, such as 65000, or with a unit, 650m',
  ),
  人: both('请写人数，如 136445 或 13.64万', 'Write a number of people, such as 136445'),
  人次: both('请写人次，如 27518 或 2.75万', 'Write a number of cases, such as 27518'),
  '%': both('请写百分数，如 78.79 或 78.79%', 'Write a percentage, such as 78.79 or 78.79%'),
  '元/人': both('请写每人多少元，如 400', 'Write yuan a head, such as 400'),
};

export const emptyFault = (field: string, label: Bilingual, todo: Bilingual): FieldFault => ({
  field,
  kind: 'empty',
  what: both(`缺${label.zh}`, `${label.en}: missing`),
  todo,
});

export const zeroFault = (field: string): FieldFault => ({
  field,
  kind: 'zero',
  what: both('人数不能是零', 'It cannot be zero'),
  todo: both(
    '填上人数；没有这个险种，就在上面改选另一个险种',
    'Give the number, or leave this scheme out above',
  ),
});

export function numberFault(field: string, unit: FieldUnit, fault: NumberFault): FieldFault {
  const say = (zh: string, en: string, todo = EXAMPLES[unit]): FieldFault => ({
    field,
    kind: fault.kind,
    what: both(zh, en),
    todo,
  });
  if (fault.kind === 'empty') return say('还没有写数', 'Nothing was typed');
  const text = fault.text;
  switch (fault.kind) {
    case 'unreadable':
      return say(`没读懂「${text}」`, `“${text}” could not be read`);
    case 'wrongUnit':
      return say(`「${text}」的单位不对`, `“${text}” has another unit`);
    case 'tooLarge':
      return say(
        `「${text}」太大`,
        `“${text}” is too large`,
        both('看看单位是不是写重了', 'Was the unit written twice?'),
      );
    case 'outOfRange':
      return fault.value < 0
        ? say(
            `「${text}」是负数`,
            `“${text}” is negative`,
            both('这里只能写零或正数', 'Only zero or more can stand here'),
          )
        : {
            ...say(
              `「${text}」读作 ${quantity(fault.value, fault.unit, 'zh')}，比例不会高于 100%`,
              `“${text}” reads as ${quantity(fault.value, fault.unit, 'en')}; a ratio is at most 100%`,
            ),
            ...percentFix(field, fault.value),
          };
  }
}

/** 7850 for 78.50 %: offered where dividing by a hundred gives a ratio. */
function percentFix(key: string, value: number): Pick<FieldFault, 'fix'> {
  if (value > 100) return {};
  const text = boxText(new Exact(value).div(100).toNumber(), 'share');
  return { fix: { key, text, label: both(`改为 ${text} %（÷100）`, `Change to ${text} % (÷100)`) } };
}
