/** People of a projection for charts and tables: ages, retirements, what an active insured pays. */
import {
  project,
  yearOf,
  type Baseline,
  type Change,
  type Month,
  type Projection,
  type Source,
} from '../../models/index.ts';
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

const CONTRIBUTED = ['employee.pool', 'employee.account'] as const;

/** Contributions to pool and account over the span, cents; null where neither books any. */
function contributed({ funds }: Projection, { from, to }: Span): number | null {
  const flows = CONTRIBUTED.flatMap((fund) => {
    const flow = funds[fund]?.income['contribution'];
    return flow ? [flow] : [];
  });
  if (flows.length === 0) return null;
  return flows
    .flatMap((flow) => flow.slice(from, to))
    .reduce((cents, value) => cents + Math.round(value * 100), 0);
}

/**
 * Contributions an active insured, 元 over the span:
 *
 *     (pool + account) ÷ mean of the month-end active
 */
export function contributionPerActive(projection: Projection, span: Span): number | null {
  const cents = contributed(projection, span);
  const active = projection.insured[ACTIVE]?.slice(span.from, span.to);
  if (cents === null || !active || active.length === 0) return null;
  const mean = active.reduce((a, b) => a + b, 0) / active.length;
  return mean > 0 ? cents / 100 / mean : null;
}

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

export interface ContributorRow {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly kind: 'enterprise' | 'government' | 'flexible';
  /** Of the active insured. */
  readonly heads: number | null;
  /** Whether no report prints the heads. */
  readonly assumed: boolean;
  /** Null for flexible employment, which pays one rate. */
  readonly employer: number | null;
  readonly employee: number | null;
  readonly rate: number | null;
  /** Flexible employment: its base over the mean wage. */
  readonly base: number | null;
  readonly reliefs: readonly { readonly from: Month; readonly to: Month; readonly rate: number }[];
}

const ID = 'employee.contribution';

/** Groups of contributors as the baseline has them at the end of its report. */
export function contributorRows(baseline: Baseline): ContributorRow[] {
  const { contribution, parameters, period } = baseline;
  if (!contribution) return [];
  const at = (name: string): { value: number | null; source: Source | null } => {
    const parameter = parameters.find((p) => p.id === `${ID}.${name}`);
    return {
      value: parameter ? valueAt(parameter.path, period.end) : null,
      source: parameter?.source ?? null,
    };
  };
  const [employer, employee, flexibleRate] = [at('employerRate'), at('employeeRate'), at('flexibleRate')];
  const flexible = at('flexibleShare');
  const government = at('governmentShare');
  const heads = {
    flexible: flexible.value ?? 0,
    government: Math.min(government.value ?? 0, 1 - (flexible.value ?? 0)),
  };
  const ofKind = { ...heads, enterprise: 1 - heads.flexible - heads.government };
  const assumed = (of: { source: Source | null }): boolean => of.source?.kind === 'assumed';
  return contribution.groups.map((group): ContributorRow => {
    const isFlexible = group.kind === 'flexible';
    const own = isFlexible ? null : times(employer.value, group.relativeRate.value);
    const base = at('flexibleBase').value;
    return {
      id: group.id,
      label: group.label,
      kind: group.kind,
      heads: ofKind[group.kind] * group.share.value,
      assumed: assumed(isFlexible ? flexible : government) || group.share.source.kind === 'assumed',
      employer: own,
      employee: isFlexible ? null : employee.value,
      rate: isFlexible
        ? times(flexibleRate.value, group.relativeRate.value)
        : own === null || employee.value === null
          ? null
          : own + employee.value,
      base: isFlexible ? times(base, group.relativeBase.value) : null,
      reliefs: contribution.reliefs
        .filter(
          (relief) => relief.kind === group.kind && (relief.group === null || relief.group === group.id),
        )
        .map(({ from, to, reducedRate }) => ({ from, to, rate: reducedRate.value })),
    };
  });
}

const times = (a: number | null, b: number): number | null => (a === null ? null : a * b);

/** A constant, or the step in force; what the model computes has none. */
function valueAt(path: Baseline['parameters'][number]['path'], month: Month): number | null {
  if (path.kind === 'constant') return path.value;
  if (path.kind !== 'schedule') return null;
  return path.steps.findLast((step) => step.from <= month)?.value ?? null;
}

export interface KindYear {
  readonly label: string;
  readonly employers: number;
  readonly flexible: number;
}

/**
 * Contributions by kind, 元 a year. What enters is linear in the rates, so flexible
 * employment pays what is missing when its rate is zero:
 *
 *     flexible = contributions − contributions at flexible rate 0,  employers = the rest
 *
 * Only spans after the report, and without actual months, which no rate moves.
 */
export function contributionByKind(
  base: Projection,
  withoutFlexible: Projection,
  points: readonly Span[],
): KindYear[] {
  const actual = new Set(
    base.actuals.filter(({ line }) => line === 'contribution').map(({ month }) => month),
  );
  return points.flatMap((span) => {
    if (span.from < base.reportedMonths) return [];
    if (base.months.slice(span.from, span.to).some((month) => actual.has(month))) return [];
    const [all, rest] = [contributed(base, span), contributed(withoutFlexible, span)];
    if (all === null || rest === null) return [];
    return [{ label: span.label, employers: rest / 100, flexible: (all - rest) / 100 }];
  });
}
