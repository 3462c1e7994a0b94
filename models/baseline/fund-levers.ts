/**
 * What an office may add to a fund that reports do not carry by driver: a rate of interest
 * on the balance, transfers, recoveries. All are neutral until they are moved.
 *
 *     rate = interest of the report ÷ its share of the year ÷ balance
 */
import type { Baseline, Fund, Parameter } from './baseline.ts';
import { constant } from './parameters.ts';
import type { Source } from './source.ts';
import { monthIndex, type Period } from '../months.ts';

/** Funds that may be given transfers and recoveries. */
const POOLS = ['employee.pool', 'resident.pool'];
const NONE: Source = { kind: 'derived', formula: '报告没有另列，取 0', inputs: [] };

export function fundLevers(
  funds: readonly Fund[],
  seasons: Baseline['seasons'],
  period: Period,
  level: Fund['poolingLevel'],
): Parameter[] {
  return funds.flatMap((fund) => [
    ...interestRate(fund, seasons, period, level),
    ...(POOLS.includes(fund.id)
      ? ['transferIn', 'transferOut', 'recoveries'].map((line) =>
          constant(`${fund.id}.${line}.amount`, '元', 0, NONE),
        )
      : []),
  ]);
}

function interestRate(
  fund: Fund,
  seasons: Baseline['seasons'],
  period: Period,
  level: Fund['poolingLevel'],
): Parameter[] {
  const line = fund.income.find((l) => l.id === 'interest');
  if (!line && !POOLS.includes(fund.id)) return [];
  const id = `${fund.id}.interest.rate`;
  if (fund.poolingLevel !== level)
    return [
      {
        ...constant(id, 'share/year', 0, NONE),
        inert: {
          zh: '基金在上一级统筹，本级没有累计结余，利息按报告金额结转',
          en: 'The fund is pooled at a higher level and has no balance here; interest stays as reported',
        },
      },
    ];
  const balance = fund.balance?.amount.value ?? 0;
  if (!line?.reported || balance <= 0) return [constant(id, 'share/year', 0, NONE)];
  const weights = seasons[line.season]!.weights;
  let carried = 0;
  for (let m = monthIndex(period.start); m <= monthIndex(period.end); m++) carried += weights[m % 12]! / 12;
  const rate = carried > 0 ? line.reported.value / carried / balance : 0;
  return [
    constant(id, 'share/year', Math.round(rate * 100_000) / 100_000, {
      kind: 'derived',
      formula: '报告期利息 ÷ 报告期占全年的份额 ÷ 累计结余；不改动时按报告金额结转',
      inputs: [`${fund.id}.interest`, `${fund.id}.balance`],
    }),
  ];
}
