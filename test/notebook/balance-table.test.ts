/** Balance, suspense, bank money and bridge of the shipped baselines. */
import { describe, expect, it } from 'vitest';
import { toCents } from '../../models/index.ts';
import {
  balanceNow,
  balanceRows,
  bankMoney,
  bridgeRows,
  counted,
  suspenseBook,
} from '../../src/notebook/balance-table.ts';
import { placeOfMissing } from '../../src/notebook/missing-number.ts';
import { isOn, switched } from '../../src/notebook/one-offs.ts';
import { EZHOU, fundOf, projected, SHANDAN, ZHUZHOU } from './projected.ts';

const zhuzhou = projected(ZHUZHOU);
const pool = fundOf(ZHUZHOU, 'employee.pool');
const residents = fundOf(ZHUZHOU, 'resident.pool');

describe('over time', () => {
  it.each(['year', 'half'] as const)('opening + income − spending = closing, by %s', (step) => {
    const rows = balanceRows(zhuzhou, 'resident.pool', step);
    expect(rows[0]!.opening).toBe(zhuzhou.funds['resident.pool']!.openingBalance);
    for (const [i, row] of rows.entries()) {
      expect(toCents(row.closing!)).toBe(
        toCents(row.opening!) + toCents(row.income) - toCents(row.expenditure),
      );
      if (i > 0) expect(row.opening).toBe(rows[i - 1]!.closing);
    }
    expect(rows.map(({ reported }) => reported).filter(Boolean)).toHaveLength(step === 'half' ? 1 : 0);
  });

  it('an unknown balance stays open', () => {
    const rows = balanceRows(projected(EZHOU), 'resident.pool', 'year');
    expect(rows.every(({ opening, closing }) => opening === null && closing === null)).toBe(true);
    expect(rows).toHaveLength(11);
  });
});

describe('at the end of the report', () => {
  it('raw and adjusted as the reports define them', () => {
    const employee = balanceNow(zhuzhou, pool, [])!;
    expect([employee.raw, employee.adjusted]).toEqual([2_207_540_000, 2_136_840_000]);
    expect(employee.rawMonths).toBeCloseTo(21.5, 1);
    expect(employee.adjustedMonths).toBeCloseTo(20.8, 1);
    expect(balanceNow(zhuzhou, residents, [])!.adjustedMonths).toBeCloseTo(8.4, 1);
    expect(balanceNow(projected(EZHOU), fundOf(EZHOU, 'resident.pool'), [])).toBeNull();
    expect(balanceNow(projected(SHANDAN), fundOf(SHANDAN, 'resident.pool'), [])).toBeNull();
  });

  it('each suspense item moves the balance and its months by its own amount', () => {
    const book = suspenseBook(ZHUZHOU, 'employee')!;
    const off = balanceNow(zhuzhou, pool, counted(book, new Set()))!;
    for (const item of [...book.receipts.items, ...book.payments.items]) {
      const on = balanceNow(zhuzhou, pool, counted(book, new Set([item.id])))!;
      const sign = item.kind === 'receipt' ? 1 : -1;
      expect(toCents(on.adjusted) - toCents(off.adjusted)).toBe(sign * toCents(item.amount));
      expect(on.adjustedMonths! - off.adjustedMonths!).toBeCloseTo((sign * item.amount) / off.monthly!, 9);
      expect(on.raw).toBe(off.raw);
    }
  });
});

describe('suspense', () => {
  it('names what the report does not, and says where items exceed the total', () => {
    const { receipts, payments } = suspenseBook(ZHUZHOU, 'resident')!;
    expect(receipts.items.at(-1)).toMatchObject({ name: 'rest', amount: 65_593_000 });
    expect(payments.rest).toBe(-270_000);
    expect(payments.total).toBe(963_550_000);
    expect(payments.items.some(({ name }) => name === 'rest')).toBe(false);
    expect(suspenseBook(ZHUZHOU, 'maternity')).toBeNull();
  });

  it('counts a part within its whole once', () => {
    const book = suspenseBook(ZHUZHOU, 'supplementary')!;
    const [whole, part] = book.payments.items;
    expect(part!.within).toBe(whole!.id);
    expect(book.payments.total).toBe(56_999_000);
    expect(counted(book, new Set([whole!.id, part!.id])).map(({ id }) => id)).toEqual([whole!.id]);
    expect(counted(book, new Set([part!.id])).map(({ id }) => id)).toEqual([part!.id]);
  });

  it('money in the bank = balances of the scheme + receipts − payments', () => {
    expect(bankMoney(ZHUZHOU, zhuzhou, 'resident')).toEqual({
      funds: ['resident.pool'],
      balance: 1_848_380_000,
      receipts: 343_683_000,
      payments: 963_550_000,
      bank: 1_228_513_000,
    });
    expect(bankMoney(ZHUZHOU, zhuzhou, 'employee')).toMatchObject({
      funds: ['employee.pool', 'employee.account'],
      balance: 4_456_760_000,
      bank: 4_266_516_000,
    });
    expect(bankMoney(EZHOU, projected(EZHOU), 'resident')).toBeNull();
  });
});

describe('the bridge', () => {
  it('stands at the end of the report and of every year, and nets to its items', () => {
    const rows = bridgeRows(zhuzhou, 'resident.pool');
    expect(rows.map(({ month }) => month).slice(0, 3)).toEqual(['2021-06', '2021-12', '2022-12']);
    for (const { items, net } of rows)
      expect(toCents(net)).toBe(
        toCents(items.receivable) + toCents(items.prepaid) - toCents(items.receivedInAdvance) -
          toCents(items.payable) - toCents(items.deposits),
      ); // prettier-ignore
    expect(bridgeRows(zhuzhou, 'employee.pool')).toEqual([]);
    expect(bridgeRows(zhuzhou, 'nobody')).toEqual([]);
  });
});

describe('one-offs', () => {
  const own = ZHUZHOU.oneOffs!.find(({ lever }) => lever !== null)!;
  const memo = ZHUZHOU.oneOffs!.find(({ lever }) => lever === null)!;

  it('switch on from the report’s first month and off again', () => {
    const on = switched([], own, true, ZHUZHOU);
    expect(on).toEqual([{ lever: own.lever, op: 'set', value: 1, from: '2021-01' }]);
    expect(isOn(on, own)).toBe(true);
    expect(switched(on, own, false, ZHUZHOU)).toEqual([]);
    const bridge = bridgeRows(projected(ZHUZHOU, on), own.fund);
    expect(bridge[0]!.items.receivable).toBeGreaterThanOrEqual(own.amount!.value - 1);
  });

  it('one that is only told moves nothing', () => {
    expect(switched([], memo, true, ZHUZHOU)).toEqual([]);
    expect(isOn([], memo)).toBe(false);
  });
});

it.each([
  ['openingBalance resident.pool', { kind: 'balance', fund: 'resident.pool' }],
  ['catastrophicPremium resident.pool', { kind: 'lever', id: 'resident.catastrophicPremium.amount' }],
  ['poolIncome employee', { kind: 'form' }],
])('%s is given in its place', (what, place) => {
  expect(placeOfMissing(what)).toEqual(place);
});
