/**
 * A fund's balance as the finance officer reads it: over time, at the end of the report under
 * each definition, and as money in the bank.
 *
 *     adjusted   = balance − what the report itself takes off + receipts − payments switched on
 *     bank money = balances of the scheme's funds + 暂收 − 暂付
 */
import {
  toCents,
  type Baseline,
  type Fund,
  type Projection,
  type Sourced,
  type Suspense,
} from '../../models/index.ts';
import { measureOf, spans, type Step } from './chart-series.ts';

export interface BalanceRow {
  readonly label: string;
  readonly opening: number | null;
  readonly income: number;
  readonly expenditure: number;
  readonly surplus: number;
  readonly closing: number | null;
  /** Covered by the report whole. */
  readonly reported: boolean;
}

export function balanceRows(projection: Projection, fund: string, step: Step): BalanceRow[] {
  const ledger = projection.funds[fund];
  if (!ledger) return [];
  return spans(projection.months, step).map((span) => ({
    label: span.label,
    opening: span.from === 0 ? ledger.openingBalance : (ledger.balance[span.from - 1] ?? null),
    income: measureOf(ledger, 'income', span)!,
    expenditure: measureOf(ledger, 'expenditure', span)!,
    surplus: measureOf(ledger, 'surplus', span)!,
    closing: measureOf(ledger, 'balance', span),
    reported: span.to <= projection.reportedMonths,
  }));
}

export interface SuspenseItem {
  readonly id: string;
  readonly kind: 'receipt' | 'payment';
  /** Its words are looked up by this, the same for a receipt and a payment. */
  readonly name: string;
  readonly amount: number;
  readonly source: Sourced['source'] | null;
  /** Part of another item, so counted within it. */
  readonly within: string | null;
}

export interface SuspenseSide {
  readonly total: number;
  readonly items: readonly SuspenseItem[];
  /** Total − items, where the report names only some of them; negative where they exceed it. */
  readonly rest: number;
}

export interface SuspenseBook {
  readonly asOf: string;
  readonly receipts: SuspenseSide;
  readonly payments: SuspenseSide;
}

export function suspenseBook(baseline: Baseline, scheme: Fund['scheme']): SuspenseBook | null {
  const own = baseline.suspense?.find((s) => s.scheme === scheme);
  return own ? { asOf: own.asOf, receipts: sideOf(own, 'receipt'), payments: sideOf(own, 'payment') } : null;
}

function sideOf({ items }: Suspense, kind: SuspenseItem['kind']): SuspenseSide {
  const all = items.filter((item) => item.kind === kind);
  const named = all.filter((item) => !item.total);
  const parts = named.map(({ id, amount }): SuspenseItem => ({
    id,
    kind,
    name: id.split('.').at(-1)!,
    amount: amount.value,
    source: amount.source,
    within: named.find((other) => id.startsWith(`${other.id}.`))?.id ?? null,
  }));
  const sum = cents(parts.filter((part) => part.within === null).map((part) => part.amount));
  const total = all.find((item) => item.total);
  const rest = total ? toCents(total.amount.value) - sum : 0;
  return {
    total: (sum + rest) / 100,
    rest: rest / 100,
    items:
      rest > 0
        ? [
            ...parts,
            { id: `${kind}.rest`, kind, name: 'rest', amount: rest / 100, source: null, within: null },
          ]
        : parts,
  };
}

const cents = (amounts: readonly number[]): number => amounts.reduce((sum, a) => sum + toCents(a), 0);

/** Items that count: one that lies within another that is on is not counted twice. */
export function counted(book: SuspenseBook | null, on: ReadonlySet<string>): SuspenseItem[] {
  const items = book ? [...book.receipts.items, ...book.payments.items] : [];
  return items.filter((item) => on.has(item.id) && !(item.within !== null && on.has(item.within)));
}

export interface BalanceNow {
  readonly raw: number;
  readonly adjusted: number;
  /** Mean monthly spending of the trailing six months, 元; null where the window is short. */
  readonly monthly: number | null;
  readonly rawMonths: number | null;
  readonly adjustedMonths: number | null;
}

/** @returns null where the balance at the end of the report is not known */
export function balanceNow(
  projection: Projection,
  fund: Fund,
  switchedOn: readonly SuspenseItem[],
): BalanceNow | null {
  const ledger = projection.funds[fund.id];
  const at = projection.reportedMonths - 1;
  const raw = ledger?.balance[at] ?? null;
  if (!ledger || raw === null) return null;
  const months = ledger.reserveMonths.trailing6.raw[at] ?? null;
  const monthly = months === null || months === 0 ? null : raw / months;
  const adjusted =
    (toCents(raw) -
      cents(fund.adjustments.map((a) => a.amount.value)) +
      cents(switchedOn.map((item) => (item.kind === 'receipt' ? item.amount : -item.amount)))) /
    100;
  return {
    raw,
    adjusted,
    monthly,
    rawMonths: months,
    adjustedMonths: monthly === null ? null : adjusted / monthly,
  };
}

export interface BankMoney {
  readonly funds: readonly string[];
  readonly balance: number;
  readonly receipts: number;
  readonly payments: number;
  readonly bank: number;
}

/** @returns null where nothing is in suspense, or a balance of the scheme is not known */
export function bankMoney(
  baseline: Baseline,
  projection: Projection,
  scheme: Fund['scheme'],
): BankMoney | null {
  const book = suspenseBook(baseline, scheme);
  const funds = baseline.funds.filter((fund) => fund.scheme === scheme).map((fund) => fund.id);
  const balances = funds.map((id) => projection.funds[id]?.balance[projection.reportedMonths - 1] ?? null);
  if (!book || balances.some((balance) => balance === null)) return null;
  const balance = cents(balances as number[]);
  const [receipts, payments] = [toCents(book.receipts.total), toCents(book.payments.total)];
  return {
    funds,
    balance: balance / 100,
    receipts: receipts / 100,
    payments: payments / 100,
    bank: (balance + receipts - payments) / 100,
  };
}

export type BridgeItem = keyof Projection['bridge'][string]['items'];
export const BRIDGE_ITEMS = [
  'receivable',
  'prepaid',
  'receivedInAdvance',
  'payable',
  'deposits',
] as const satisfies readonly BridgeItem[];

export interface BridgeRow {
  readonly month: string;
  readonly items: Readonly<Record<BridgeItem, number>>;
  /** 应收 + 预付 − 预收 − 应付 − 保证金. */
  readonly net: number;
}

/** At the end of the report and of each year; none where the two ledgers never differ by a 元. */
export function bridgeRows(projection: Projection, fund: string): BridgeRow[] {
  const bridge = projection.bridge[fund];
  if (!bridge) return [];
  const rows = projection.months.flatMap((month, t): BridgeRow[] => {
    if (t !== projection.reportedMonths - 1 && !month.endsWith('-12')) return [];
    const at = (item: BridgeItem): number => bridge.items[item][t]!;
    const items = Object.fromEntries(BRIDGE_ITEMS.map((item) => [item, at(item)])) as BridgeRow['items'];
    const net = cents([items.receivable, items.prepaid]) - cents([items.receivedInAdvance, items.payable, items.deposits]); // prettier-ignore
    return [{ month, items, net: net / 100 }];
  });
  return rows.some(({ items }) => Object.values(items).some((amount) => amount >= 1)) ? rows : [];
}
