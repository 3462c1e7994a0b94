/** Reserve months of each fund at the end of a report, under three definitions, beside what it prints. */
import type { Baseline, Projection } from '../../models/index.ts';

export interface ReserveRow {
  readonly fund: string;
  readonly definition: 'raw' | 'adjusted' | 'withUnbooked';
  readonly balance: number;
  readonly deducted: number;
  /** Mean monthly spending, 元. */
  readonly monthly: number;
  readonly months: number;
  readonly printed: number | null;
}

/** Funds with a known balance at the end of the report; definitions that change nothing are left out. */
export function reserveRows(baseline: Baseline, projection: Projection): ReserveRow[] {
  const at = projection.reportedMonths - 1;
  return baseline.funds.flatMap((fund): ReserveRow[] => {
    const ledger = projection.funds[fund.id]!;
    const balance = ledger.balance[at];
    const { raw, adjusted, withUnbooked } = ledger.reserveMonths.trailing6;
    if (balance === null || balance === undefined || (raw[at] ?? null) === null) return [];
    const printed = fund.printedReserveMonths?.value ?? null;
    const deducted = fund.adjustments.reduce((sum, a) => sum + a.amount.value, 0);
    const row = (definition: ReserveRow['definition'], off: number, months: number): ReserveRow => ({
      fund: fund.id,
      definition,
      balance,
      deducted: off,
      months,
      monthly: (balance - off) / months,
      printed,
    });
    const rows = [row('raw', 0, raw[at]!)];
    if (deducted !== 0) rows.push(row('adjusted', deducted, adjusted[at]!));
    if (withUnbooked[at] !== adjusted[at]) rows.push(row('withUnbooked', deducted, withUnbooked[at]!));
    return rows;
  });
}
