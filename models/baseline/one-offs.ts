/** One-offs, suspense items and remittances that a report tells of, as dated entries with their source. */
import { addMonths } from '../months.ts';
import type { PolicyStatement, Scheme } from '../report/figure.ts';
import type { Baseline, Fund, OneOff, Parameter, Suspense } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';
import { assumed, constant } from './parameters.ts';
import type { Sourced } from './source.ts';

const MONEY: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };
const POOLS: Partial<Readonly<Record<Scheme, string>>> = {
  employee: 'employee.pool',
  resident: 'resident.pool',
};

export interface OneOffPart {
  readonly oneOffs: readonly OneOff[];
  readonly parameters: readonly Parameter[];
}

export function oneOffsOf(
  index: FigureIndex,
  policies: readonly PolicyStatement[],
  funds: readonly Fund[],
): OneOffPart {
  const oneOffs = policies
    .filter((p) => p.kind === 'oneOff' && p.topic !== 'catastrophicPremium')
    .flatMap((policy) => oneOff(index, policy, funds) ?? []);
  return {
    oneOffs,
    parameters: oneOffs.flatMap(({ lever }) =>
      lever
        ? [
            constant(
              lever,
              '1',
              0,
              assumed(
                '默认按报告已入账数，不计入；打开后计入发生数并在次月入账',
                'Off by default: the report’s booked numbers; switched on it accrues and is booked the month after',
                'std',
              ),
            ),
          ]
        : [],
    ),
  };
}

function oneOff(index: FigureIndex, policy: PolicyStatement, funds: readonly Fund[]): OneOff | null {
  const own =
    policy.scheme === 'all'
      ? funds[0]?.id
      : (POOLS[policy.scheme] ?? funds.find((f) => f.scheme === policy.scheme)?.id);
  const fund = policy.category === 'personalAccount' ? 'employee.account' : own;
  const line = funds.find((f) => f.id === fund)?.income.find((l) => l.driver.kind === 'contribution')?.id;
  if (!fund || !funds.some((f) => f.id === fund)) return null;
  const { end } = index.report.period;
  const id = (policy.id ?? policy.topic).split('.').at(-1)!;
  const amount = amountOf(policy, index.reportId);
  const late =
    policy.topic === 'collectionTiming' &&
    amount !== null &&
    line !== undefined &&
    policy.effective.end === end;
  return {
    id,
    fund,
    line: line ?? '',
    label: { zh: policy.statement, en: policy.statement },
    period: { start: policy.effective.start ?? end, end: policy.effective.end },
    amount,
    effect: late ? 'accruedUnbooked' : 'memo',
    bookedIn: late ? addMonths(end, 1) : null,
    lever: late ? `${policy.scheme}.oneOff.${id}` : null,
  };
}

function amountOf(policy: PolicyStatement, report: string): Sourced | null {
  const factor = MONEY[policy.unit ?? ''];
  if (factor === undefined || policy.to === null || !/^-?\d+(\.\d+)?$/.test(policy.to)) return null;
  return {
    value: Math.round(Number(policy.to) * factor * 100) / 100,
    unit: '元',
    source: {
      kind: 'reported',
      report,
      figure: policy.id ?? '',
      printed: `${policy.to} ${policy.unit ?? ''}`,
    },
  };
}

export function suspenseOf(index: FigureIndex): Suspense[] {
  const schemes: readonly Scheme[] = [
    'employee',
    'resident',
    'supplementary',
    'civilServant',
    'retiredCadre',
  ];
  return schemes.flatMap((scheme): Suspense[] => {
    const items = (
      [
        ['temporaryReceipts', 'receipt'],
        ['temporaryPayments', 'payment'],
      ] as const
    ).flatMap(([metric, kind]) => {
      const readings = index.all({ scheme, metric, group: 'any' });
      const total = readings.findIndex(({ figure }) => figure.breakdown.group === null);
      return readings.map((reading, i) => ({
        id: `${kind}.${i === total ? 'total' : (reading.figure.breakdown.group ?? `part${i}`)}`,
        kind,
        total: i === total,
        amount: index.sourced(reading),
      }));
    });
    return items.length > 0 ? [{ scheme, asOf: index.report.period.end, items }] : [];
  });
}

/** What a county pays into the city's fund for its residents. */
export function remittanceOf(index: FigureIndex): NonNullable<Baseline['remittance']> | null {
  const find = (metric: string): Sourced | null => {
    const reading = index.find({ scheme: 'resident', metric });
    return reading ? index.sourced(reading) : null;
  };
  const [budget, remitted] = [find('fiscalBudget'), find('remittedUp') ?? find('fiscalRemitted')];
  return budget || remitted ? { fund: 'resident.pool', budget, remitted } : null;
}
