/**
 * Benefit levers of a whole scheme: out-of-area differential, cases that move between
 * lines, use by group, the layers above basic cover, the calendar of spending.
 */
import { isOutOfArea } from '../fund/out-of-area.ts';
import type { Baseline, Fund, Line, Parameter, People } from './baseline.ts';
import priors from './benefit-priors.json';
import { assumed, careKind, constant } from './parameters.ts';
import { rounded } from './prior.ts';
import type { Source } from './source.ts';

const SCHEMES = ['employee', 'resident'] as const;

export function schemeBenefits(
  funds: readonly Fund[],
  people: readonly People[],
  seasons: Baseline['seasons'],
): Parameter[] {
  return [
    ...SCHEMES.flatMap((scheme) => ofScheme(scheme, funds)),
    ...people.map(({ id }) => constant(`${id}.useFactor`, '1', 1, neutral('1 为报告期的相对使用水平'))),
    ...season(seasons),
  ];
}

/** 1 or 0 by definition: what the report shows is the measure. */
const neutral = (formula: string): Source => ({ kind: 'derived', formula, inputs: [] });

function ofScheme(scheme: 'employee' | 'resident', funds: readonly Fund[]): Parameter[] {
  const lines = funds
    .flatMap((fund) => fund.expenditure)
    .filter((line) => line.driver.kind === 'care' && line.driver.group === scheme);
  const away = lines.filter((line) => isOutOfArea(line.id) && line.inScopeShare);
  return [
    ...(away.length > 0 ? [differential(scheme)] : []),
    ...substitutions(scheme, lines),
    ...layers(scheme, funds, lines),
  ];
}

const differential = (scheme: string): Parameter =>
  constant(
    `${scheme}.inpatient.outOfAreaDifferential`,
    'share',
    0,
    neutral('0 为报告期的异地报销差别；正数为再降低的百分点'),
  );

/** Admissions to chronic outpatient care and out of the area; separate drugs to chronic care. */
function substitutions(scheme: string, lines: readonly Line[]): Parameter[] {
  const counted = lines.filter((line) => line.volume);
  const inpatient = counted.filter((line) => line.id.startsWith('inpatient'));
  const away = inpatient.filter((line) => isOutOfArea(line.id)).at(0);
  const chronic = counted.find((line) => line.id === 'outpatientChronic');
  const pairs = [
    ...inpatient.flatMap((from) => (chronic ? [[from, chronic] as const] : [])),
    ...inpatient.flatMap((from) => (away && !isOutOfArea(from.id) ? [[from, away] as const] : [])),
    ...counted.flatMap((from) =>
      chronic && from !== chronic && careKind(from.id) === 'chronic' ? [[from, chronic] as const] : [],
    ),
  ];
  return pairs.map(([from, to]) =>
    constant(
      `${scheme}.${from.id}.substitution.${to.id}`,
      'share',
      0,
      neutral('0 为报告期的去向；移出的人次占比'),
    ),
  );
}

/** Levers of the layers that the baseline has, where claim sizes are known. */
function layers(
  scheme: 'employee' | 'resident',
  funds: readonly Fund[],
  lines: readonly Line[],
): Parameter[] {
  if (!lines.some((line) => line.inScopeShare && line.unitCost)) return [];
  const kinds = funds
    .flatMap((fund) => fund.expenditure)
    .flatMap(({ driver }) => (driver.kind === 'flow' && driver.layer ? [driver.layer] : []));
  const has = (kind: 'upper' | 'after'): boolean =>
    kinds.some((l) => l.kind === kind && l.schemes.includes(scheme));
  const { threshold, ratio } = priors.upperLayer[scheme];
  const why = assumed('报告没有印，假设；每次住院计', 'Not printed, assumed; by admission', 'std');
  return [
    ...(has('upper') || has('after')
      ? [
          constant(`${scheme}.catastrophic.threshold`, '元', threshold, why),
          constant(`${scheme}.catastrophic.ratio`, 'share', ratio, why),
        ]
      : []),
    ...(has('after') ? [constant(`${scheme}.assistance.ratio`, 'share', priors.assistanceRatio, why)] : []),
  ];
}

function season(seasons: Baseline['seasons']): Parameter[] {
  const benefits = seasons['benefits'];
  if (!benefits) return [];
  const half = benefits.weights.slice(0, 6).reduce((a, b) => a + b, 0) / 12;
  return [
    constant('all.season.firstHalfShare', 'share', rounded(half), {
      kind: 'derived',
      formula: '支出日历上半年各月之和',
      inputs: ['season.benefits'],
    }),
  ];
}
