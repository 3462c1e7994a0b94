/**
 * The employers' maternity rate and whether it lies in the employee pool.
 *
 * Where a printed rate says that maternity is in it, the part is what it has over the rate
 * before. A fund of its own with printed contributions keeps its rate; anywhere else there
 * is nothing to compute from, and both levers say so.
 */
import type { PolicyStatement } from '../report/figure.ts';
import type { Parameter } from './baseline.ts';
import type { ReliefWindow } from './contribution-schema.ts';
import type { FigureIndex } from './figure-index.ts';
import { constant } from './parameters.ts';
import type { Bilingual, Source } from './source.ts';

const RATE = 'maternity.contribution.rate';
const MERGED = 'maternity.merged';
const NOTHING: Source = { kind: 'derived', formula: '没有印', inputs: [] };

export function maternityParameters(
  index: FigureIndex,
  policies: readonly PolicyStatement[],
  employer: number,
  reliefs: readonly ReliefWindow[],
): Parameter[] {
  const before = reliefs.filter((w) => w.kind === 'enterprise' && w.normalRate.value < employer).at(-1);
  const inside = policies.some((p) => p.topic === 'contributionRate' && /含生育/.test(p.statement));
  const separate = index.find({ scheme: 'maternity', metric: 'contributionRate', group: 'any' });
  if (inside) return [insideRate(employer, before), mergedAlready];
  if (separate && index.find({ scheme: 'maternity', metric: 'premiumIncome' })) {
    const { value, source } = index.sourced(separate);
    return [constant(RATE, 'share', value, source), standsAlone];
  }
  const spends = index.figures.some((f) => f.scheme === 'maternity' && f.metric === 'fundPayment');
  return [unknownRate, ...(spends ? [standsAlone] : [])];
}

function insideRate(employer: number, before: ReliefWindow | undefined): Parameter {
  if (!before) return unknownRate;
  const { normalRate } = before;
  return constant(RATE, 'share', Math.round((employer - normalRate.value) * 10_000) / 10_000, {
    kind: 'derived',
    formula: '含生育的单位费率 − 此前不含生育的费率',
    inputs: [
      'employee.contribution.employerRate',
      ...(normalRate.source.kind === 'reported' ? [normalRate.source.figure] : []),
    ],
  });
}

const inert = (parameter: Parameter, why: Bilingual): Parameter => ({ ...parameter, inert: why });

const unknownRate = inert(constant(RATE, 'share', 0, NOTHING), {
  zh: '报告没有印生育保险费率和收入，无从计算',
  en: 'Neither a maternity rate nor its income is printed; there is nothing to compute from',
});

const standsAlone = constant(MERGED, '1', 0, {
  kind: 'derived',
  formula: '报告把生育基金单列',
  inputs: ['maternity'],
});

const mergedAlready = inert(
  constant(MERGED, '1', 1, {
    kind: 'derived',
    formula: '单位费率含生育保险',
    inputs: ['employee.contribution.employerRate'],
  }),
  {
    zh: '单位费率已含生育保险，报告没有单列的生育基金收支，无从分开',
    en: 'The employers’ rate already holds maternity and no separate maternity fund is printed; it cannot be taken apart',
  },
);
