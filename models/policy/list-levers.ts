/** The levers of a baseline: its parameters, dressed by their families. */
import type { Baseline, Parameter } from '../baseline/baseline.ts';
import type { Bilingual } from '../baseline/source.ts';
import { parameterSet, type ParameterSet } from '../projection/parameters.ts';
import { contributionBase } from '../projection/contribution.ts';
import { impliedGrowth, impliedOverYear } from '../projection/implied-growth.ts';
import type { PeopleRun } from '../projection/people-run.ts';
import { baselinePeople } from '../projection/people-series.ts';
import { timelineOf, type Timeline } from '../projection/timeline.ts';
import { addMonths } from '../months.ts';
import { FUND_WORDS, LINE_WORDS, PEOPLE_WORDS, SCHEME_WORDS, wordsOf } from '../vocabulary.ts';
import type { Lever, LeverFamily } from './lever.ts';
import { LEVER_FAMILIES } from './levers/index.ts';

export const familyOf = (id: string): LeverFamily | null =>
  LEVER_FAMILIES.find((family) => family.owns(id)) ?? null;

/** Every lever of the baseline, by family, with its value in the first month after the report. */
export function listLevers(baseline: Baseline): Lever[] {
  const time = timelineOf(baseline.period, addMonths(baseline.period.end, 12));
  const people = baselinePeople(baseline, parameterSet(baseline, [], time, null), time);
  const parameters = parameterSet(baseline, [], time, null, (id) =>
    impliedGrowth(baseline, people, id, time),
  );
  return LEVER_FAMILIES.flatMap((family) =>
    baseline.parameters
      .filter((parameter) => family.owns(parameter.id))
      .map((parameter) =>
        leverOf(parameter, family, baseline, valueOf(parameter, baseline, parameters, people, time)),
      ),
  );
}

/** Levers without a baseline: ids and ranges, no values. */
export function listAllLevers(baselines: readonly Baseline[]): Lever[] {
  const levers = baselines.flatMap((baseline) => listLevers(baseline));
  return [
    ...new Map(
      levers.map((lever) => [lever.id, { ...lever, value: null, source: null, inert: null }]),
    ).values(),
  ];
}

function leverOf(parameter: Parameter, family: LeverFamily, baseline: Baseline, value: number | null): Lever {
  const { min, max, usualMin, usualMax, step, form, group, actsOn } = family;
  return {
    id: parameter.id,
    label: labelOf(parameter.id, family, baseline),
    unit: parameter.unit,
    group,
    form,
    min,
    max,
    step,
    value,
    // What the baseline itself has is never called unusual, and the track goes on beyond it.
    usualMin: value !== null && value < usualMin ? Math.max(min, value - 0.25 * Math.abs(value)) : usualMin,
    usualMax: value !== null && value > usualMax ? Math.min(max, value + 0.25 * Math.abs(value)) : usualMax,
    source: parameter.source,
    actsOn,
    inert: parameter.inert ?? null,
  };
}

function valueOf(
  parameter: Parameter,
  baseline: Baseline,
  parameters: ParameterSet,
  people: PeopleRun,
  time: Timeline,
): number | null {
  const at = time.first + time.reported;
  const { id, path } = parameter;
  if (path.kind !== 'model') return parameters.of(id)[at]!;
  if (path.from === 'cohorts') return impliedOverYear(baseline, people, id, time);
  if (id === 'employee.contribution.base') return contributionBase(baseline, parameters, time)[at]!;
  const [active, retired] = ['employee.active', 'employee.retired'].map((g) => people.counts.get(g)?.[at]);
  return active === undefined || retired === undefined ? null : retired / (active + retired);
}

/** 「职工门诊慢特病 报销比例」: the subject in front of the quantity. */
function labelOf(id: string, family: LeverFamily, baseline: Baseline): Bilingual {
  const subject = subjectOf(id.split('.').slice(0, -1), baseline);
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
  const own = baseline.funds
    .flatMap((f) => [...f.income, ...f.expenditure])
    .find((l) => l.id === line)?.label;
  const words = own ?? SUBJECT_WORDS[line] ?? wordsOf(LINE_WORDS, line);
  return {
    zh: scheme.zh + words.zh,
    en: words.en === '' ? scheme.en : `${scheme.en}, ${words.en.toLowerCase()}`,
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
};
