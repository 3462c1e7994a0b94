/** Ratio, segment ratio, deductible, cap and elasticity, through projections of shipped baselines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import { compile, type Plan } from '../../models/projection/plan.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { toCents } from '../../models/units.ts';
import { lineOf, seriesOf, type Line } from './lever-values.ts';
import { run, set, shipped } from './run-baseline.ts';

const UNTIL = '2025-12';
const CITIES = ['ezhou-2024h1', 'shandan-2024h1'].map(shipped);
const RUNS = { numRuns: 1000 };
const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Every parameter of a kind, in both baselines. */
const all = (ending: string) =>
  CITIES.flatMap((baseline) =>
    baseline.parameters.filter((p) => p.id.endsWith(ending)).map(({ id }) => ({ baseline, id })),
  );
const ratios = all('.reimbursementRatio');
const segments = all('.segmentRatio');
/** The payment of a line, 元, before it is rounded to cents. */
const paid = (baseline: Baseline, changes: readonly Change[], line: Line): Float64Array =>
  accrualOf(compile(baseline, changes, UNTIL, null), line);
const accrualOf = (plan: Plan, [fund, line]: Line): Float64Array =>
  plan.care.find((c) => c.fund === fund && c.line.id === line)!.accrual;
const sum = (series: Float64Array): number => series.reduce((a, b) => a + b, 0);
const of = (id: string, quantity: string): string => id.replace(/[^.]+$/, quantity);

describe('a line', () => {
  it('is published as its payment rounded once to 0.01 元, by every ratio and segment of both cities', () => {
    for (const { baseline, id } of [...ratios, ...segments]) {
      const changes = [set(id, 0.66, '2025-01')];
      const [line, published] = [lineOf(baseline, id), run(baseline, changes, {}, UNTIL)];
      const exact = paid(baseline, changes, line);
      seriesOf(published, line).forEach((value, t) => expect(value).toBe(toCents(exact[t]!) / 100));
    }
  });

  it.each([
    ['reimbursementRatio', 0.1, 1, 1],
    ['segmentRatio', 0.1, 1, 1],
    ['cap', 5_000, 1_000_000, 1],
    ['deductible', 0, 5_000, -1],
  ])(
    'never moves against its %s, whatever the elasticity',
    async (quantity, min, max, sign) => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...all(`.${quantity}`)),
          amount(min, max),
          amount(min, max),
          amount(-0.67, 0),
          async ({ baseline, id }, a, b, epsilon) => {
            const line = lineOf(baseline, id);
            const elasticity = set(of(id, 'demandElasticity'), epsilon, '2025-01');
            const [low, high] = [Math.min(a, b), Math.max(a, b)].map((value) =>
              sum(paid(baseline, [set(id, value, '2025-01'), elasticity], line)),
            ) as [number, number];
            // Rounding far out in the claim sizes.
            expect(sign * (high - low)).toBeGreaterThanOrEqual(-1e-9 * low);
          },
        ),
        RUNS,
      );
    },
    240_000,
  );

  it('without elasticity is static costing to the last digit: old payment × new ratio ÷ old ratio', async () => {
    const plain = new Map(CITIES.map((b) => [b.id, compile(b, [], UNTIL, null)]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ratios), amount(0.05, 1), async ({ baseline, id }, ratio) => {
        const changes = [set(id, ratio, '2025-03'), set(of(id, 'demandElasticity'), 0, '2025-03')];
        const line = lineOf(baseline, id);
        const old = plain.get(baseline.id)!.parameters.of(id);
        const before = accrualOf(plain.get(baseline.id)!, line);
        paid(baseline, changes, line).forEach((value, t) => {
          const expected = t < 14 ? before[t]! : (before[t]! * ratio) / old[t]!;
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-14 * value);
        });
      }),
      RUNS,
    );
  }, 120_000);

  it('without deductible and cap pays the segment ratio: payment × s ÷ r', async () => {
    const plain = new Map(CITIES.map((b) => [b.id, compile(b, [], UNTIL, null)]));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...segments), amount(0.1, 1), async ({ baseline, id }, s) => {
        const changes = [set(id, s, '2025-01'), set(of(id, 'deductible'), 0, '2025-01')];
        const uncapped = [...changes, set(of(id, 'cap'), 100_000_000, '2025-01')];
        const parameter = (name: string): number => {
          const { path } = baseline.parameters.find((q) => q.id === of(id, name))!;
          return path.kind === 'constant' ? path.value : Number.NaN;
        };
        const line = lineOf(baseline, id);
        const factor = s / parameter('reimbursementRatio');
        // The stated segment ratio has four decimals.
        const rounding = 0.000_05 / parameter('segmentRatio');
        const base = accrualOf(plain.get(baseline.id)!, line);
        paid(baseline, uncapped, line).forEach((value, t) => {
          const before = base[t]!;
          if (t < 12) expect(value).toBe(before);
          else expect(Math.abs(value / (before * factor) - 1)).toBeLessThan(rounding * 1.01 + 1e-8);
        });
      }),
      RUNS,
    );
  }, 120_000);

  it('takes its ratio as it is set in those months, and segment, deductible and cap in the others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...segments),
        fc.constantFrom('segmentRatio', 'deductible', 'cap'),
        amount(0.1, 1),
        fc.integer({ min: 1, max: 12 }),
        async ({ baseline, id }, quantity, share, last) => {
          const value = { segmentRatio: share, deductible: 3000 * share, cap: 50_000 * share }[quantity];
          const to = `2025-${String(last).padStart(2, '0')}`;
          const ratio: Change = { ...set(of(id, 'reimbursementRatio'), 0.66, '2025-01'), to };
          const law = set(of(id, quantity), value, '2024-07');
          const line = lineOf(baseline, id);
          const series = (changes: Change[]) => paid(baseline, changes, line);
          const [both, lawOnly, ratioOnly] = [[ratio, law], [law], [ratio]].map(series);
          expect(both!.slice(0, 12)).toEqual(lawOnly!.slice(0, 12));
          expect(both!.slice(12, 12 + last)).toEqual(ratioOnly!.slice(12, 12 + last));
          expect(both!.slice(12 + last)).toEqual(lawOnly!.slice(12 + last));
        },
      ),
      RUNS,
    );
  }, 240_000);
});

describe('a deductible of residents at level 3', () => {
  it('raised from 800 to 1,000 元 takes the ratio of E[min(X, u)] − E[min(X, d)] off the line', () => {
    // Mean in scope 9,773.31 × 0.89518 = 8,748.84 元, spread 1, s = 0.6812, u = d + 150,000/0.6812. By the
    // normal table: LEV(800) = 793.35, LEV(1,000) = 985.72, LEV(221,000) = 8,742.29, LEV(221,200) = 8,742.31.
    const factor = (8742.31 - 985.72) / (8742.29 - 793.35);
    const id = 'resident.inpatient.level3.deductible';
    const [a, b] = [[], [set(id, 1000, '2025-01')]].map((changes) =>
      seriesOf(run(CITIES[0]!, changes, {}, UNTIL), ['resident.pool', 'inpatient.level3']),
    );
    expect(b![20]! / a![20]!).toBeCloseTo(factor, 4);
  });
});
