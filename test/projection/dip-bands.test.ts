/** Bands, shared overspend, cost response and coverage of DIP, by hospital. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../models/scenario/scenario.ts';
import { seriesOf, spendingLines } from './lever-values.ts';
import { run, set, shipped, total } from './run-baseline.ts';

const shandan = shipped('shandan-2024h1');
const base = run(shandan, [], {}, '2025-12');
const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const lever = (quantity: string): string => `resident.dip.${quantity}`;
const hospitals = (changes: readonly Change[], year = 2024) =>
  run(shandan, changes, {}, '2025-12').dip['resident.pool']!.years.find((y) => y.year === year)!.hospitals;
/** What the printed half-year is to the whole of 2024. */
const half =
  total(base.dip['resident.pool']!.settled, 0, 6) / total(base.dip['resident.pool']!.settled, 0, 12);
const halfByItem =
  total(base.dip['resident.pool']!.byItem, 0, 6) / total(base.dip['resident.pool']!.byItem, 0, 12);

describe('by hand, 山丹仁汇医院: 75.36 万元 by item against a standard of 48.63', () => {
  it('60 % of the overspend up to 1.3 times the standard: 48.63 + 60 % × 0.3 × 48.63 = 57.3834 万元', () => {
    const shared = hospitals([
      set(lever('highBand'), 1.3, '2024-01'),
      set(lever('overspendShare'), 0.6, '2024-01'),
    ]);
    const own = shared.find((h) => h.name === '山丹仁汇医院')!;
    expect((own.standard * half) / 10_000).toBeCloseTo(48.63, 2);
    expect((own.byItem * halfByItem) / 10_000).toBeCloseTo(75.36, 2);
    expect((own.settled * half) / 10_000).toBeCloseTo(57.3834, 2);
  });
});

describe('by hand, 清泉中心卫生院: 20.05 万元 by item against a standard of 22.95, a ratio of 0.874', () => {
  it('under a low band of 0.9 with half of the saving given: 20.05 + ½ × 2.90 = 21.50 万元', () => {
    const low = hospitals([set(lever('lowBand'), 0.9, '2024-01'), set(lever('bonusShare'), 0.5, '2024-01')]);
    const own = low.find((h) => h.name === '清泉中心卫生院')!;
    // By-item cost grows a little faster than points within the year, so the half-year's numbers are close, not equal.
    expect((own.settled * half) / 10_000).toBeCloseTo(21.5, 1);
    expect(own.settled).toBeCloseTo(own.byItem + 0.5 * (own.standard - own.byItem), 6);
  });

  it('with a low band of 0.85 it keeps its surplus: the standard', () => {
    const own = hospitals([set(lever('lowBand'), 0.85, '2024-01')]).find((h) => h.name === '清泉中心卫生院')!;
    expect(own.settled).toBe(own.standard);
  });
});

describe('by hospital and year', () => {
  it('the settlement never exceeds the standard plus the shared overspend, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(
        amount(0, 1),
        amount(1, 2),
        amount(0, 1),
        amount(0, 1),
        amount(0.8, 1.2),
        amount(-0.05, 0.1),
        async (low, high, share, bonus, factor, drift) => {
          const p = run(
            shandan,
            Object.entries({
              lowBand: low,
              highBand: high,
              overspendShare: share,
              bonusShare: bonus,
              budgetFactor: factor,
              codingDrift: drift,
            }).map(([quantity, value]) => set(lever(quantity), value, '2024-01')),
            {},
            '2025-12',
          );
          const dip = p.dip['resident.pool']!;
          for (const { hospitals: rows, year } of dip.years) {
            for (const h of rows) {
              const most = h.standard * (1 + share * (high - 1));
              expect(h.settled, h.name).toBeLessThanOrEqual(most * (1 + 1e-12));
              if (h.name && h.byItem < low * h.standard)
                expect(h.settled).toBeGreaterThanOrEqual(h.byItem * (1 - 1e-12));
            }
            const [from, to] = year === 2024 ? [0, 12] : [12, 24];
            const all = rows.reduce((sum, h) => sum + h.settled, 0);
            const months = dip.settled.slice(from, to).reduce((a, b) => a + b, 0);
            expect(Math.abs(all - months)).toBeLessThanOrEqual(1e-9 * all);
          }
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('the printed deposits by hospital are 5 % of what it is paid, to their rounding', () => {
    for (const h of base.dip['resident.pool']!.institutions)
      expect(Math.abs(h.deposit - 0.05 * h.settled), h.name).toBeLessThan(55);
  });
});

describe('the answer of hospitals in the cost of a case', () => {
  it('touches the share that DIP reaches and no other line', async () => {
    // Residents: the by-item amount, 2,283.77, is all of the county's line (2,275.80). Employees: 336.60 of 326.18.
    const before = base.accrual;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('resident', 'employee'),
        amount(-0.2, 0.2),
        async (scheme, response) => {
          const p = run(shandan, [set(`${scheme}.dip.costResponse`, response, '2025-01')], {}, '2025-06');
          for (const [fund, line, series] of spendingLines(p)) {
            const own = before[fund]!.expenditure[line]!;
            const reached = fund === `${scheme}.pool` && line === 'inpatient.inCounty';
            if (fund === `${scheme}.pool` && line === 'dipClearing') continue;
            series.forEach((value, t) =>
              reached && t >= 12
                ? expect(Math.abs(value - (1 + response) * own[t]!)).toBeLessThanOrEqual(0.02)
                : expect(value, `${fund} ${line}`).toBe(own[t]),
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('acts by the reach where only part of a line is settled by DIP', () => {
    const part = {
      ...shandan,
      dip: shandan.dip.map((dip) => ({ ...dip, byItem: { ...dip.byItem, value: dip.byItem.value / 4 } })),
    };
    const [a, b] = [[], [set(lever('costResponse'), -0.08, '2025-01')]].map((changes) =>
      seriesOf(run(part, changes, {}, '2025-12'), ['resident.pool', 'inpatient.inCounty']),
    );
    const reach = 22_837_700 / 4 / 22_758_029.545454547;
    expect(b![15]! / a![15]!).toBeCloseTo(1 - 0.08 * reach, 7);
  });
});

describe('a change within a year', () => {
  it('moves the rest of its year: earlier months keep what was expected, the year has all of it', () => {
    const change = set('resident.inpatient.inCounty.reimbursementRatio', 0.7, '2025-04');
    const dip = run(shandan, [change], {}, '2025-12').dip['resident.pool']!;
    const before = base.dip['resident.pool']!;
    expect(dip.settled.slice(0, 15)).toEqual(before.settled.slice(0, 15));
    expect(dip.settled[15]!).toBeLessThan(before.settled[15]!);
    const rows = dip.years.find((y) => y.year === 2025)!.hospitals;
    const all = rows.reduce((sum, h) => sum + h.settled, 0);
    expect(Math.abs(dip.settled.slice(12).reduce((a, b) => a + b, 0) / all - 1)).toBeLessThan(1e-12);
  });

  it('of coverage halves points and budget from its month: the value stays', () => {
    const dip = run(shandan, [set(lever('coverage'), 0.5, '2025-07')], {}, '2025-12').dip['resident.pool']!;
    const [now, before] = [dip, base.dip['resident.pool']!].map((d) => d.years.find((y) => y.year === 2025)!);
    expect(now!.value).toBeCloseTo(before!.value, 12);
    expect(dip.settled[18]! / base.dip['resident.pool']!.settled[18]!).toBeCloseTo(0.5, 9);
  });
});
