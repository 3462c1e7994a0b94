/** The parameters that a baseline starts from: paths with their source, one id each. */
import priors from './growth-priors.json';
import type { Month } from '../months.ts';
import type { Parameter } from './baseline.ts';
import { meanOf, rounded, shrunk } from './prior.ts';
import type { Bilingual, Source } from './source.ts';

export type CareKind = 'inpatient' | 'outpatient' | 'chronic' | 'account' | 'other';

const CHRONIC = new Set(['outpatientChronic', 'separateDrugs', 'negotiatedDrugs', 'twoDiseases']);

export function careKind(category: string): CareKind {
  if (category === 'personalAccount') return 'account';
  // An undivided total is mostly inpatient care.
  if (category === 'inpatient' || category === 'undivided' || category.endsWith('Inpatient'))
    return 'inpatient';
  if (CHRONIC.has(category)) return 'chronic';
  return category.startsWith('outpatient') || category === 'daySurgery' ? 'outpatient' : 'other';
}

/** Care of childbirth, and what people spend from their accounts, do not follow the ages of the insured. */
export const isAgeless = (category: string): boolean =>
  careKind(category) === 'account' || /^(maternity|reproductive)/.test(category);

export const assumed = (zh: string, en: string, source: string, unverified = false): Source => ({
  kind: 'assumed',
  reason: { zh, en },
  source,
  ...(unverified ? { unverified } : {}),
});

export const constant = (id: string, unit: Parameter['unit'], value: number, source: Source): Parameter => ({
  id,
  unit,
  path: { kind: 'constant', value },
  source,
});

interface Trend {
  readonly mean: number;
  readonly limit: number;
  /** Yearly changes of the region itself, the latest first; none is learnt from where there is none. */
  readonly observed: readonly number[];
  /** Yearly growth by ageing in mean, limit and observed, which the cohorts carry. */
  readonly ageing?: number;
  readonly tau: number;
  readonly sigma: number;
  readonly persistence: number;
  readonly why: Bilingual;
  readonly source: string;
}

/** A damped yearly growth that starts from the shrunk mean and settles at the limit. */
export function dampedGrowth(id: string, from: Month, trend: Trend): Parameter {
  const { ageing = 0 } = trend;
  const start = rounded(shrunk(trend.mean, trend.observed, trend.tau, trend.sigma) - ageing);
  const limit = rounded(trend.limit - ageing);
  const settles = (limit * 100).toFixed(1);
  const aged =
    ageing === 0
      ? { zh: '', en: '' }
      : {
          zh: `；减去年龄变化带来的 ${(ageing * 100).toFixed(2)} %（由人口推演另计）`,
          en: `; less ${(ageing * 100).toFixed(2)} % by ageing, which the cohorts carry`,
        };
  const seen = observedWords(trend.observed);
  const zh = seen === null ? '本地没有上年同期数' : `本地同比 ${seen.zh}，按可信度并入`;
  const en = seen === null ? 'no local year-earlier value' : `local change ${seen.en}, shrunk`;
  return {
    id,
    unit: 'share/year',
    path: { kind: 'damped', start, limit, persistence: trend.persistence, from },
    source: assumed(
      `${trend.why.zh}；${zh}${aged.zh}；逐年收敛到 ${settles} %`,
      `${trend.why.en}; ${en}${aged.en}; settles at ${settles} %`,
      trend.source,
    ),
  };
}

function observedWords(observed: readonly number[]): Bilingual | null {
  if (observed.length === 0) return null;
  const mean = `${(meanOf(observed) * 100).toFixed(2)} %`;
  const n = observed.length;
  return n === 1
    ? { zh: mean, en: mean }
    : { zh: `${mean}（${n} 次同比的平均）`, en: `${mean} (mean of ${n} changes)` };
}

/**
 * Growth of use a head, of cost a case, or of both at once (`payment`) for a line that
 * reports no cases. What ageing did to the nation's use a head is taken out of it, since
 * the cohorts carry it; use at a given age settles at no growth.
 */
export function careGrowth(
  id: string,
  scheme: string,
  category: string,
  factor: 'use' | 'cost' | 'payment',
  observed: readonly number[],
  from: Month,
): Parameter {
  const kind = careKind(category);
  const kinds: Readonly<Record<string, { use: Point; cost: Point; span: string }>> = priors.kinds;
  const prior = kinds[`${scheme}.${kind}`] ?? kinds['other']!;
  const ageing = isAgeless(category) || factor === 'cost' ? null : ageingOf(scheme);
  const own = ageing === null ? prior.use : { mean: prior.use.mean, limit: ageing };
  const both = { mean: rounded(own.mean + prior.cost.mean), limit: rounded(own.limit + prior.cost.limit) };
  const words = {
    use: ['人均使用率', 'use a head'],
    cost: ['次均费用', 'cost a case'],
    payment: ['人均支出', 'payment a head'],
  }[factor];
  return dampedGrowth(id, from, {
    ...{ use: own, cost: prior.cost, payment: both }[factor],
    observed,
    ageing: ageing ?? 0,
    tau: priors.spread[factor === 'use' ? 'use' : 'cost'],
    sigma: priors.noise[kind],
    persistence: priors.persistence,
    source: prior.span === 'std' ? 'std' : priors.source,
    why: {
      zh: `全国${words[0]}年均增长（${prior.span}）`,
      en: `National yearly growth of ${words[1]} (${prior.span})`,
    },
  });
}

/** Yearly growth of the nation's use by ageing, in the years that the growth of use is from. */
function ageingOf(scheme: string): number | null {
  const yearly = (priors.ageing as Readonly<Record<string, number | string>>)[scheme];
  return typeof yearly === 'number' ? yearly : null;
}

interface Point {
  readonly mean: number;
  readonly limit: number;
}

/** Growth of a count of people. A jump of more than a tenth is a reclassification and is not learnt from. */
export function peopleGrowth(id: string, group: string, observed: readonly number[], from: Month): Parameter {
  const people: Readonly<Record<string, unknown>> = priors.people;
  const prior = (people[group] ?? { mean: 0, limit: 0, span: 'std' }) as Point & { span: string };
  const trusted = observed.filter((change) => Math.abs(change) <= 0.1);
  const jump = observed.find((change) => Math.abs(change) > 0.1);
  return dampedGrowth(id, from, {
    ...prior,
    observed: trusted,
    tau: priors.people.spread,
    sigma: priors.people.noise,
    persistence: priors.persistence,
    source: prior.span === 'std' ? 'std' : priors.people.source,
    why:
      jump !== undefined
        ? {
            zh: `全国人数年均增长（${prior.span}）；本地同比 ${(jump * 100).toFixed(1)} % 超过一成，按人员重新归类处理、不作趋势`,
            en: `National yearly growth (${prior.span}); the local change of ${(jump * 100).toFixed(1)} % is above a tenth, treated as a reclassification, not a trend`,
          }
        : { zh: `全国人数年均增长（${prior.span}）`, en: `National yearly growth (${prior.span})` },
  });
}

export function wageGrowth(id: string, observed: readonly number[], from: Month): Parameter {
  const { start, limit, persistence, spread, noise, source } = priors.wage;
  return dampedGrowth(id, from, {
    mean: start,
    limit,
    observed,
    tau: spread,
    sigma: noise,
    persistence,
    source,
    why: { zh: '全国工资增长放缓', en: 'National wage growth, slowing' },
  });
}

export { priors };
