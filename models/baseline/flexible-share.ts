/**
 * Share of flexible employment in the active insured, from what a report says its cut rate cost.
 *
 *     φ : L/T = φ·Σ season·q·r·(1 − relief) / Σ season·((1 − φ)·r_e + φ·q·r·relief)
 *
 * L the money forgone in the window, T contributions of the report, q the flexible base over
 * the employers', r the flexible and r_e the employers' and employees' rate. Without such a
 * sentence the national share stands in.
 */
import type { Month } from '../months.ts';
import type { PolicyStatement } from '../report/figure.ts';
import priors from './contribution-priors.json';
import { seasonAt, type Split } from './effective-base.ts';
import { assumed } from './parameters.ts';
import type { Source } from './source.ts';

const MONEY: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

export function flexibleShare(
  split: Split,
  months: readonly Month[],
  total: number,
  policies: readonly PolicyStatement[],
): { readonly value: number; readonly source: Source } {
  const { value, year, source } = priors.flexibleShare;
  const national = {
    value,
    source: assumed(
      `灵活就业人数没有印，按全国 ${year} 年参保人构成`,
      `Heads of flexible employment are not printed; the national make-up of ${year}`,
      source,
      true,
    ),
  };
  const told = forgone(policies);
  const share = told && solved(split, months, told / total);
  if (!share || share <= 0 || share >= 0.5) return national;
  return {
    value: Math.round(share * 10_000) / 10_000,
    source: assumed(
      `由报告所说减征少收约 ${told / 10_000} 万元反推（按最低基数、各档平分）；全国为 ${(value * 100).toFixed(1)}%`,
      `Solved from the money that the cut rate is said to have cost, about ${told / 10_000} (10,000 yuan), on the lowest base and with even tiers; ${(value * 100).toFixed(1)} % nationally`,
      'std',
    ),
  };
}

/** Money that a cut for flexible employment cost, as a report estimates it, 元. */
function forgone(policies: readonly PolicyStatement[]): number | null {
  const told = policies.find(
    (p) =>
      p.scheme === 'employee' &&
      p.kind === 'oneOff' &&
      p.topic === 'contributionRate' &&
      p.statement.includes('灵活就业') &&
      p.to !== null &&
      MONEY[p.unit ?? ''] !== undefined,
  );
  const amount = told ? Number(told.to) * MONEY[told.unit!]! : Number.NaN;
  return amount > 0 ? amount : null;
}

function solved(split: Split, months: readonly Month[], lost: number): number {
  const sum = (of: (month: Month) => number): number =>
    months.reduce((all, month) => all + seasonAt(month) * of(month), 0);
  const paid = split.groups
    .filter((g) => g.kind === 'flexible')
    .reduce(
      (all, g) =>
        all +
        (g.share.value * g.relativeBase.value * g.relativeRate.value * split.flexibleBase) / split.clipped,
      0,
    );
  const flexible = paid * split.flexibleRate;
  const others = (split.employerRate + split.employeeRate) * sum(() => 1);
  const given = flexible * sum((month) => 1 - split.reliefOf(month));
  const kept = flexible * sum(split.reliefOf);
  return (lost * others) / (given + lost * (others - kept));
}
