/**
 * Ratio and in-scope share of a benefit line: printed, derived from amounts of one layer, or
 * the legal one, with the ratio before a change within the year.
 */
import type { Figure, PolicyStatement } from '../report/figure.ts';
import type { FigureIndex, FigureQuery } from './figure-index.ts';
import { measuredOf, type Reading } from './reading.ts';
import { ratioOf } from '../fund/measured.ts';
import { addMonths } from '../months.ts';
import type { Sourced } from './source.ts';

/** Whether a printed ratio is that of the payment: one over all layers does not come out of the basic one. */
export function isRatioOf(ratio: Reading, payment: Reading, inScope: Reading | null): boolean {
  if (!inScope || inScope.value <= 0) return true;
  const room = ratio.half + (payment.half + inScope.half) / inScope.value;
  return Math.abs(payment.value / inScope.value - ratio.value) <= room * 1.01;
}

/** An unknown layer is not a different one; two known ones must be equal. */
export const sameLayer = (a: Figure['layer'], b: Figure['layer']): boolean =>
  a === null || b === null || a === b;

/** One amount over another of the same basis, layer and period; unlike ones are listed, both named. */
function quotient(index: FigureIndex, a: Reading, b: Reading): number | null {
  const { period } = index.report;
  const ratio = ratioOf(measuredOf(a, period), measuredOf(b, period));
  if (ratio.ok) return ratio.value;
  if (ratio.error.kind === 'mixedUnits') {
    const { first, second } = ratio.error;
    index.leaveOut(b, {
      zh: `${first} 与 ${second} 口径不同，不相除`,
      en: `${first} and ${second} are unlike and are not divided`,
    });
  }
  return null;
}

export function derivedRatio(index: FigureIndex, payment: Reading, inScope: Reading | null): Sourced | null {
  if (!inScope || inScope.value <= 0 || payment.value > inScope.value) return null;
  const value = quotient(index, payment, inScope);
  if (value === null) return null;
  index.sourced(inScope);
  return {
    value,
    unit: 'share',
    source: {
      kind: 'derived',
      formula: '基金支付 ÷ 政策范围内费用',
      inputs: [payment.figure.id, inScope.figure.id],
    },
  };
}

export function shareOf(
  index: FigureIndex,
  payment: Reading,
  totalCost: Reading | null,
  inScope: Reading | null,
  ratio: Reading | null,
): Sourced | null {
  if (!totalCost || totalCost.value <= 0) return null;
  index.sourced(totalCost);
  const covered = inScope && inScope.value <= totalCost.value ? quotient(index, inScope, totalCost) : null;
  if (inScope && covered !== null) {
    return {
      value: covered,
      unit: 'share',
      source: {
        kind: 'derived',
        formula: '政策范围内费用 ÷ 总费用',
        inputs: [inScope.figure.id, totalCost.figure.id],
      },
    };
  }
  if (!ratio) return null;
  const value = payment.value / (totalCost.value * ratio.value);
  if (value > 1) return null;
  return {
    value,
    unit: 'share',
    source: {
      kind: 'derived',
      formula: '基金支付 ÷（总费用 × 报销比例）',
      inputs: [payment.figure.id, totalCost.figure.id, ratio.figure.id],
    },
  };
}

/**
 * A category's legal ratio, where no effective one is printed. Where diseases of one
 * category have different ratios, the one that the report says was changed stands for the
 * category, and the others are named beside it: how the spending splits is not printed.
 */
export function policyRatio(
  index: FigureIndex,
  policies: readonly PolicyStatement[],
  query: FigureQuery,
): Sourced | null {
  const laws = policies.filter(
    (p) =>
      p.topic === 'reimbursementRatio' &&
      p.to !== null &&
      p.category === query.category &&
      (p.scheme === query.scheme || p.scheme === 'all') &&
      /^\d+(\.\d+)?$/.test(p.to),
  );
  const law = laws.find((p) => p.from !== null) ?? laws[0];
  if (!law?.to) return null;
  const others = laws.filter((p) => p !== law && p.to !== law.to).map((p) => `${p.to}%`);
  const mix = others.length === 0 ? '' : `（同类另有 ${others.join('、')}，占比未印）`;
  return {
    value: Number(law.to) / 100,
    unit: 'share',
    source: { kind: 'reported', report: index.reportId, figure: law.id ?? '', printed: `${law.to}%${mix}` },
  };
}

/** A step of law between the year-earlier interval and the report is no trend. */
export function ratioBefore(
  { report }: FigureIndex,
  ratio: Sourced | null,
  policies: readonly PolicyStatement[],
): number | null {
  const source = ratio?.source;
  const law = source?.kind === 'reported' ? policies.find((p) => p.id === source.figure) : undefined;
  const since = law?.effective?.start;
  if (!law?.from || !/^\d+(\.\d+)?$/.test(law.from) || !since) return null;
  const inYear = since <= report.period.end && since > addMonths(report.period.end, -12);
  return inYear ? Number(law.from) / 100 : null;
}

/** Fund payment over total cost, where only that is printed: scope and ratio stay merged. */
export function actualRatio(
  index: FigureIndex,
  actual: Reading | null,
  layer: Figure['layer'],
  id: string,
): Sourced | null {
  return actual && !id.startsWith('inpatient') && sameLayer(actual.figure.layer, layer)
    ? index.sourced(actual)
    : null;
}
