/** Turning benefit leaves into ledger lines with their parameters (levers). */
import type { Figure } from '../report/figure.ts';
import type { FigureIndex } from './figure-index.ts';
import type { CareLeaf } from './care-lines.ts';
import type { Line, Parameter, People } from './baseline.ts';
import { assumed, careGrowth, careKind, constant, isAgeless } from './parameters.ts';
import { benefitParameters } from './benefit-parameters.ts';
import { yearly } from './people.ts';
import type { Sourced } from './source.ts';
import type { Reading } from './reading.ts';

export interface CarePart {
  readonly lines: readonly Line[];
  readonly parameters: readonly Parameter[];
}

export function careLine(index: FigureIndex, scheme: string, leaf: CareLeaf): Line {
  const { payment } = leaf;
  const prior = index.sourcedPrior(payment);
  const reported = index.sourced(payment);
  return {
    id: leaf.id,
    basis: payment.figure.basis ?? 'incurred',
    layer: leaf.layer,
    driver: { kind: 'care', group: scheme, ...(isAgeless(leaf.category) ? { ageing: false } : {}) },
    reported: leaf.value === payment.value ? reported : { ...reported, value: leaf.value },
    ...(prior ? { prior } : {}),
    ...(leaf.volume ? { volume: index.sourced(leaf.volume) } : {}),
    ...(leaf.unitCost ? { unitCost: { ...index.sourced(leaf.unitCost), unit: '元/人次' as const } } : {}),
    ...(leaf.inScopeShare ? { inScopeShare: leaf.inScopeShare } : {}),
    season: 'benefits',
    arrival: 'same',
  };
}

/** Growth of use and cost, the ratio, the in-scope share and the demand response of a line. */
export function careParameters(
  index: FigureIndex,
  scheme: string,
  leaf: CareLeaf,
  people: readonly People[],
): Parameter[] {
  const base = `${scheme}.${leaf.id}`;
  const from = index.report.period.end;
  const kind = careKind(leaf.category);
  const heads = headsGrowth(people, scheme);
  const step = policyStep(leaf);
  const use = changesOf(leaf.volume, heads, index.earlier.aHead);
  const cost = leaf.volume
    ? changesOf(leaf.unitCost, 0, index.earlier.of, step)
    : changesOf(leaf.payment, heads, index.earlier.aHead, step);
  const useWord = kind === 'inpatient' ? 'admissionsGrowth' : 'visitsGrowth';
  return [
    ...(leaf.volume ? [careGrowth(`${base}.${useWord}`, scheme, leaf.category, 'use', use, from)] : []),
    careGrowth(`${base}.costGrowth`, scheme, leaf.category, leaf.volume ? 'cost' : 'payment', cost, from),
    ...(leaf.ratio
      ? [constant(`${base}.reimbursementRatio`, 'share', leaf.ratio.value, leaf.ratio.source)]
      : []),
    ...(leaf.inScopeShare
      ? [constant(`${base}.inScopeShare`, 'share', leaf.inScopeShare.value, leaf.inScopeShare.source)]
      : []),
    elasticity(`${base}.demandElasticity`, leaf.ratio),
    ...benefitParameters(careLine(index, scheme, leaf), scheme, claimRatio(leaf)),
  ];
}

function elasticity(id: string, ratio: Sourced | null): Parameter {
  const source = assumed(
    '默认 0，即静态测算；文献中值 −0.4，低 −0.2、高 −0.67',
    'Zero by default, that is static costing; the literature: central −0.4, low −0.2, high −0.67',
    'S7',
  );
  const parameter = constant(id, '1', 0, source);
  return ratio
    ? parameter
    : {
        ...parameter,
        inert: {
          zh: '报告没有印这一类的报销比例，个人负担不知道，就诊反应无从算起',
          en: 'No reimbursement ratio is printed for this category, so the patient’s share is not known',
        },
      };
}

/** The printed effective ratio where the cost of a case is printed too, so that claim sizes are known. */
const claimRatio = (leaf: CareLeaf): number | null =>
  leaf.inScopeShare && leaf.unitCost?.figure.metric.startsWith('costPer')
    ? (leaf.ratio?.value ?? null)
    : null;

/** What a step of the legal ratio did to the payment a case; a total cost a case does not hold it. */
function policyStep({ ratio, ratioBefore, unitCost }: CareLeaf): number {
  if (!ratio || !ratioBefore || unitCost?.figure.metric.startsWith('costPer')) return 1;
  return ratio.value / ratioBefore;
}

/** The year's own change, a head and without a step of law, then those of earlier reports. */
function changesOf(
  reading: Reading | null,
  heads: number,
  earlier: (figure: Figure) => readonly number[],
  step = 1,
): readonly number[] {
  if (!reading) return [];
  const own =
    reading.prior !== null && reading.prior > 0
      ? [reading.value / reading.prior / (1 + heads) / step - 1]
      : [];
  return [...own, ...earlier(reading.figure)];
}

function headsGrowth(people: readonly People[], scheme: string): number {
  const own = people.filter((p) => p.scheme === scheme);
  const now = own.reduce((sum, p) => sum + p.count.value, 0);
  const before = own.reduce((sum, p) => sum + (p.prior?.value ?? Number.NaN), 0);
  const change = yearly(
    { value: now, unit: '人', source: { kind: 'user' } },
    { value: before, unit: '人', source: { kind: 'user' } },
  );
  return change === null || !Number.isFinite(change) ? 0 : change;
}
