/** Remarks on numbers that do not fit together; none of them changes a number. */
import { describe, expect, it } from 'vitest';
import { withText, type Draft } from '../../src/own-data/draft.ts';
import { EXAMPLE } from '../../src/own-data/example.ts';
import { formWarnings } from '../../src/own-data/form-warnings.ts';
import { SCALE_CHECKS } from '../../src/own-data/scale-checks.ts';

const kinds = (draft: Draft) => formWarnings(draft).map((w) => [w.field, w.kind]);
const only = (draft: Draft) => {
  const all = formWarnings(draft);
  expect(all.map((w) => w.field)).toHaveLength(1);
  return all[0]!;
};

describe('元 typed for 万元', () => {
  it('income of 345,600,000 万元 for 120,000 people is remarked on, and ÷10,000 is offered', () => {
    const warning = only({ ...EXAMPLE, 'employee.pool.income': '345600000' });
    expect(warning).toMatchObject({ field: 'employee.pool.income', kind: 'scale' });
    expect(warning.what.zh).toBe('每个在职职工每月合 4,800,000 元，常见在 50 至 5,000 之间');
    expect(warning.todo.zh).toBe('像是按元填的，请核对单位');
    expect(warning.fix).toMatchObject({ key: 'employee.pool.income', text: '34,560.00' });
  });

  it('the offered text takes the remark away', () => {
    const draft = { ...EXAMPLE, 'employee.pool.income': '345600000' };
    const { fix } = only(draft);
    expect(formWarnings(withText(draft, fix!.key, fix!.text))).toEqual([]);
  });

  it.each(SCALE_CHECKS.filter((c) => c.over.length > 0).map((c) => c.field))('%s × 10,000 is found', (id) => {
    const number = Number((EXAMPLE[id] ?? '').replaceAll(',', ''));
    const warning = formWarnings({ ...EXAMPLE, [id]: String(number * 10_000) }).find((w) => w.field === id);
    expect(warning?.kind).toBe('scale');
    expect(Number(warning?.fix?.text.replaceAll(',', ''))).toBe(number);
  });

  it('every range is narrower than the step from 元 to 万元', () => {
    for (const c of SCALE_CHECKS.filter((s) => s.over.length > 0)) expect(c.max / c.min).toBeLessThan(10_000);
  });
});

describe('other units', () => {
  it('people in 万 without the word are found by ×10,000, and nothing else is blamed', () => {
    const warning = only({ ...EXAMPLE, 'employee.active': '12', 'employee.active.prior': '' });
    expect([warning.field, warning.fix?.text]).toEqual(['employee.active', '120,000']);
  });

  it('a balance in 亿元 is far too small beside a month’s spending', () => {
    expect(only({ ...EXAMPLE, 'employee.balance': '8.64' }).fix?.text).toBe('86,400.00');
  });

  it('a year-earlier value in another unit is found beside this period’s', () => {
    const warning = only({ ...EXAMPLE, 'resident.chronic.payment.prior': '27000000' });
    expect([warning.field, warning.fix?.text]).toEqual(['resident.chronic.payment.prior', '2,700.00']);
  });
});

describe('numbers against each other', () => {
  it.each<[string, Draft, [string, string]]>([
    ['more retired than active', { 'employee.active': '50,000', 'employee.active.prior': '48,600', 'employee.retired': '120,000', 'employee.retired.prior': '118,800' }, ['employee.retired', 'retired']],
    ['parts above their total', { 'employee.pool.expenditure': '20,000' }, ['employee.pool.expenditure', 'parts']],
    ['more paid than it cost', { 'resident.inpatient.cost': '26,000', 'resident.inpatient.ratio': '' }, ['resident.inpatient.payment', 'cost']],
    ['an actual ratio for the in-scope one', { 'employee.inpatient.ratio': '60' }, ['employee.inpatient.ratio', 'ratio']],
    ['visits without money', { 'resident.chronic.payment': '', 'resident.chronic.payment.prior': '' }, ['resident.chronic.payment', 'unused']],
    ['a whole year’s levy in half a year', { 'resident.premiumIncome': '21,280.00' }, ['resident.premiumIncome', 'fullYearLevy']],
  ])('%s', (_title, change, expected) => {
    expect(kinds({ ...EXAMPLE, ...change })).toEqual([expected]);
  }); // prettier-ignore

  it('a county’s own balance is questioned', () => {
    expect(kinds({ ...EXAMPLE, level: 'county' })).toEqual([
      ['employee.balance', 'poolingLevel'],
      ['resident.balance', 'poolingLevel'],
    ]);
  });

  it('an empty form has no remarks', () => {
    expect(formWarnings({})).toEqual([]);
  });
});
