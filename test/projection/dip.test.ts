/** DIP of a county whose reports print it hospital by hospital. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DipProjection, Projection } from '../../models/projection/projection.ts';
import { seriesOf, spendingLines } from './lever-values.ts';
import { run, set, shipped, total } from './run-baseline.ts';

const shandan = shipped('shandan-2024h1');
const UNTIL = '2026-12';
const base = run(shandan, [], {}, UNTIL);
const FUNDS = ['resident.pool', 'employee.pool'] as const;
const blockOf = (fund: string) => shandan.dip.find((dip) => dip.fund === fund)!;
const sum = (series: readonly number[], from = 0, to = series.length): number =>
  series.slice(from, to).reduce((a, b) => a + b, 0);
const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const near = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
const year = (dip: DipProjection, y: number) => dip.years.find((own) => own.year === y)!;
const lever = (scheme: string, quantity: string): string => `${scheme}.dip.${quantity}`;

describe.each(FUNDS)('the printed table of %s', (fund) => {
  const [dip, block] = [base.dip[fund]!, blockOf(fund)];

  it('comes back hospital by hospital within half a unit of its last digit (50 元)', () => {
    // The first year is settled at a value of 1, so a hospital's reported months are its share of them.
    const { hospitals, points } = year(dip, 2024);
    const [paid, cost] = [sum(dip.settled, 0, 6), sum(dip.byItem, 0, 6)];
    const byItem = sum(dip.byItem, 0, 12);
    for (const own of block.institutions) {
      const h = hospitals.find(({ name }) => name === own.name)!;
      expect(Math.abs((h.standard / points) * paid - own.settled), own.name).toBeLessThan(50);
      expect(Math.abs((h.byItem / byItem) * cost - own.byItem), own.name).toBeLessThan(50);
      expect(h.settled).toBe(h.standard);
    }
    expect(dip.institutions).toEqual(block.institutions);
    expect(dip.institutions).toHaveLength(15);
  });

  it('adds up: what the fund pays by DIP and by item in the reported months are the printed totals', () => {
    expect(Math.abs(sum(dip.settled, 0, 6) - block.settled.value)).toBeLessThan(0.01);
    expect(Math.abs(sum(dip.byItem, 0, 6) - block.byItem.value)).toBeLessThan(0.01);
    expect(dip.pointValue.slice(0, 12).every((v) => Math.abs(v - 1) < 1e-12)).toBe(true);
  });

  it('ends with the printed deposits as what the fund owes: 93.06 and 17.71 万元', () => {
    const printed = fund === 'resident.pool' ? 930_600 : 177_100;
    expect(block.depositWithheld!.value).toBe(printed);
    // 5 % of 1,861.26 is 93.063 and of 354.19 is 17.7095: the printed deposits to their last digit.
    expect(Math.abs(dip.payable[5]! - printed)).toBeLessThan(50);
  });
});

describe('what DIP reaches', () => {
  it('is 26.9 % of residents’ benefits and 7.3 % of the employees’ pool (4.9 % of all they are paid)', () => {
    // 2,283.77 ÷ 8,486.80; 336.60 ÷ 4,723.33 less 104.80 of large-amount cover is 7.29 %, 7.13 % with it.
    expect(base.dip['resident.pool']!.reach).toBeCloseTo(0.2691, 3);
    expect(base.dip['employee.pool']!.reach).toBeCloseTo(336.6 / (4723.33 - 104.8), 3);
    expect(336.6 / 6876.62).toBeCloseTo(0.0489, 4);
  });

  it('residents are settled at 81.50 % of the cost by item, employees at 105.23 %', () => {
    const ratio = (fund: string): number =>
      sum(base.dip[fund]!.settled, 0, 6) / sum(base.dip[fund]!.byItem, 0, 6);
    expect(ratio('resident.pool')).toBeCloseTo(0.81499, 5);
    expect(ratio('employee.pool')).toBeCloseTo(1.05226, 5);
  });

  it('is never the reported spending: the county’s line is by item, 2,275.80 万元, whatever DIP does', () => {
    const line = (p: Projection) => total(seriesOf(p, ['resident.pool', 'inpatient.inCounty']), 0, 6);
    expect(Math.abs(line(base) - 22_758_000)).toBeLessThan(50);
    expect(line(run(shandan, [set(lever('resident', 'budgetFactor'), 0.8, '2024-01')], {}, UNTIL))).toBe(
      line(base),
    );
  });
});

describe('what the fund owes', () => {
  it.each(FUNDS)('%s: Σ settled − Σ prepaid of the years not cleared by June of the next', (fund) => {
    const { settled, prepaid, payable } = base.dip[fund]!;
    base.months.forEach((_, t) => {
      // 2024 is cleared in 2025-06 (t = 17), 2025 in 2026-06 (t = 29).
      const from = t >= 29 ? 24 : t >= 17 ? 12 : 0;
      const owed = sum(settled, from, t + 1) - sum(prepaid, from, t + 1);
      expect(Math.abs(payable[t]! - owed), base.months[t]).toBeLessThan(0.01);
    });
  });

  it.each(FUNDS)(
    '%s: clearing books Σ settled − Σ by item of a year in the June after it, and nowhere else',
    (fund) => {
      const { settled, byItem } = base.dip[fund]!;
      const booked = base.funds[fund]!.expenditure['dipClearing']!;
      const due = [12, 24].map((end) => sum(settled, end - 12, end) - sum(byItem, end - 12, end));
      booked.forEach((value, t) =>
        expect(Math.abs(value - (t === 17 ? due[0]! : t === 29 ? due[1]! : 0)), base.months[t]).toBeLessThan(
          0.01,
        ),
      );
    },
  );

  it('prepaid is 95 % of the points at the value of the year before', () => {
    for (const fund of FUNDS) {
      const dip = base.dip[fund]!;
      const [first, second] = [year(dip, 2024), year(dip, 2025)];
      near(sum(dip.prepaid, 12, 24), 0.95 * second.points * first.value, 1e-9);
      near(second.budget, first.budget * 1.04, 1e-12);
      near(second.value, second.budget / second.points, 1e-12);
    }
  });
});

describe('a budget 5 % larger', () => {
  it.each(['resident', 'employee'])(
    'of %ss moves settlement and clearing by a twentieth of the standard',
    (scheme) => {
      const fund = `${scheme}.pool`;
      const p = run(shandan, [set(lever(scheme, 'budgetFactor'), 1.05, '2025-01')], {}, UNTIL);
      const [now, before] = [p.dip[fund]!, base.dip[fund]!].map((dip) => year(dip, 2025));
      near(now!.value, 1.05 * before!.value, 1e-12);
      now!.hospitals.forEach((h, i) => {
        const own = before!.hospitals[i]!;
        expect(Math.abs(h.settled - own.settled - 0.05 * own.standard)).toBeLessThan(1e-6);
        // Loss or gain of a hospital is what it costs by item less what it is paid.
        expect(
          Math.abs(h.byItem - h.settled - (own.byItem - own.settled - 0.05 * own.standard)),
        ).toBeLessThan(1e-6);
      });
      const more = 0.05 * sum(before!.hospitals.map((h) => h.standard));
      const june = (q: Projection): number => q.funds[fund]!.expenditure['dipClearing']![29]!;
      expect(Math.abs(june(p) - june(base) - more)).toBeLessThan(0.02);
      expect(
        Math.abs(sum(p.dip[fund]!.settled, 12, 24) - sum(base.dip[fund]!.settled, 12, 24) - more),
      ).toBeLessThan(0.01);
    },
  );

  it('leaves every by-item line and the other fund as they were, to the bit', () => {
    const p = run(shandan, [set(lever('resident', 'budgetFactor'), 1.05, '2025-01')], {}, UNTIL);
    for (const [fund, line, series] of spendingLines(p)) {
      if (fund === 'resident.pool' && line === 'dipClearing') continue;
      expect(series, `${fund} ${line}`).toEqual(seriesOf(base, [fund, line]));
    }
    expect(p.dip['resident.pool']!.byItem).toEqual(base.dip['resident.pool']!.byItem);
    expect(p.dip['employee.pool']).toEqual(base.dip['employee.pool']);
  });
});

describe('more points', () => {
  it('never raise the point value, by coding or by admissions, and never move the budget', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('resident', 'employee'),
        fc.constantFrom('dip.codingDrift', 'inpatient.inCounty.admissionsGrowth'),
        amount(-0.09, 0.09),
        amount(0.001, 0.1),
        async (scheme, quantity, low, more) => {
          const [a, b] = [low, low + more].map(
            (growth) =>
              run(shandan, [set(`${scheme}.${quantity}`, growth, '2025-01')], {}, '2025-12').dip[
                `${scheme}.pool`
              ]!,
          );
          const [few, many] = [year(a!, 2025), year(b!, 2025)];
          expect(many.points).toBeGreaterThan(few.points);
          expect(many.value).toBeLessThan(few.value);
          near(many.budget, few.budget, 1e-12);
        },
      ),
      { numRuns: 1000 },
    );
  }, 120_000);
});

describe('an inpatient ratio of 70 instead of 79.97 % from 2025', () => {
  const change = set('resident.inpatient.inCounty.reimbursementRatio', 0.7, '2025-01');
  const of = (follows: number): DipProjection =>
    run(shandan, [change, set(lever('resident', 'budgetFollowsPolicy'), follows, '2025-01')], {}, UNTIL).dip[
      'resident.pool'
    ]!;
  const before = base.dip['resident.pool']!;

  it('takes the budget along where it follows policy: by 70/79.973, once and for good', () => {
    const factor = 0.7 / 0.799730120075482;
    for (const y of [2025, 2026]) near(year(of(1), y).budget, factor * year(before, y).budget, 1e-9);
  });

  it('leaves the budget where it does not: the same points, the same value', () => {
    for (const y of [2025, 2026]) {
      expect(year(of(0), y).budget).toBe(year(before, y).budget);
      expect(year(of(0), y).value).toBe(year(before, y).value);
    }
    near(sum(of(0).byItem, 12, 24), (0.7 / 0.799730120075482) * sum(before.byItem, 12, 24), 1e-9);
  });
});
