/**
 * The size of stated causes: receipts grow about as the standard, the rate, the base and the
 * number of insured together. Only where every cause named is one of these with its growth
 * printed; a cause without a number may carry anything.
 */
import type { Figure } from '../../report/figure.ts';
import { kindOf } from '../figure-ref.ts';
import type { Unnumbered } from '../findings-of-identities.ts';
import type { ReadingIndex } from '../reading-index.ts';
import { noteOf } from './note.ts';

const DRIVERS = new Set([
  'insured',
  'activeInsured',
  'contributors',
  'contributionRate',
  'contributionBase',
  'personalPremium',
  'fiscalSubsidy',
  'financingStandard',
]);
const OTHER = /工资|清欠|一次性|先到位|未|利息|转移|补缴|预缴|政策/;
/** Percentage points, and the share of the growth, that a cause may be off. */
const POINTS = 5;
const SHARE = 0.4;

export function causeOfOtherSize(
  index: ReadingIndex,
  figure: Figure,
  causes: readonly string[],
): Unnumbered[] {
  const said = causes.join('，');
  if (kindOf(figure.metric) !== 'receipts' || figure.yoyPercent === null || OTHER.test(said)) return [];
  const carried = carriedGrowth(index, figure, said);
  const growth = Number(figure.yoyPercent);
  if (carried === null || Math.abs(carried - growth) <= Math.max(POINTS, SHARE * Math.abs(growth))) return [];
  return [
    noteOf(index, {
      kind: 'causeContradiction',
      printed: `${figure.yoyPercent}%`,
      expected: `${carried.toFixed(1)}%`,
      figures: [figure],
      quotes: [figure.quote ?? '', said],
      field: 'yoyPercent',
      from: causes,
    }),
  ];
}

/** Growth of all drivers that the causes name, together; null where none has a number. */
function carriedGrowth(index: ReadingIndex, figure: Figure, said: string): number | null {
  const at = index.at(figure);
  const named = index.figures.slice(at + 1, at + 5).filter((next) => isNamed(next, figure, said));
  const factors = named.flatMap((next) => {
    const own = growthOf(next) ?? growthElsewhere(index, next);
    return own === null ? [] : [1 + own / 100];
  });
  if (named.length === 0 || factors.length < named.length) return null;
  if (/参保人数|参保人员/.test(said) && !named.some(({ metric }) => metric === 'insured')) {
    const insured = index.nearest(
      { ...index.ref(figure), metric: 'insured', fund: null },
      figure,
      'yoyPercent',
    );
    if (!insured) return null;
    factors.push(1 + insured.value / 100);
  }
  return 100 * (factors.reduce((product, factor) => product * factor, 1) - 1);
}

const isNamed = (next: Figure, figure: Figure, said: string): boolean =>
  DRIVERS.has(next.metric) &&
  next.section === figure.section &&
  said.includes((next.quote ?? '').replace(/\s+/g, '').slice(-6));

function growthOf({ yoyPercent, prior, value }: Figure): number | null {
  if (yoyPercent !== null) return Number(yoyPercent);
  return prior === null || value === null || Number(prior) === 0
    ? null
    : 100 * (Number(value) / Number(prior) - 1);
}

const growthElsewhere = (index: ReadingIndex, figure: Figure): number | null =>
  index.nearest(index.ref(figure), figure, 'yoyPercent')?.value ?? null;
