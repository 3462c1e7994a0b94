import { describe, expect, it } from 'vitest';
import { fundRun } from '../../models/analysis/fund-run.ts';
import { targetFaults, targetValue } from '../../models/analysis/target.ts';
import { withLever } from '../../models/analysis/with-lever.ts';
import { compare, surplusOf } from '../../models/analysis/compare.ts';
import { run, scenarioOf, set, SHIPPED, shipped } from '../projection/run-baseline.ts';

describe('one fund without the rest of its projection', { timeout: 60_000 }, () => {
  it.each(SHIPPED)('%s: every fund is that of the projection to the bit', (id) => {
    const baseline = shipped(id);
    const change = set('resident.premium.amount', 450, '2026-01');
    const whole = run(baseline, [change]);
    for (const { id: fund } of baseline.funds) {
      const alone = fundRun({ scenario: scenarioOf(baseline, [change]) }, fund);
      expect(alone.ok && [alone.value.months, alone.value.fund], fund).toEqual([
        whole.months,
        whole.funds[fund],
      ]);
    }
  });

  it('appended actual months and given balances count', () => {
    const baseline = {
      ...shipped('ezhou-2024h1'),
      actuals: [
        { fund: 'resident.pool', side: 'income' as const, line: 'premium', month: '2024-07', amount: 123 },
      ],
    };
    const rest = { balances: [{ fund: 'resident.pool', month: '2024-06', amount: 1e9 }] };
    const alone = fundRun({ scenario: scenarioOf(baseline, [], rest) }, 'resident.pool');
    expect(alone.ok && alone.value.fund).toEqual(run(baseline, [], rest).funds['resident.pool']);
    expect(alone.ok && alone.value.needs).toEqual([]);
  });

  it('says what lacks for a balance', () => {
    const needs = (id: string) => {
      const alone = fundRun({ scenario: scenarioOf(shipped(id)) }, 'employee.pool');
      return alone.ok && alone.value.needs;
    };
    expect(SHIPPED.map(needs)).toEqual([['openingBalance'], ['poolingLevel'], []]);
  });

  it('tells all faults of the scenario, and an unknown fund', () => {
    const faulty = scenarioOf(shipped('ezhou-2024h1'), [set('nothing', 1, '2025-01')]);
    const alone = fundRun({ scenario: faulty }, 'nobody');
    expect(!alone.ok && alone.error.map((e) => e.kind)).toEqual(['unknownLever', 'unknownFund']);
  });
});

describe('targets', () => {
  const baseline = shipped('zhuzhou-2021h1');
  const whole = run(baseline);
  const own = { months: whole.months, fund: whole.funds['employee.pool']! };

  it('are what comparisons of whole projections say', () => {
    const rows = compare(whole, whole).filter((r) => r.fund === 'employee.pool' && r.side === 'result');
    for (const { line, year, a } of rows)
      expect(targetValue(own, { kind: line as 'surplus' | 'balance' | 'reserveMonths', year }), line).toBe(a);
    const sums = [2021, 2022, 2023].map((year) => surplusOf(whole, 'employee.pool', year)!);
    const to2023 = sums.reduce((cents, sum) => cents + Math.round(sum * 100), 0) / 100;
    expect(targetValue(own, { kind: 'cumulativeSurplus', year: 2023 })).toBe(to2023);
  });

  it('outside the horizon are unknown, and are told as faults', () => {
    expect(targetValue(own, { kind: 'surplus', year: 2050 })).toBeNull();
    const faults = (fund: string, year: number) =>
      targetFaults({ kind: 'surplus', fund, year }, baseline, '2031-12').map((e) => e.kind);
    expect([faults('employee.pool', 2031), faults('employee.pool', 2032), faults('nobody', 2022)]).toEqual([
      [],
      ['monthOutOfHorizon'],
      ['unknownFund'],
    ]);
  });
});

describe('a lever held from a month on', () => {
  const lever = 'resident.premium.amount';
  const changed = (...changes: Parameters<typeof scenarioOf>[1] & object) =>
    withLever(scenarioOf(shipped('ezhou-2024h1'), changes), lever, 500, '2027-01').changes;

  it('ends the scenario’s own change and drops later ones', () => {
    expect(changed(set(lever, 420, '2025-01'), set('resident.growth', 0, '2025-01'))).toEqual([
      { ...set(lever, 420, '2025-01'), to: '2026-12' },
      set('resident.growth', 0, '2025-01'),
      set(lever, 500, '2027-01'),
    ]);
    expect(changed({ ...set(lever, 420, '2025-01'), to: '2025-12' }, set(lever, 480, '2028-01'))).toEqual([
      { ...set(lever, 420, '2025-01'), to: '2025-12' },
      set(lever, 500, '2027-01'),
    ]);
  });
});
