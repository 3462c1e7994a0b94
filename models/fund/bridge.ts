/**
 * What lies between the two ledgers, by name, at each month end, 元.
 *
 *     d(t) = d(t − 1) + accrued(t) − booked(t)
 *     income:       d > 0 receivable (应收)            d < 0 received in advance (预收)
 *     expenditure:  d > 0 payable (应付), of it deposits (质量保证金)   d < 0 prepaid (预付)
 *
 *     receivable + prepaid − receivedInAdvance − payable − deposits
 *        moves by exactly (accrued − booked) surplus of the month
 */
import { toCents } from '../units.ts';

export const BRIDGE_ITEMS = ['receivable', 'prepaid', 'receivedInAdvance', 'payable', 'deposits'] as const;
export type BridgeItem = (typeof BRIDGE_ITEMS)[number];

export interface Bridge {
  /** At the start of the first month. */
  readonly opening: Readonly<Record<BridgeItem, number>>;
  readonly items: Readonly<Record<BridgeItem, readonly number[]>>;
}

export interface BridgeLine {
  readonly side: 'income' | 'expenditure';
  /** accrued − booked before the first month, 元. */
  readonly opening: number;
  /** Published flows, 元 a month. */
  readonly accrued: readonly number[];
  readonly booked: readonly number[];
  /** Deposits withheld so far and not yet cleared, 元; they are part of what is payable. */
  readonly withheld?: readonly number[];
}

export function bridgeOf(lines: readonly BridgeLine[], months: number): Bridge {
  const empty = (): Record<BridgeItem, number> => ({
    receivable: 0,
    prepaid: 0,
    receivedInAdvance: 0,
    payable: 0,
    deposits: 0,
  });
  const opening = empty();
  const byMonth = Array.from({ length: months }, empty);
  for (const line of lines) {
    let cents = toCents(line.opening);
    put(opening, line, cents, 0);
    for (let t = 0; t < months; t++) {
      cents += toCents(line.accrued[t]!) - toCents(line.booked[t]!);
      put(byMonth[t]!, line, cents, toCents(line.withheld?.[t] ?? 0));
    }
  }
  const yuan = (cents: number): number => cents / 100;
  return {
    opening: byItem((item) => yuan(opening[item])),
    items: byItem((item) => byMonth.map((month) => yuan(month[item]))),
  };
}

const byItem = <T>(of: (item: BridgeItem) => T): Record<BridgeItem, T> => ({
  receivable: of('receivable'),
  prepaid: of('prepaid'),
  receivedInAdvance: of('receivedInAdvance'),
  payable: of('payable'),
  deposits: of('deposits'),
});

function put(into: Record<BridgeItem, number>, { side }: BridgeLine, cents: number, withheld: number): void {
  if (side === 'income') {
    into[cents > 0 ? 'receivable' : 'receivedInAdvance'] += Math.abs(cents);
    return;
  }
  if (cents <= 0) {
    into.prepaid -= cents;
    return;
  }
  const deposits = Math.min(cents, withheld);
  into.deposits += deposits;
  into.payable += cents - deposits;
}
