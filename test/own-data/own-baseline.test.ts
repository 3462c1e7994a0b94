/** From typed texts to a baseline and its first half-year. */
import { describe, expect, it } from 'vitest';
import { baselineSchema } from '../../models/index.ts';
import { EXAMPLE } from '../../src/own-data/example.ts';
import { baselineId, ownBaseline } from '../../src/own-data/own-baseline.ts';
import { run, spendingOf, total } from '../projection/run-baseline.ts';
import { built, EMPLOYEES } from './forms.ts';

// Months are rounded to 0.01 元 one by one, so six of them may differ by a few 分.
describe('a hand-computed form', () => {
  const baseline = built({
    ...EMPLOYEES,
    'employee.inpatient.admissions': '300',
    'employee.inpatient.payment': '240.00',
    'employee.chronic.visits': '400',
    'employee.chronic.payment': '24.00',
    'employee.chronic.ratio': '80%',
    'employee.balance': '720',
  });
  const p = run(baseline);
  const pool = p.funds['employee.pool']!;

  it('gives the lines inpatient 240, chronic 24 and the remainder 96 万元', () => {
    const lines = baseline.funds.find((f) => f.id === 'employee.pool')!.expenditure;
    expect(lines.map((l) => [l.id, l.reported!.value])).toEqual([
      ['inpatient', 2_400_000],
      ['outpatientChronic', 240_000],
      ['undivided', 960_000],
    ]);
  });

  it('the reported half-year returns: 360 万元 received, 360 万元 spent', () => {
    expect(total(pool.income['contribution']!, 0, 6)).toBeCloseTo(3_600_000, 1);
    expect(spendingOf(pool, 6)).toBeCloseTo(3_600_000, 1);
    expect(total(pool.expenditure['outpatientChronic']!, 0, 6)).toBeCloseTo(240_000, 1);
  });

  it('the balance stands at the end of the period: 720 万元, 12 months of spending', () => {
    expect(pool.balance[5]).toBe(7_200_000);
    expect(pool.reserveMonths.trailing6.raw[5]).toBeCloseTo(12, 4);
  });

  it('people stand in the last month', () => {
    expect(p.insured['employee.active']![5]).toBeCloseTo(2000, 6);
    expect(p.insured['employee.retired']![5]).toBeCloseTo(1000, 6);
  });

  it('the chronic ratio is a lever at 80 %', () => {
    const ratio = baseline.parameters.find((q) => q.id === 'employee.outpatientChronic.reimbursementRatio');
    expect(ratio?.path).toEqual({ kind: 'constant', value: 0.8 });
  });
});

describe('the example', () => {
  it('builds a valid baseline without a single remark', () => {
    const result = ownBaseline(EXAMPLE);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.warnings).toEqual([]);
    expect(baselineSchema.safeParse(result.value.baseline).error).toBeUndefined();
    expect(result.value.baseline.residuals).toEqual([]);
  });

  it('returns its own half-year in both schemes', () => {
    const p = run(built(EXAMPLE));
    expect(spendingOf(p.funds['employee.pool']!, 6)).toBeCloseTo(285_600_000, 1);
    expect(spendingOf(p.funds['employee.account']!, 6)).toBeCloseTo(112_200_000, 1);
    const residents = p.funds['resident.pool']!;
    expect(total(residents.income['premium']!, 0, 6)).toBeCloseTo(21_280_000, 1);
    expect(residents.balance[5]).toBe(514_080_000);
    expect(residents.reserveMonths.trailing6.raw[5]).toBeCloseTo(9, 4);
  });

  it('knows the ratio before the change, for the decomposition', () => {
    const law = built(EXAMPLE).policies.find((p) => p.id === 'form.resident.chronic.ratio');
    expect([law?.from, law?.to, law?.statement]).toEqual([
      '60',
      '65',
      '居民门诊慢特病报销比例 由 60% 改为 65%',
    ]);
  });
});

describe('any interval of one to twelve months', () => {
  it.each([
    ['2024-01', '2024-01'],
    ['2023-01', '2023-12'],
    ['2023-11', '2024-02'],
    ['2021-04', '2021-09'],
  ])('%s to %s returns what was typed', (start, end) => {
    const p = run(built({ ...EXAMPLE, start, end }));
    const months = p.reportedMonths;
    expect(spendingOf(p.funds['employee.pool']!, months)).toBeCloseTo(285_600_000, 1);
    expect(p.funds['employee.pool']!.balance[months - 1]).toBe(864_000_000);
  });
});

describe('the name of a baseline', () => {
  it('says the period and is the same for the same place', () => {
    const id = baselineId('示例市', '2024-01', '2024-06');
    expect(id).toMatch(/^own-2024h1-[\da-z]{1,7}$/);
    expect(built(EXAMPLE).id).toBe(id);
    expect(built(EXAMPLE).title.zh).toBe('示例市 2024-06');
    expect(baselineId('示例县', '2024-01', '2024-06')).not.toBe(id);
  });

  it.each([
    ['2024-07', '2024-12', 'own-2024h2-'],
    ['2024-01', '2024-12', 'own-2024-'],
    ['2024-04', '2024-06', 'own-2024q2-'],
    ['2024-02', '2024-05', 'own-2024-02-05-'],
    ['2023-11', '2024-02', 'own-2023-11-2024-02-'],
  ])('%s to %s begins with %s', (start, end, prefix) => {
    expect(baselineId('示例市', start, end).startsWith(prefix)).toBe(true);
  });
});
