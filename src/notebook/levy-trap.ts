/**
 * The trap of a full year's levy beside part of a year's spending: what is printed, what the plain
 * difference would say, and what was booked by then.
 */
import { project, type Baseline, type FundProjection, type Projection } from '../../models/index.ts';
import { openBaseline, scenarioOf } from './document.ts';

export interface TrapRow {
  readonly fund: string;
  /** Printed levies of the whole year, 元. */
  readonly levy: number;
  /** Spending of the reported months, 元. */
  readonly spent: number;
  /** Booked in these months of the same income lines, 元. */
  readonly booked: number;
}

export interface LevyTrap {
  readonly baseline: Baseline;
  readonly projection: Projection;
  readonly months: number;
  readonly rows: readonly TrapRow[];
}

const isTrap = (baseline: Baseline): boolean =>
  baseline.funds.some(({ income }) => income.some(({ basis }) => basis === 'fullYearLevy'));

/** The open baseline where it has the trap, else the first shipped one that does. */
export function levyTrap(
  open: Baseline,
  projection: Projection | null,
  shipped: readonly Baseline[],
): LevyTrap | null {
  if (isTrap(open)) return projection ? trapOf(open, projection) : null;
  const other = shipped.find(isTrap);
  return other ? shippedTrap(other) : null;
}

let shown: LevyTrap | null = null;

/** The same for every edit, so computed once. */
function shippedTrap(baseline: Baseline): LevyTrap | null {
  if (shown?.baseline === baseline) return shown;
  const document = openBaseline(baseline);
  const result = project({
    scenario: scenarioOf(document, document.slots[0]!),
    until: `${baseline.period.end.slice(0, 4)}-12`,
  });
  shown = result.ok ? trapOf(baseline, result.value) : null;
  return shown;
}

function trapOf(baseline: Baseline, projection: Projection): LevyTrap | null {
  const months = projection.reportedMonths;
  const rows = baseline.funds.flatMap((fund): TrapRow[] => {
    const levies = fund.income.filter(({ basis }) => basis === 'fullYearLevy');
    const ledger = projection.funds[fund.id];
    if (levies.length === 0 || !ledger) return [];
    const levy = levies.reduce((total, { reported }) => total + (reported?.value ?? 0), 0);
    const booked = levies.reduce((total, { id }) => total + first(ledger.income[id] ?? [], months), 0);
    return [{ fund: fund.id, levy, spent: spentIn(ledger, months), booked }];
  });
  return months < 12 && rows.length > 0 ? { baseline, projection, months, rows } : null;
}

const first = (series: readonly number[], months: number): number =>
  series.slice(0, months).reduce((total, value) => total + value, 0);

const spentIn = ({ expenditure }: FundProjection, months: number): number =>
  Object.values(expenditure).reduce((total, series) => total + first(series, months), 0);
