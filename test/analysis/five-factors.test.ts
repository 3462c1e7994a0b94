/** The growth of a benefit line by people, use, cost, scope, ratio and what is left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decomposeGrowth, ratioChange, visitsBefore } from '../../models/analysis/decompose.ts';
import { fiveFactors, type FactorId, type FiveFactors } from '../../models/analysis/five-factors.ts';
import type { Baseline, Line } from '../../models/baseline/baseline.ts';
import { shipped } from '../projection/run-baseline.ts';

const ezhou = shipped('ezhou-2024h1');
const lineOf = (baseline: Baseline, fund: string, id: string): Line =>
  baseline.funds.find((f) => f.id === fund)!.expenditure.find((l) => l.id === id)!;
const factors = (fund: string, id: string): FiveFactors => fiveFactors(ezhou, lineOf(ezhou, fund, id))!;
const row = (own: FiveFactors, id: FactorId) => own.rows.find((r) => r.id === id)!;
const inpatient = ['level1AndBelow', 'level2', 'level3', 'outOfCity'].flatMap((tier) =>
  ['employee.pool', 'resident.pool'].map((fund) => [fund, `inpatient.${tier}`] as const),
);

describe('residents’ chronic care, 3,091.78 → 5,885.63 万元', () => {
  const own = factors('resident.pool', 'outpatientChronic');

  it('is visits × 1.5387, ratio × 1.1667, payment a visit beyond it × 1.0605', () => {
    // 102,856 ÷ 66,848 = 1.53866, and 683,621 ÷ 692,885 people = 0.98663 of it; 70 ÷ 60; 1.90364 ÷ both.
    const [people, use] = [row(own, 'people').factor, row(own, 'use').factor];
    expect(people).toBeCloseTo(0.98663, 5);
    expect(people * use).toBeCloseTo(102_856 / 66_848, 9);
    expect(row(own, 'ratio').factor).toBeCloseTo(70 / 60, 12);
    expect(row(own, 'rest').factor).toBeCloseTo(1.0605, 4);
  });

  it('costs 515.30 万元 by the ratio alone at last year’s volume, and 668.99 as its log share of the growth', () => {
    expect(own.staticCost! / 10_000).toBeCloseTo((3091.78 * 10) / 60, 2);
    expect(row(own, 'ratio').amount / 10_000).toBeCloseTo(668.99, 2);
  });

  it('says of the visits what the three factors say', () => {
    const line = lineOf(ezhou, 'resident.pool', 'outpatientChronic');
    const law = ratioChange(ezhou, 'resident.outpatientChronic.reimbursementRatio')!;
    const three = decomposeGrowth(line, visitsBefore(ezhou, line)!, law.from, law.to)!;
    expect(row(own, 'people').amount + row(own, 'use').amount).toBeCloseTo(three.factors[0]!.amount, 3);
  });
});

describe('employees’ chronic care, 2,159.77 → 5,041.55 万元', () => {
  const own = factors('employee.pool', 'outpatientChronic');

  it('rose by 133.43 %, of which the ratio alone is 308.54 万元 at last year’s volume', () => {
    expect((own.after / own.before - 1) * 100).toBeCloseTo(133.43, 2);
    expect(own.staticCost! / 10_000).toBeCloseTo((2159.77 * 10) / 70, 2);
  });

  it('has 203,983 insured against 200,731 as its people', () => {
    expect(row(own, 'people').factor).toBeCloseTo(1.0162, 4);
  });
});

describe('inpatient lines, whose cost, scope and ratio are printed for both years', () => {
  it.each(inpatient)('%s %s close: nothing is left over', (fund, id) => {
    const own = factors(fund, id);
    expect(own.rows.map((r) => r.id)).toEqual(['people', 'use', 'cost', 'scope', 'ratio', 'rest']);
    expect(Math.abs(row(own, 'rest').factor - 1)).toBeLessThan(1e-4);
  });

  it('employees at level 3: admissions 15,107 ÷ 15,799, cost 10,549.04 ÷ 12,110.92, ratio 79.51 ÷ 77.75', () => {
    const own = factors('employee.pool', 'inpatient.level3');
    expect(row(own, 'people').factor * row(own, 'use').factor).toBeCloseTo(15_107 / 15_799, 9);
    expect(row(own, 'cost').factor).toBeCloseTo(10_549.04 / 12_110.92, 9);
    expect(row(own, 'ratio').factor).toBeCloseTo(79.51 / 77.75, 9);
  });
});

describe('the rows', () => {
  it('of every line of every shipped baseline multiply to its growth and add up to its change', () => {
    let lines = 0;
    for (const baseline of ['ezhou-2024h1', 'shandan-2024h1'].map(shipped)) {
      for (const line of baseline.funds.flatMap((f) => f.expenditure)) {
        const own = fiveFactors(baseline, line);
        if (!own) continue;
        lines++;
        const sum = own.rows.reduce((all, r) => all + r.amount, 0);
        expect(Math.abs(sum - (own.after - own.before)), line.id).toBeLessThan(1e-3);
        const growth = own.rows.reduce((all, r) => all * r.factor, 1);
        expect(growth).toBeCloseTo(own.after / own.before, 9);
        expect(own.rows.at(-1)!.id).toBe('rest');
      }
    }
    expect(lines).toBeGreaterThan(20);
  });

  it('add up for lines of any amounts, counts and year-earlier figures', async () => {
    const money = fc.integer({ min: 1, max: 1e11 }).map((cents) => cents / 100);
    const count = fc.integer({ min: 1, max: 1e7 });
    const line = lineOf(ezhou, 'resident.pool', 'inpatient.level3');
    const source = line.volume!.source;
    const figure = source.kind === 'reported' ? source.figure : '';
    await fc.assert(
      fc.asyncProperty(money, money, count, count, async (before, after, visits, earlier) => {
        const baseline: Baseline = {
          ...ezhou,
          figures: ezhou.figures.map((f) =>
            f.id === figure ? { ...f, value: String(visits), prior: String(earlier) } : f,
          ),
        };
        const own = fiveFactors(baseline, {
          ...line,
          reported: { ...line.reported!, value: after },
          prior: { ...line.prior!, value: before },
        })!;
        const sum = own.rows.reduce((all, r) => all + r.amount, 0);
        const largest = Math.max(...own.rows.map((r) => Math.abs(r.amount)), before, after);
        expect(Math.abs(sum - (after - before))).toBeLessThanOrEqual(1e-9 * largest);
        expect(row(own, 'people').factor * row(own, 'use').factor).toBeCloseTo(
          visits / earlier,
          6 - Math.log10(visits / earlier),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('are none where the year before is not printed', () => {
    const line = lineOf(ezhou, 'resident.pool', 'outpatientChronic');
    const { prior: _, ...without } = line;
    expect(fiveFactors(ezhou, without)).toBeNull();
  });
});
