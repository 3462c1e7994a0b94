/** Contributions of a projection for charts and tables: an active insured's, by group, and who the groups are. */
import type { Baseline, Bilingual, Month, Projection, Source } from '../../models/index.ts';
import type { Span } from './chart-series.ts';
import { ACTIVE } from './people-table.ts';

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

export interface ContributorRow {
  readonly id: string;
  readonly label: Bilingual;
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

export interface GroupYears {
  readonly id: string;
  readonly label: Bilingual;
  /** 元 a span. */
  readonly values: readonly number[];
}

/** What each group pays before the split into pool and accounts; groups that never pay are left out. */
export function contributionByGroup(
  { contribution }: Pick<Projection, 'contribution'>,
  rows: readonly Pick<ContributorRow, 'id' | 'label'>[],
  points: readonly Span[],
): GroupYears[] {
  return rows.flatMap(({ id, label }): GroupYears[] => {
    const paid = contribution.groups[id];
    if (!paid || paid.every((amount) => amount === 0)) return [];
    const cents = ({ from, to }: Span): number =>
      paid.slice(from, to).reduce((sum, amount) => sum + Math.round(amount * 100), 0);
    return [{ id, label, values: points.map((span) => cents(span) / 100) }];
  });
}
