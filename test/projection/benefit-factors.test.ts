/** List width, price and use scale their lines only, through projections of shipped baselines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import { compile } from '../../models/projection/plan.ts';
import { lineOf, seriesOf, spendingLines } from './lever-values.ts';
import { run, set, shipped, SHIPPED } from './run-baseline.ts';

const UNTIL = '2025-12';
const RUNS = { numRuns: 1000 };
const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const ALL = SHIPPED.map(shipped);
const ezhou = ALL[0]!;
const levers = (baseline: Baseline, ending: RegExp): string[] =>
  baseline.parameters.map((p) => p.id).filter((id) => ending.test(id));
/** A year after the report's first month. */
const first = (baseline: Baseline): string => (baseline.period.start < '2022' ? '2022-01' : '2025-01');
const near = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe('a factor on one line', () => {
  const cases = ALL.flatMap((baseline, i) =>
    levers(baseline, /\.(listWidth|unitPrice)$/).map((id) => ({ i, id })),
  );
  const base = ALL.map((baseline) => run(baseline, [], {}, UNTIL));

  it.each(cases.map(({ i, id }) => [SHIPPED[i]!, id, i] as const))(
    '%s %s scales its line and no other spending',
    (_, id, i) => {
      const baseline = ALL[i]!;
      const p = run(baseline, [set(id, 1.25, first(baseline))], {}, UNTIL);
      const [fund, line] = lineOf(baseline, id);
      const reached = baseline.dip.some((dip) => dip.fund === fund && dip.line === line);
      for (const [f, l, series] of spendingLines(p)) {
        // What DIP clears is the settlement less the by-item amount of the line it reaches.
        if (reached && f === fund && l === 'dipClearing') continue;
        const before = seriesOf(base[i]!, [f, l]);
        if (f !== fund || l !== line) expect(series, `${f} ${l}`).toEqual(before);
        else
          series.forEach((value, t) =>
            expect(Math.abs(value - (t < 12 ? 1 : 1.25) * before[t]!)).toBeLessThanOrEqual(
              t < 12 ? 0 : 0.012,
            ),
          );
      }
    },
  );

  it('any width and price multiply: use × price', async () => {
    const [width, price] = ['listWidth', 'unitPrice'].map((q) => `resident.outpatientChronic.${q}`);
    const before = seriesOf(base[0]!, ['resident.pool', 'outpatientChronic']);
    await fc.assert(
      fc.asyncProperty(amount(0, 5), amount(0, 5), fc.integer({ min: 12, max: 23 }), async (w, c, t) => {
        const plan = compile(ezhou, [set(width!, w, '2025-01'), set(price!, c, '2025-01')], UNTIL, null);
        const { accrual } = plan.care.find(
          (l) => l.scheme === 'resident' && l.line.id === 'outpatientChronic',
        )!;
        expect(Math.abs(accrual[t]! - w * c * before[t]!)).toBeLessThanOrEqual(0.006 * w * c + 1e-6);
      }),
      RUNS,
    );
  }, 60_000);
});

describe('the use of a group', () => {
  const base = ALL.map((baseline) => run(baseline, [], {}, UNTIL));
  const care = (baseline: Baseline, scheme: string): Set<string> =>
    new Set(
      baseline.funds.flatMap((f) =>
        f.expenditure
          .filter(({ driver }) => driver.kind === 'care' && driver.group === scheme)
          .map((l) => `${f.id} ${l.id}`),
      ),
    );

  it.each([0, 1, 2])('of all groups of a scheme scales its care and nothing else (baseline %i)', (i) => {
    const baseline = ALL[i]!;
    for (const scheme of ['employee', 'resident']) {
      const own = care(baseline, scheme);
      const groups = baseline.people.filter((p) => p.scheme === scheme);
      const p = run(
        baseline,
        groups.map((g) => set(`${g.id}.useFactor`, 1.1, first(baseline))),
        {},
        UNTIL,
      );
      for (const [f, l, series] of spendingLines(p)) {
        if (l === 'dipClearing') continue;
        const factor = own.has(`${f} ${l}`) ? 1.1 : 1;
        const before = seriesOf(base[i]!, [f, l]);
        series.forEach((value, t) =>
          expect(Math.abs(value - (t < 12 ? 1 : factor) * before[t]!), `${f} ${l}`).toBeLessThanOrEqual(
            factor === 1 || t < 12 ? 0 : 0.011,
          ),
        );
      }
    }
  });

  it('of active and of retired people add up to that of both, and the retired weigh their own use', () => {
    const line = ['employee.pool', 'inpatient.level3'] as const;
    const of = (...groups: string[]): number =>
      seriesOf(
        run(
          ezhou,
          groups.map((g) => set(`employee.${g}.useFactor`, 1.2, '2025-01')),
          {},
          UNTIL,
        ),
        line,
      )[15]!;
    const plain = of();
    near(of('active') - plain + (of('retired') - plain), of('active', 'retired') - plain, 1e-8);
    near(of('active', 'retired'), 1.2 * plain, 1e-8);
    // 67,538 retired at 3.34 against 136,445 active at 1 in 2024-06: 225,577 of 362,022, 62 % of the use.
    expect((of('retired') - plain) / (0.2 * plain)).toBeGreaterThan(0.6);
    expect((of('retired') - plain) / (0.2 * plain)).toBeLessThan(0.66);
  });
});
