/** What a lever is called: its subject in front of its quantity. */
import type { Baseline } from '../baseline/baseline.ts';
import type { Bilingual } from '../baseline/source.ts';
import { substitutionOf } from '../projection/substitution.ts';
import { FUND_WORDS, LINE_WORDS, PEOPLE_WORDS, SCHEME_WORDS, wordsOf } from '../vocabulary.ts';
import type { LeverFamily } from './lever.ts';

/** 「职工门诊慢特病 报销比例」: the subject in front of the quantity. */
export function labelOf(id: string, family: LeverFamily, baseline: Baseline): Bilingual {
  const moved = substitutionOf(id);
  const subject = moved ? movement(moved, baseline) : subjectOf(id.split('.').slice(0, -1), baseline);
  return { zh: `${subject.zh}${family.quantity.zh}`, en: `${subject.en}: ${family.quantity.en}` };
}

function subjectOf(parts: readonly string[], baseline: Baseline): Bilingual {
  const whole = parts.join('.');
  const people = PEOPLE_WORDS[whole];
  if (people) return people;
  const fund = FUND_WORDS[parts.slice(0, -1).join('.')];
  if (fund && (parts.at(-1) === 'income' || parts.at(-1) === 'expenditure')) {
    const side = parts.at(-1) === 'income' ? { zh: '收入', en: 'income' } : { zh: '支出', en: 'spending' };
    return { zh: fund.zh + side.zh, en: `${fund.en}, ${side.en}` };
  }
  const flow = fund && FUND_LINES[parts.at(-1)!];
  if (flow) return { zh: fund.zh + flow.zh, en: `${fund.en}, ${flow.en}` };
  const scheme = wordsOf(SCHEME_WORDS, parts[0]!);
  const line = parts.slice(1).join('.');
  const words = SUBJECT_WORDS[line] ?? lineWords(line, baseline);
  return {
    zh: scheme.zh + words.zh,
    en: words.en === '' ? scheme.en : `${scheme.en}, ${words.en.toLowerCase()}`,
  };
}

/** A line's own label where the baseline has one, else the field's words. */
const lineWords = (line: string, baseline: Baseline): Bilingual =>
  baseline.funds.flatMap((f) => [...f.income, ...f.expenditure]).find((l) => l.id === line)?.label ??
  wordsOf(LINE_WORDS, line);

/** 「居民住院·县内 → 门诊慢特病 」 */
function movement(
  { scheme, from, to }: { scheme: string; from: string; to: string },
  baseline: Baseline,
): Bilingual {
  const [own, origin, target] = [
    wordsOf(SCHEME_WORDS, scheme),
    lineWords(from, baseline),
    lineWords(to, baseline),
  ];
  return {
    zh: `${own.zh}${origin.zh}→${target.zh} `,
    en: `${own.en}, ${origin.en.toLowerCase()} → ${target.en.toLowerCase()}`,
  };
}

/** Lines that an office moves by fund. */
const FUND_LINES: Readonly<Record<string, Bilingual>> = {
  interest: { zh: '利息', en: 'interest' },
  transferIn: { zh: '转移收入（每月）', en: 'transfers in a month' },
  transferOut: { zh: '转移支出（每月）', en: 'transfers out a month' },
  recoveries: { zh: '追回款（每月）', en: 'recoveries a month' },
};

/** Subjects that are not lines: the family's own words already say them. */
const SUBJECT_WORDS: Readonly<Record<string, Bilingual>> = {
  contribution: { zh: '', en: '' },
  wage: { zh: '', en: '' },
  account: { zh: '', en: '' },
  insured: { zh: '', en: '' },
  premium: { zh: '个人缴费', en: 'Premium' },
  subsidy: { zh: '财政补助', en: 'Subsidy' },
  'subsidy.central': { zh: '中央财政补助', en: 'Subsidy of the centre' },
  'subsidy.ownCounty': { zh: '本级财政补助', en: 'Subsidy of the county' },
  'subsidy.local': { zh: '地方财政补助', en: 'Subsidy of the other levels' },
  catastrophicPremium: { zh: '大病保费', en: 'Catastrophic premium' },
  dip: { zh: '', en: '' },
  retirement: { zh: '', en: '' },
  entrants: { zh: '', en: '' },
  leavers: { zh: '', en: '' },
  churn: { zh: '', en: '' },
  births: { zh: '', en: '' },
  mortality: { zh: '', en: '' },
  enrolment: { zh: '', en: '' },
  reclassification: { zh: '', en: '' },
  ageing: { zh: '', en: '' },
  season: { zh: '', en: '' },
  catastrophic: { zh: '', en: '' },
  assistance: { zh: '医疗', en: 'Medical assistance' },
};
