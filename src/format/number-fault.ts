/** What is wrong with a typed number, and what to write instead. */
import type { Lang } from '../i18n/lang.ts';
import type { NumberUnit } from './number-unit.ts';
import { quantity } from './quantity.ts';
import type { NumberFault } from './read-number.ts';

const EXAMPLES: Readonly<Record<Lang, Readonly<Record<NumberUnit, string>>>> = {
  zh: {
    share: '65 或 65%',
    rate: '6 或 6%',
    yuan: '400 或 400元',
    wan: '65000（万元）或 6.5亿',
    months: '6 或 6个月',
    persons: '102856 或 10.29万',
    cases: '102856 或 10.29万',
    number: '0.4 或 −0.4',
  },
  en: {
    share: '65 or 65%',
    rate: '6 or 6%',
    yuan: '400 or 400 yuan',
    wan: '65000 (×10k yuan) or 650m',
    months: '6 or 6 months',
    persons: '102856',
    cases: '102856',
    number: '0.4 or −0.4',
  },
};

const WANTED: Readonly<Record<Lang, Readonly<Record<NumberUnit, string>>>> = {
  zh: {
    share: '比例',
    rate: '增减率',
    yuan: '金额',
    wan: '金额',
    months: '月数',
    persons: '人数',
    cases: '人次',
    number: '数',
  },
  en: {
    share: 'a ratio',
    rate: 'a rate',
    yuan: 'an amount of money',
    wan: 'an amount of money',
    months: 'a number of months',
    persons: 'a number of people',
    cases: 'a number of cases',
    number: 'a number',
  },
};

export function numberFaultText(fault: NumberFault, lang: Lang): string {
  const zh = lang === 'zh';
  if (fault.kind === 'empty') return zh ? '还没有写数。' : 'Nothing was typed.';
  const example = EXAMPLES[lang][fault.unit];
  const wanted = WANTED[lang][fault.unit];
  switch (fault.kind) {
    case 'unreadable':
      return zh
        ? `没读懂「${fault.text}」。请写 ${example}。`
        : `“${fault.text}” could not be read. Write ${example}.`;
    case 'wrongUnit':
      return zh
        ? `这里要填${wanted}，「${fault.text}」的单位不对。请写 ${example}。`
        : `This field takes ${wanted}; the unit of “${fault.text}” is another. Write ${example}.`;
    case 'tooLarge':
      return zh
        ? `「${fault.text}」太大，超过 1,000 万亿。看看单位是不是写重了。`
        : `“${fault.text}” is too large (over 10¹⁵). Was the unit written twice?`;
    case 'outOfRange':
      return outOfRange(fault, lang);
  }
}

function outOfRange(fault: Extract<NumberFault, { kind: 'outOfRange' }>, lang: Lang): string {
  const text = (value: number): string => quantity(value, fault.unit, lang);
  const { min, max } = fault;
  const read = text(fault.value);
  if (lang === 'zh') {
    const limit =
      min === null
        ? `不高于 ${text(max ?? 0)}`
        : max === null
          ? `不低于 ${text(min)}`
          : `在 ${text(min)} 至 ${text(max)} 之间`;
    return `「${fault.text}」读作 ${read}；这里须${limit}。`;
  }
  const limit =
    min === null
      ? `at most ${text(max ?? 0)}`
      : max === null
        ? `at least ${text(min)}`
        : `between ${text(min)} and ${text(max)}`;
  return `“${fault.text}” reads as ${read}; this field must be ${limit}.`;
}
