/**
 * The funds beside basic cover: maternity, work injury, catastrophic, civil servants,
 * supplementary, retired cadres, assistance. Their lines are flows that grow by a named
 * rate; people and prices behind them are not reported.
 */
import type { Scheme } from '../report/figure.ts';
import type { FigureIndex } from './figure-index.ts';
import type { Fund, Line, Parameter } from './baseline.ts';
import { assumed, constant, priors } from './parameters.ts';
import type { Reading } from './reading.ts';
import { isFamilyOf } from './care-lines.ts';
import { balanceOf } from './balances.ts';
import { poolingLevel } from './pooling-level.ts';
import { remainder } from './remainders.ts';
import { subsidyReading } from './subsidy-reading.ts';

export const FLOW_FUNDS: readonly (readonly [Scheme, string])[] = [
  ['maternity', 'maternity'],
  ['workInjury', 'workInjury'],
  ['catastrophicEmployee', 'catastrophic.employee'],
  ['catastrophicResident', 'catastrophic.resident'],
  ['civilServant', 'civilServant'],
  ['supplementary', 'supplementary'],
  ['retiredCadre', 'retiredCadre'],
  ['assistance', 'assistance'],
];

/** Funds that are pooled where basic cover is. */
const POOLED_LIKE_BASIC: ReadonlySet<Scheme> = new Set([
  'maternity',
  'catastrophicEmployee',
  'catastrophicResident',
  'supplementary',
]);

const INCOME = [
  ['premiumIncome', 'contribution'],
  ['fiscalSubsidyIncome', 'subsidy'],
  ['interestIncome', 'interest'],
  ['otherIncome', 'other'],
] as const;

export interface FundPart {
  readonly fund: Fund;
  readonly parameters: readonly Parameter[];
}

export function flowFund(
  index: FigureIndex,
  scheme: Scheme,
  id: string,
  extra: readonly Line[],
): FundPart | null {
  const income = incomeLines(index, scheme, id);
  const expenditure = [...spendingLines(index, scheme, id), ...extra].map((line) => layered(line, scheme));
  if (income.length + expenditure.length === 0) return null;
  return {
    fund: {
      id,
      scheme,
      income,
      expenditure,
      poolingLevel: POOLED_LIKE_BASIC.has(scheme) ? poolingLevel(index) : index.report.level,
      ...balanceOf(index, scheme, 'any'),
    },
    parameters: [
      ...(income.length > 0 ? [flowGrowth(`${id}.income.growth`)] : []),
      flowGrowth(`${id}.expenditure.growth`),
    ],
  };
}

/** Schemes whose inpatients a fund pays for after basic cover. */
const LAYERS: Readonly<Partial<Record<Scheme, (Line['driver'] & { kind: 'flow' })['layer']>>> = {
  catastrophicEmployee: { kind: 'upper', schemes: ['employee'] },
  catastrophicResident: { kind: 'upper', schemes: ['resident'] },
  supplementary: { kind: 'upper', schemes: ['employee'] },
  assistance: { kind: 'after', schemes: ['employee', 'resident'] },
};

/** Care out of hospital is left out: who is left with what there is not reported. */
function layered(line: Line, scheme: Scheme): Line {
  const layer = LAYERS[scheme];
  if (!layer || line.driver.kind !== 'flow' || !/^(inpatient|catastrophic|undivided)$/.test(line.id))
    return line;
  return { ...line, driver: { ...line.driver, layer } };
}

export const flowGrowth = (id: string): Parameter =>
  constant(
    id,
    'share/year',
    priors.flowGrowth,
    assumed(
      '报告没有人数与单价，按总额年增假设',
      'The report gives no heads or prices; growth of the total is assumed',
      'std',
    ),
  );

export function flowLine(
  index: FigureIndex,
  reading: Reading,
  id: string,
  growth: string,
  season: string,
): Line {
  const prior = index.sourcedPrior(reading);
  return {
    id,
    basis: reading.figure.basis ?? 'booked',
    layer: reading.figure.layer,
    driver: { kind: 'flow', growth },
    reported: index.sourced(reading),
    season,
    arrival: 'same',
    ...(prior ? { prior } : {}),
  };
}

function incomeLines(index: FigureIndex, scheme: Scheme, id: string): Line[] {
  const growth = `${id}.income.growth`;
  const parts = INCOME.flatMap(([metric, line]) => {
    const reading = line === 'subsidy' ? subsidyReading(index, scheme) : index.find({ scheme, metric });
    return reading ? [{ reading, line }] : [];
  });
  const total = index.find({ scheme, metric: 'income' });
  const rest =
    parts.length === 0
      ? total
      : remainder(
          total,
          parts.map(({ reading }) => reading),
        );
  return [
    ...parts.map(({ reading, line }) =>
      flowLine(index, reading, line, growth, line === 'contribution' ? 'contribution' : 'even'),
    ),
    ...(rest ? [flowLine(index, rest, 'undivided', growth, 'contribution')] : []),
  ];
}

/** Categories as printed; a category that the others add up to is left out; else the total. */
function spendingLines(index: FigureIndex, scheme: Scheme, id: string): Line[] {
  const categories = [
    ...new Set(index.figures.filter((f) => f.scheme === scheme && f.category).map((f) => f.category!)),
  ];
  const payments = categories.flatMap((category) => {
    const reading = index.find({ scheme, metric: 'fundPayment', category });
    return reading ? [reading] : [];
  });
  const leaves = payments.filter(
    (reading) =>
      !isFamilyOf(reading.figure.category!, new Set(categories)) && !isSumOfOthers(reading, payments),
  );
  const growth = `${id}.expenditure.growth`;
  const spent = index.find({ scheme, metric: 'expenditure' });
  const rest =
    leaves.length > 0
      ? remainder(spent, leaves)
      : (spent ?? index.find({ scheme, metric: 'fundPayment', category: null }));
  return [
    ...leaves.map((reading) => flowLine(index, reading, reading.figure.category!, growth, 'benefits')),
    ...(rest ? [flowLine(index, rest, restOf(index, scheme, rest), growth, 'benefits')] : []),
  ];
}

/** What the assistance spends beside benefits is the enrolment it pays for, where that is the amount printed. */
function restOf(index: FigureIndex, scheme: Scheme, rest: Reading): string {
  const enrolment = scheme === 'assistance' ? index.find({ scheme, metric: 'subsidizedAmount' }) : null;
  const same = enrolment && Math.abs(enrolment.value - rest.value) <= 2 * (enrolment.half + rest.half);
  return same ? 'subsidizedEnrollment' : 'undivided';
}

function isSumOfOthers(reading: Reading, all: readonly Reading[]): boolean {
  const others = all.filter((r) => r !== reading);
  if (others.length < 2) return false;
  const room = others.reduce((sum, r) => sum + r.half, reading.half);
  return Math.abs(others.reduce((sum, r) => sum + r.value, 0) - reading.value) <= room;
}
