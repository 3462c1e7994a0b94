/** The levers of a baseline: its parameters, dressed by their families. */
import type { Baseline, Parameter } from '../baseline/baseline.ts';
import type { Bilingual } from '../baseline/source.ts';
import { parameterSet, type ParameterSet } from '../projection/parameters.ts';
import { peopleSeries } from '../projection/people-series.ts';
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
  const parameters = parameterSet(baseline, [], time, null);
  return LEVER_FAMILIES.flatMap((family) =>
    baseline.parameters
      .filter((parameter) => family.owns(parameter.id))
      .map((parameter) =>
        leverOf(parameter, family, baseline, valueOf(parameter, baseline, parameters, time)),
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
    // What the baseline itself has is never called unusual.
    usualMin: value === null ? usualMin : Math.min(usualMin, value),
    usualMax: value === null ? usualMax : Math.max(usualMax, value),
    source: parameter.source,
    actsOn,
    inert: parameter.inert ?? null,
  };
}

function valueOf(
  parameter: Parameter,
  baseline: Baseline,
  parameters: ParameterSet,
  time: Timeline,
): number | null {
  const at = time.first + time.reported;
  if (parameter.path.kind !== 'model') return parameters.of(parameter.id)[at]!;
  const people = peopleSeries(baseline, parameters, parameters, time);
  const [active, retired] = [people.get('employee.active')?.[at], people.get('employee.retired')?.[at]];
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

/** Subjects that are not lines: the family's own words already say them. */
const SUBJECT_WORDS: Readonly<Record<string, Bilingual>> = {
  contribution: { zh: '', en: '' },
  wage: { zh: '', en: '' },
  account: { zh: '', en: '' },
  insured: { zh: '', en: '' },
  premium: { zh: '个人缴费', en: 'Premium' },
  subsidy: { zh: '财政补助', en: 'Subsidy' },
  catastrophicPremium: { zh: '', en: '' },
  dip: { zh: '', en: '' },
};
