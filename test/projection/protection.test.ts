/** Printed sums and ratios of protection come back from projections, layer by layer. */
import { describe, expect, it } from 'vitest';
import type { Projection, Series } from '../../models/projection/projection.ts';
import { run, set, shipped, spendingOf, total } from './run-baseline.ts';

const ezhou = run(shipped('ezhou-2024h1'), [], {}, '2025-12');
const shandan = run(shipped('shandan-2024h1'), [], {}, '2025-12');
const half = (series: Series | null): number => series!.slice(0, 6).reduce((a, b) => a + b, 0) / 10_000;
const lines = (p: Projection, fund: string, of: RegExp): number =>
  Object.entries(p.funds[fund]!.expenditure).reduce(
    (sum, [id, series]) => sum + (of.test(id) ? total(series, 0, 6) : 0),
    0,
  ) / 10_000;
/** Half a unit of the last printed digit, 万元, for each printed part. */
const printed = (value: number, expected: number, parts = 1): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(0.005 * parts + 1e-9);

describe('the city’s half-year', () => {
  it('employees: 20,804.90 + 5,315.22 + 5,041.55 + 828.38 + 18.28 = 32,008.33 万元', () => {
    const of = (id: RegExp): number => lines(ezhou, 'employee.pool', id);
    printed(of(/^inpatient/), 20_804.9);
    printed(of(/^outpatientPooled$/), 5315.22);
    printed(of(/^outpatientChronic$/), 5041.55);
    printed(of(/^separateDrugs$/), 828.38);
    printed(of(/^twoDiseases$/), 18.28);
    printed(spendingOf(ezhou.funds['employee.pool']!, 6) / 10_000, 32_008.33);
  });

  it('residents: 33,968.91 + 3,041.73 + 5,885.63 + 622.65 + 3.04 = 43,521.96 万元', () => {
    const of = (id: RegExp): number => lines(ezhou, 'resident.pool', id);
    printed(of(/^inpatient/), 33_968.91, 2);
    printed(of(/^outpatientPooled$/), 3041.73);
    printed(of(/^outpatientChronic$/), 5885.63);
    printed(of(/^separateDrugs$/), 622.65);
    printed(of(/^twoDiseases$/), 3.04);
    printed(spendingOf(ezhou.funds['resident.pool']!, 6) / 10_000, 43_521.96);
  });

  it('inpatients’ protection in scope from their tiers: 78.79 %, 63.82 %, together 68.78 %', () => {
    const { employee, resident } = ezhou.protection as Record<
      string,
      NonNullable<Projection['protection'][string]>
    >;
    const ratio = (...of: (typeof employee)[]): number =>
      of.reduce((a, p) => a + half(p!.basic), 0) / of.reduce((a, p) => a + half(p!.inScopeCost), 0);
    expect(ratio(employee)).toBeCloseTo(0.7879, 4);
    expect(ratio(resident)).toBeCloseTo(0.6382, 4);
    expect(ratio(employee, resident)).toBeCloseTo(0.6878, 4);
    printed(half(employee!.totalCost), 31_666.24, 2);
    printed(half(resident!.totalCost), 62_930.46, 2);
  });

  it('says that no report prints what catastrophic cover and assistance paid by scheme', () => {
    for (const p of Object.values(ezhou.protection)) expect([p.upper, p.assistance]).toEqual([null, null]);
  });
});

describe('the county’s residents', () => {
  const p = shandan.protection['resident']!;
  const paid = half(p.basic) + half(p.upper) + half(p.assistance);

  it('basic 6,043.64 + catastrophic 533.16 + assistance 626.51 = 7,203.31 万元 (printed 7,203.30)', () => {
    printed(half(p.basic), 6043.64);
    printed(half(p.upper), 533.16);
    printed(half(p.assistance), 626.51);
    printed(paid, 7203.3, 3);
  });

  it('are protected at 61.84 % of all cost, 85.43 % in scope, 71.68 % by basic cover alone', () => {
    printed(half(p.totalCost), 11_647.62, 5);
    printed(half(p.inScopeCost), 8431.98, 4);
    expect(paid / half(p.totalCost)).toBeCloseTo(0.6184, 4);
    expect(paid / half(p.inScopeCost)).toBeCloseTo(0.8543, 4);
    expect(half(p.basic) / half(p.inScopeCost)).toBeCloseTo(0.7168, 4);
  });
});

describe('the county’s employees', () => {
  const p = shandan.protection['employee']!;

  it('2,477.27 in the pool + 104.80 of large-amount cover = the printed 2,582.07 万元', () => {
    printed(lines(shandan, 'employee.pool', /^inpatient/), 2477.27);
    printed(lines(shandan, 'supplementary', /^inpatient$/), 104.8);
    printed(
      lines(shandan, 'employee.pool', /^inpatient/) + lines(shandan, 'supplementary', /^inpatient$/),
      2582.07,
    );
    printed(half(p.basic), 2477.27);
    printed(half(p.upper), 104.8);
  });

  it('are protected at 88.40 % in scope and 69.57 % of all cost after all three layers', () => {
    const paid = half(p.basic) + half(p.upper) + half(p.assistance);
    expect(paid / half(p.inScopeCost)).toBeCloseTo(0.884, 4);
    expect(paid / half(p.totalCost)).toBeCloseTo(0.6957, 4);
  });
});

describe('the layers above', () => {
  it('move against what basic cover pays, and never pay more than it left', () => {
    const levels = ['inCounty', 'inCity', 'inProvince', 'outOfProvince'];
    const cut = levels.map((place) => set(`resident.inpatient.${place}.reimbursementRatio`, 0.5, '2025-01'));
    const p = run(shipped('shandan-2024h1'), cut, {}, '2025-12').protection['resident']!;
    const before = shandan.protection['resident']!;
    p.upper!.forEach((upper, t) => {
      if (t < 12) expect([upper, p.assistance![t]]).toEqual([before.upper![t], before.assistance![t]]);
      else {
        expect(upper).toBeGreaterThan(before.upper![t]!);
        expect(p.assistance![t]!).toBeGreaterThan(before.assistance![t]!);
        expect(p.basic[t]! + upper + p.assistance![t]!).toBeLessThan(p.inScopeCost[t]!);
        expect(p.inScopeCost[t]!).toBeCloseTo(before.inScopeCost[t]!, 4);
      }
    });
  });
});
