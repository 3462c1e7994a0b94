/**
 * Income per active person taken apart: base × rate × collection.
 *
 *     income = active · Σ months season · base · b₀ · collection · gross
 *
 * Only the product is reported. With a printed base the collection follows, otherwise the
 * base follows from an assumed collection; wages around the mean, their floor and cap say
 * how much of the base is contributed on (b₀).
 */
import seasonTable from '../fund/season.json';
import { monthIndex, monthOfYear, type Month } from '../months.ts';
import { clippedMean, logNormalBelow } from '../normal.ts';
import priors from './contribution-priors.json';
import type { Baseline, Parameter } from './baseline.ts';
import type { Contributor } from './contribution-schema.ts';
import type { FigureIndex } from './figure-index.ts';
import { assumed, constant } from './parameters.ts';
import type { Reading } from './reading.ts';
import type { Source, Sourced } from './source.ts';

const ID = 'employee.contribution';
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Floor, cap, share at the floor and spread of wages. */
export function clipParameters(index: FigureIndex): Parameter[] {
  const base = index.find({ scheme: 'employee', metric: 'contributionBase' });
  const edge = (
    id: string,
    metric: string,
    unit: Parameter['unit'],
    prior: { value: number; source: string },
  ) => {
    const printed = index.find({ scheme: 'employee', metric });
    if (!printed || !base || base.value <= 0)
      return constant(
        `${ID}.${id}`,
        unit,
        prior.value,
        assumed(
          '缴费基数下限与上限为社会平均工资的 60% 与 300%',
          'The base is clipped to 60 % and 300 % of the mean wage',
          prior.source,
        ),
      );
    index.sourced(printed);
    const source: Source = {
      kind: 'derived',
      formula: `${id === 'baseFloor' ? '最低' : '最高'}缴费基数 ÷ 缴费基数`,
      inputs: [printed.figure.id, base.figure.id],
    };
    return constant(`${ID}.${id}`, unit, rounded(printed.value / base.value, 4), source);
  };
  return [
    edge('baseFloor', 'contributionBaseMin', 'share', priors.floor),
    edge('baseCap', 'contributionBaseMax', '1', priors.cap),
    constant(
      `${ID}.floorShare`,
      'share',
      priors.floorShare.value,
      assumed(
        '按最低基数缴费的职工占比没有印',
        'The share of employees on the lowest base is not printed',
        priors.floorShare.source,
      ),
    ),
    constant(
      `${ID}.wageSpread`,
      '1',
      priors.wageSpread.value,
      assumed(
        '工资按对数正态分布，离散度为假设',
        'Wages are log-normal; their spread is assumed',
        priors.wageSpread.source,
      ),
    ),
  ];
}

/** Employers' mean base over the mean wage, b₀. */
export function clippedShare(clip: readonly Parameter[]): number {
  const of = (id: string): number => {
    const path = clip.find((p) => p.id === `${ID}.${id}`)?.path;
    return path?.kind === 'constant' ? path.value : 1;
  };
  const floor = of('baseFloor');
  return clippedMean(logNormalBelow(floor, of('floorShare'), of('wageSpread')), floor, of('baseCap'));
}

/** What the groups pay in one month on one unit of the employers' mean base. */
export interface Split {
  readonly employerRate: number;
  readonly employeeRate: number;
  readonly flexibleRate: number;
  readonly flexibleShare: number;
  /** Over the mean wage. */
  readonly flexibleBase: number;
  readonly groups: readonly Contributor[];
  readonly clipped: number;
  /** Factor on the flexible rate by month of the report. */
  readonly reliefOf: (month: Month) => number;
}

/** Over the report's months: Σ season · gross, and how much of it is for accounts, employees' and employers'. */
export function paidOver(split: Split, months: readonly Month[]) {
  const flexible = split.groups.filter((g) => g.kind === 'flexible');
  const heads = (g: Contributor): number =>
    (split.flexibleShare * g.share.value * g.relativeBase.value * split.flexibleBase) / split.clipped;
  const rate = (g: Contributor): number => split.flexibleRate * g.relativeRate.value;
  const employers = 1 - split.flexibleShare;
  const sum = (of: (month: Month) => number): number =>
    months.reduce((all, month) => all + seasonAt(month) * of(month), 0);
  const all = (of: (g: Contributor) => number): number => flexible.reduce((total, g) => total + of(g), 0);
  return {
    season: sum(() => 1),
    gross: sum(
      (month) =>
        employers * (split.employerRate + split.employeeRate) +
        all((g) => heads(g) * rate(g)) * split.reliefOf(month),
    ),
    toAccounts: sum(
      () => employers * split.employeeRate + all((g) => heads(g) * rate(g) * g.accountShare.value),
    ),
    fromEmployers: sum(() => employers * split.employerRate),
  };
}

export const seasonAt = (month: Month): number =>
  12 * seasonTable.contribution.shares[monthOfYear(monthIndex(month))]!;

export interface BaseAndCollection {
  readonly base: Sourced;
  readonly parameters: readonly Parameter[];
  readonly residuals: Baseline['residuals'];
}

/** @param perUnit income over heads, calendar and rates: base · b₀ · collection, 元 a month */
export function baseAndCollection(
  printed: Reading | null,
  sourced: Sourced | null,
  perUnit: number,
  clipped: number,
): BaseAndCollection {
  if (!printed || !sourced) return derivedBase(perUnit, clipped);
  const monthly =
    printed.figure.unit.includes('年') && printed.value > 30_000 ? printed.value / 12 : printed.value;
  const base: Sourced = { ...sourced, value: monthly, unit: '元/人·月' };
  const collection = perUnit / (monthly * clipped);
  const over = collection > 1;
  return {
    base,
    parameters: [
      baseParameter(base.source),
      constant(`${ID}.collectionRate`, 'share', over ? 1 : rounded(collection, 4), {
        kind: 'derived',
        formula: '人均缴费 ÷（缴费基数 × 上下限截取 × 费率）',
        inputs: [printed.figure.id, `${ID}.floorShare`, `${ID}.wageSpread`, `${ID}.flexibleShare`],
      }),
    ],
    residuals: over ? [tooMuch(printed, monthly, rounded(perUnit / clipped, 2))] : [],
  };
}

function derivedBase(perUnit: number, clipped: number): BaseAndCollection {
  const { value, source } = priors.collectionRate;
  const from: Source = {
    kind: 'derived',
    formula: '人均缴费 ÷（费率 × 征缴率 × 上下限截取）',
    inputs: [`${ID}.employerRate`, `${ID}.collectionRate`, `${ID}.floorShare`, `${ID}.wageSpread`],
  };
  return {
    base: { value: rounded(perUnit / (value * clipped), 2), unit: '元/人·月', source: from },
    parameters: [
      baseParameter(from),
      constant(
        `${ID}.collectionRate`,
        'share',
        value,
        assumed(
          '征缴率没有印，与基数、费率合在人均缴费里',
          'Collection is not printed; it is merged with base and rate in income a head',
          source,
        ),
      ),
    ],
    residuals: [],
  };
}

const baseParameter = (source: Source): Parameter => ({
  id: `${ID}.base`,
  unit: '元/人·月',
  path: { kind: 'model' },
  source,
});

const tooMuch = (printed: Reading, base: number, needed: number): Baseline['residuals'][number] => ({
  what: 'employee.contributionBase',
  printed: base,
  model: needed,
  unit: '元/人·月',
  figures: [printed.figure.id],
  reason: {
    zh: '印出的基数即使全部征缴也达不到报告的缴费收入；征缴率按 100%，水平由收入定',
    en: 'Even fully collected, the printed base gives less than the reported income; collection is taken as 100 %, the level follows income',
  },
});
