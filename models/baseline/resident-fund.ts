/**
 * The residents' pool: premium and subsidy a head by enacted law, benefits by category,
 * and the catastrophic premium that reports often leave out.
 */
import seasons from '../fund/season.json';
import type { PolicyStatement } from '../report/figure.ts';
import { monthIndex, monthOfYear, monthsBetween } from '../months.ts';
import type { Baseline, Fund, Line, Parameter, People } from './baseline.ts';
import type { FigureIndex } from './figure-index.ts';
import { careLeaves } from './care-lines.ts';
import { careLine, careParameters } from './care-fund.ts';
import { closeOnTotal, spendingMissing } from './close-totals.ts';
import { flowLine } from './flow-funds.ts';
import { balanceOf } from './balances.ts';
import type { SchemePart } from './employee-funds.ts';
import { seasonOf } from './own-seasons.ts';
import { remainder } from './remainders.ts';
import { subsidyReading } from './subsidy-reading.ts';
import { poolingLevel } from './pooling-level.ts';
import { assumed, constant, priors } from './parameters.ts';
import { residentStandard } from './resident-law.ts';
import type { Reading } from './reading.ts';
import type { Source } from './source.ts';

const scheme = 'resident';
const AMOUNTS = {
  premium: 'resident.premium.amount',
  subsidy: 'resident.subsidy.amount',
  catastrophicPremium: 'resident.catastrophicPremium.amount',
} as const;

export function residentFund(
  index: FigureIndex,
  people: readonly People[],
  policies: readonly PolicyStatement[],
): SchemePart {
  const heads = people.find((p) => p.id === scheme);
  const total =
    index.find({ scheme, metric: 'expenditure' }) ?? index.find({ scheme, metric: 'benefitExpenditure' });
  const { leaves, residuals } = closeOnTotal(index, careLeaves(index, scheme, policies), [], total);
  const law = heads ? laws(index, heads) : [];
  const catastrophic = heads ? catastrophicPremium(index, heads, policies) : null;
  if (leaves.length === 0 && law.length === 0)
    return { funds: [], parameters: [], residuals, missing: [], supplementary: [] };
  const fund: Fund = {
    id: 'resident.pool',
    scheme,
    poolingLevel: poolingLevel(index),
    income: [...law.map((l) => l.line), ...smallIncome(index)],
    expenditure: [
      ...leaves.map((leaf) => careLine(index, scheme, leaf)),
      ...(catastrophic ? [catastrophic.line] : []),
    ],
    ...balanceOf(index, scheme, 'any'),
  };
  return {
    funds: [fund],
    residuals,
    supplementary: [],
    parameters: [
      ...law.flatMap((l) => l.parameters),
      ...(catastrophic?.parameters ?? []),
      ...leaves.flatMap((leaf) => careParameters(index, scheme, leaf, people)),
      constant(
        'resident.pool.income.growth',
        'share/year',
        0,
        assumed(
          '利息等零星收入按报告水平不变',
          'Interest and other small income stay at the reported level',
          'std',
        ),
      ),
    ],
    missing: [
      ...(catastrophic ? [CATASTROPHIC_MISSING] : []),
      ...spendingMissing('resident.pool', leaves, total),
    ],
  };
}

const CATASTROPHIC_MISSING: Baseline['missing'][number] = {
  what: 'catastrophicPremium resident.pool',
  why: {
    zh: '报告的居民支出不含大病保险保费，按假设数计提，并在报告期之后列支；请填本地的大病保费标准',
    en: 'The reported spending leaves the catastrophic premium out; an assumed one accrues and is booked after the report; please give the local one',
  },
};

interface PerHead {
  readonly line: Line;
  readonly parameters: readonly Parameter[];
}

function laws(index: FigureIndex, heads: People): PerHead[] {
  const specs = [
    ['premium', 'personalPremium', 'premiumIncome'],
    ['subsidy', 'fiscalSubsidy', 'fiscalSubsidyIncome'],
  ] as const;
  return specs.flatMap(([what, standardMetric, incomeMetric]) => {
    const own = index.all({ scheme, metric: standardMetric, group: null })[0];
    const growth = `resident.${what}.growth`;
    const standard = residentStandard(
      what,
      AMOUNTS[what],
      growth,
      own ? index.sourced(own) : null,
      index.report.period.end,
    );
    if (!standard) return [];
    const printed =
      what === 'subsidy' ? subsidyReading(index, scheme) : index.find({ scheme, metric: incomeMetric });
    const income = printed && isPremiumAlone(index, printed, standard, heads) ? printed : null;
    if (printed && !income) index.leaveOut(printed, WHOLE_LEVY);
    const prior = income ? index.sourcedPrior(income) : null;
    const basis = income ? basisOf(income, standard, heads, index) : 'incurred';
    return [
      {
        line: {
          id: what,
          basis,
          layer: null,
          driver: { kind: 'perHead', group: scheme, amount: AMOUNTS[what] },
          reported: income ? index.sourced(income) : null,
          ...(prior ? { prior } : {}),
          season: 'even',
          arrival: what,
        },
        parameters: [
          standard,
          constant(
            growth,
            'share/year',
            priors.indexAfterLaw[what],
            assumed('最后一个已知标准之后每年的增长', 'Yearly growth after the last known standard', 'std'),
          ),
        ],
      },
    ];
  });
}

const WHOLE_LEVY = {
  zh: '这个数远大于标准 × 人数，应是个人缴费与财政补助合计；收入改按两项标准 × 人数计',
  en: 'Far above standard × heads: it seems to hold premium and subsidy together; both are taken from their standards',
};

/** Reports also call premium and subsidy together 征缴总收入: no year's line can be half as much again as its levy. */
function isPremiumAlone(index: FigureIndex, income: Reading, standard: Parameter, heads: People): boolean {
  const levy = standard.path.kind === 'schedule' ? standard.path.steps[0]!.value * heads.count.value : 0;
  const years = Math.max(1, monthsBetween(index.report.period.start, index.report.period.end) / 12);
  return levy <= 0 || income.value <= 1.5 * levy * years;
}

/** A whole year's standard times heads is the year's levy, whatever months the report covers. */
function basisOf(income: Reading, standard: Parameter, heads: People, index: FigureIndex): Line['basis'] {
  const { basis, period } = income.figure;
  if (basis) return basis;
  if (period !== null && /^\d{4}$/.test(period)) return 'fullYearLevy';
  const levy = standard.path.kind === 'schedule' ? standard.path.steps[0]!.value * heads.count.value : 0;
  const wholeYear = monthsBetween(index.report.period.start, index.report.period.end) === 12;
  return !wholeYear && Math.abs(income.value / levy - 1) < 0.01 ? 'fullYearLevy' : 'booked';
}

/** From the report's own words on the unbooked amount; else what would pay the printed claims; else a stated guess. */
function catastrophicPremium(
  index: FigureIndex,
  heads: People,
  policies: readonly PolicyStatement[],
): PerHead {
  const { amount, source } = catastrophicAmount(index, heads.count.value, policies);
  const growth = 'resident.catastrophicPremium.growth';
  const from = index.report.period.start;
  return {
    line: {
      id: 'catastrophicPremium',
      basis: 'incurred',
      layer: null,
      driver: { kind: 'perHead', group: scheme, amount: AMOUNTS.catastrophicPremium },
      reported: null,
      season: 'even',
      arrival: 'catastrophicPremium',
    },
    parameters: [
      {
        id: AMOUNTS.catastrophicPremium,
        unit: '元/人·年',
        source,
        path: {
          kind: 'schedule',
          index: growth,
          steps: [{ from, value: Math.round(amount * 100) / 100, known: from, source }],
        },
      },
      constant(
        growth,
        'share/year',
        priors.indexAfterLaw.premium,
        assumed('随居民保费增长', 'Grows like the premium', 'std'),
      ),
    ],
  };
}

function catastrophicAmount(
  index: FigureIndex,
  heads: number,
  policies: readonly PolicyStatement[],
): { readonly amount: number; readonly source: Source } {
  const { start, end } = index.report.period;
  const unbooked = policies.find(
    (p) => p.scheme === scheme && p.topic === 'catastrophicPremium' && p.to !== null && p.unit === '万元',
  );
  if (unbooked) {
    const yuan = Number(unbooked.to) * 10_000;
    return {
      amount: (yuan * 12) / monthsBetween(start, end) / heads,
      source: {
        kind: 'derived',
        formula: '报告所说未列支的大病保费 ÷ 参保人数，折全年',
        inputs: [unbooked.id ?? '', 'resident'],
      },
    };
  }
  const claims =
    index.find({ scheme: 'catastrophicResident', metric: 'fundPayment' }) ??
    index.find({ scheme, metric: 'catastrophicReimbursed', category: 'inpatient' });
  if (!claims)
    return {
      amount: 80,
      source: assumed(
        '没有任何依据，按 80 元/人·年处理，请填本地标准',
        'Nothing tells it; 80 yuan a head and year stands in, please replace',
        'std',
        true,
      ),
    };
  const shares = seasons.benefits.shares;
  const covered = Array.from(
    { length: monthsBetween(start, end) },
    (_, i) => shares[monthOfYear(monthIndex(start) + i)]!,
  );
  return {
    amount: claims.value / covered.reduce((a, b) => a + b, 0) / heads,
    source: assumed(
      '报告没有印大病保费，按同期大病赔付折全年、由参保人均摊',
      'Not printed; what would pay the printed claims, annualised, a head',
      'std',
      true,
    ),
  };
}

const SMALL = [
  ['interestIncome', 'interest'],
  ['otherIncome', 'other'],
] as const;
const UNSPLIT = {
  zh: '居民收入只印了合计，没有分个人缴费与财政补助；收入按两项标准 × 人数计，合计不用',
  en: 'Only the total of the residents’ income is printed; premium and subsidy are taken from their standards instead',
};

/** Interest and other income, and what the printed total holds beyond all that is printed of it. */
function smallIncome(index: FigureIndex): Line[] {
  const growth = 'resident.pool.income.growth';
  const small = SMALL.flatMap(([metric, id]) => {
    const reading = index.find({ scheme, metric });
    return reading ? [{ metric, id, reading }] : [];
  });
  const lines = small.map(({ metric, id, reading }) =>
    flowLine(index, reading, id, growth, seasonOf(index, scheme, metric)),
  );
  const total = index.find({ scheme, metric: 'income' });
  const main = [index.find({ scheme, metric: 'premiumIncome' }), subsidyReading(index, scheme)];
  const known = main.filter((reading) => reading !== null);
  if (!total || known.length < main.length)
    return total ? [...lines, ...index.leaveOut(total, UNSPLIT)] : lines;
  const rest = remainder(total, [...known, ...small.map(({ reading }) => reading)]);
  return rest ? [...lines, flowLine(index, rest, 'undivided', growth, 'even')] : lines;
}
