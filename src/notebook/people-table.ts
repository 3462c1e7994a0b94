/** People of a projection for charts and tables: ages, active for each retired, retirements. */
import { project, yearOf, type Baseline, type Change, type Projection } from '../../models/index.ts';
import type { PyramidPart } from '../charts/pyramid-layout.ts';
import type { Series } from '../charts/series.ts';
import type { Lang } from '../i18n/lang.ts';
import type { ScenarioRun, Span } from './chart-series.ts';
import { scenarioOf, type Document } from './document.ts';

export const ACTIVE = 'employee.active';
export const hasPeople = (baseline: Baseline, id: string): boolean =>
  baseline.people.some((group) => group.id === id && group.count.value > 0);

type YearOfAges = Projection['people']['pyramids']['at'][number];

export const PYRAMID_CHOICES = ['employee', 'resident', 'all'] as const;
export type PyramidChoice = (typeof PYRAMID_CHOICES)[number];
export type PeopleGroup = 'active' | 'retired' | 'resident';

const GROUPS_OF: Readonly<Record<PyramidChoice, readonly PeopleGroup[]>> = {
  employee: ['active', 'retired'],
  resident: ['resident'],
  all: ['active', 'retired', 'resident'],
};

/** What can be looked at: a scheme without people cannot. */
export function pyramidChoices(baseline: Baseline): PyramidChoice[] {
  const [employee, resident] = [hasPeople(baseline, ACTIVE), hasPeople(baseline, 'resident')];
  return PYRAMID_CHOICES.filter((choice) =>
    choice === 'employee' ? employee : choice === 'resident' ? resident : employee && resident,
  );
}

export const pyramidParts = (
  at: YearOfAges,
  choice: PyramidChoice,
): (PyramidPart & { readonly id: PeopleGroup })[] =>
  GROUPS_OF[choice].map((id) => ({ id, male: at[id].male, female: at[id].female }));

/** 0–4, 5–9, … and the open last one: 100+. */
export const ageLabels = (firstAges: readonly number[]): string[] =>
  firstAges.map((age, i) => (i + 1 < firstAges.length ? `${age}–${firstAges[i + 1]! - 1}` : `${age}+`));

/** Whose census the ages are from, in the words of the screen; null where the baseline does not say. */
export function shapeRegion({ demography, province }: Baseline, lang: Lang): string | null {
  const shape = demography?.shape;
  if (!shape) return null;
  if (shape.standIn) return lang === 'zh' ? '全国' : 'whole country';
  return lang === 'zh' ? (province ?? shape.region) : shape.region;
}

export interface AgeFacts {
  readonly total: number;
  readonly women: number;
  /** Aged 60 and over. */
  readonly old: number;
}

export function ageFacts(parts: readonly PyramidPart[], firstAges: readonly number[]): AgeFacts {
  const sum = (counts: readonly number[], from = 0): number =>
    counts.reduce((total, count, i) => (firstAges[i]! >= from ? total + count : total), 0);
  const all = (from: number): number =>
    parts.reduce((total, { male, female }) => total + sum(male, from) + sum(female, from), 0);
  return {
    total: all(0),
    women: parts.reduce((total, { female }) => total + sum(female), 0),
    old: all(60),
  };
}

/** One line a scenario: what `valueAt` gives for each span. */
export function peopleSeries(
  runs: readonly ScenarioRun[],
  baseName: string,
  points: readonly Span[],
  valueAt: (projection: Projection, span: Span) => number | null,
): Series[] {
  return runs.map(({ id, style, letter, name, projection }) => ({
    id,
    style,
    letter,
    name: style === 'base' ? baseName : name,
    values: points.map((span) => valueAt(projection, span)),
  }));
}

/** Active insured for each retired one, at the end of the span. */
export const activePerRetired = ({ people }: Projection, { to }: Span): number | null =>
  people.activePerRetired[to - 1] ?? null;

export interface RetirementRow {
  readonly year: number;
  readonly law: number;
  /** Null where the run under the old law failed. */
  readonly old: number | null;
  readonly difference: number | null;
  /** Differences so far. */
  readonly cumulative: number | null;
  readonly scenario: number | null;
}

/** Retirements of the years that are projected whole: a report prints none. */
export function retirementRows(
  law: Projection,
  old: Projection | null,
  scenario: Projection | null,
): RetirementRow[] {
  const [now, then, other] = [law, old, scenario].map((p) => (p ? retirementsByYear(p) : null));
  let cumulative = 0;
  return [...now!].map(([year, count]) => {
    const before = then?.get(year) ?? null;
    const difference = before === null ? null : count - before;
    cumulative += difference ?? 0;
    return {
      year,
      law: count,
      old: before,
      difference,
      cumulative: difference === null ? null : cumulative,
      scenario: other?.get(year) ?? null,
    };
  });
}

function retirementsByYear({ months, reportedMonths, people }: Projection): Map<number, number> {
  const years = new Map<number, { count: number; months: number }>();
  months.forEach((month, t) => {
    if (t < reportedMonths) return;
    const { count, months: so } = years.get(yearOf(month)) ?? { count: 0, months: 0 };
    years.set(yearOf(month), { count: count + people.retirements[t]!, months: so + 1 });
  });
  return new Map(
    [...years].flatMap(([year, { count, months: n }]) => (n === 12 ? [[year, count] as const] : [])),
  );
}

/** Does anything of the two print differently? */
export const retireDifferently = (rows: readonly RetirementRow[]): boolean =>
  rows.some(({ law, scenario }) => scenario !== null && Math.abs(law - scenario) >= 0.5);

/** A baseline is never changed in place, so its variants are run once. */
const variants = new WeakMap<Baseline, Map<string, Projection | null>>();

/** The baseline with something set from the first projected month on; null where it cannot be. */
export function variantOf(
  document: Document,
  base: Projection,
  lever: string,
  value: number,
): Projection | null {
  const from = base.months[base.reportedMonths];
  const { baseline, knownAsOf = null } = document;
  if (from === undefined || base.baseline !== baseline.id) return null;
  const known = variants.get(baseline) ?? new Map<string, Projection | null>();
  variants.set(baseline, known);
  const key = JSON.stringify([lever, value, from, knownAsOf]);
  if (!known.has(key)) {
    const change: Change = { lever, op: 'set', value, from };
    const scenario = scenarioOf(document, document.slots[0]!);
    const result = project({ scenario: { ...scenario, changes: [change] } });
    known.set(key, result.ok ? result.value : null);
  }
  return known.get(key)!;
}
