/**
 * Groups of contributors. Rate tiers of flexible employment are taken as printed, half of
 * its people each; where none is printed everybody is an employee of an employer, and the
 * other groups stand ready with no one in them.
 */
import priors from './contribution-priors.json';
import type { Parameter } from './baseline.ts';
import type { Contributor } from './contribution-schema.ts';
import { assumed, constant } from './parameters.ts';
import { isFlexible, type RateFigure } from './relief-windows.ts';
import type { Source, Sourced } from './source.ts';

const EXACT: Source = { kind: 'derived', formula: '1', inputs: [] };
const exactly = (value: number): Sourced => ({ value, unit: '1', source: EXACT });

interface Tier {
  readonly id: string;
  /** Before any cut, share of the base. */
  readonly rate: number;
  readonly figure: string;
}

/** Rates of flexible employment outside any cut, highest first. */
export function flexibleTiers(rates: readonly RateFigure[]): Tier[] {
  const tiers = rates
    .filter(({ group }) => isFlexible(group))
    .map(({ group, reading, window }) => ({
      id: group,
      rate: window ? reading.prior! : reading.value,
      figure: reading.figure.id,
    }));
  return [...new Map(tiers.map((tier) => [tier.id, tier])).values()].sort((a, b) => b.rate - a.rate);
}

export const meanRate = (tiers: readonly Tier[]): number =>
  tiers.reduce((sum, tier) => sum + tier.rate, 0) / tiers.length;

/** @param employee rate that enters the account of a worker with one */
export function contributors(tiers: readonly Tier[], employee: number, whole: number): Contributor[] {
  return [
    employers('enterprise', { zh: '企业', en: 'Enterprises' }),
    employers('government', { zh: '机关事业单位', en: 'Government and public institutions' }),
    ...(tiers.length === 0
      ? [flexible('flexible', { zh: '灵活就业', en: 'Flexible employment' }, 1, 1, employee / whole)]
      : tiers.map((tier) => flexibleTier(tier, tiers, employee))),
  ];
}

function employers(kind: 'enterprise' | 'government', label: Contributor['label']): Contributor {
  return {
    id: kind,
    kind,
    label,
    share: exactly(1),
    relativeBase: {
      value: 1,
      unit: '1',
      source: assumed(
        '没有按单位类型印基数，工资水平按相同处理',
        'No base by kind of employer is printed; wages are taken as equal',
        'std',
      ),
    },
    relativeRate: exactly(1),
    accountShare: { ...exactly(0), unit: 'share' },
  };
}

/** A tier above the lowest by the employees' own rate has an account; the lowest has none. */
function flexibleTier(tier: Tier, tiers: readonly Tier[], employee: number): Contributor {
  const percent = `${Number((tier.rate * 100).toFixed(2))}%`;
  const withAccount = tiers.length > 1 && tier.rate >= tiers.at(-1)!.rate + employee - 1e-9;
  return flexible(
    tier.id,
    { zh: `灵活就业（${percent} 档）`, en: `Flexible employment (${percent})` },
    1 / tiers.length,
    tier.rate / meanRate(tiers),
    withAccount ? employee / tier.rate : 0,
    { kind: 'derived', formula: '本档费率 ÷ 各档平均费率', inputs: [tier.figure] },
  );
}

function flexible(
  id: string,
  label: Contributor['label'],
  share: number,
  relativeRate: number,
  accountShare: number,
  rateSource: Source = EXACT,
): Contributor {
  return {
    id,
    kind: 'flexible',
    label,
    share: {
      value: share,
      unit: 'share',
      source:
        share === 1
          ? EXACT
          : assumed(
              '各费率档人数没有印，按平分处理',
              'Heads by rate tier are not printed; split evenly',
              'std',
            ),
    },
    relativeBase: exactly(1),
    relativeRate: { value: relativeRate, unit: '1', source: rateSource },
    accountShare: {
      value: accountShare,
      unit: 'share',
      source: assumed(
        '高低两档之差等于个人费率时，高档含个人账户、低档不含',
        'Where two tiers differ by the personal rate, the higher one has an account and the lower none',
        'std',
      ),
    },
  };
}

/** Heads by kind. @param flexible share of flexible employment with its source; null where no rate of it is printed */
export function kindShares(flexible: { value: number; source: Source } | null): Parameter[] {
  const { value, year, source } = priors.governmentShare;
  const nobody = assumed(
    '报告没有印灵活就业与机关事业的人数和费率，全部按用人单位职工处理',
    'Neither heads nor rates of other groups are printed; all are taken as employees of enterprises',
    'std',
  );
  const government = assumed(
    `没有按单位类型印人数，按全国 ${year} 年参保人构成`,
    `Heads by kind of employer are not printed; the national make-up of the insured in ${year}`,
    source,
    true,
  );
  return [
    constant(
      'employee.contribution.flexibleBase',
      'share',
      priors.flexibleBase.value,
      assumed(
        '灵活就业人员按最低基数缴费',
        'Flexible workers contribute on the lowest base',
        priors.flexibleBase.source,
      ),
    ),
    constant(
      'employee.contribution.flexibleShare',
      'share',
      flexible?.value ?? 0,
      flexible?.source ?? nobody,
    ),
    constant(
      'employee.contribution.governmentShare',
      'share',
      flexible ? value : 0,
      flexible ? government : nobody,
    ),
  ];
}
