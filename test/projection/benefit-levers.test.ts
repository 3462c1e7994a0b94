/** Substitution, awareness and the calendar of spending, through projections of shipped baselines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import { compile, type Plan } from '../../models/projection/plan.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { lineOf, seriesOf, spendingLines } from './lever-values.ts';
import { run, set, shipped, total } from './run-baseline.ts';

const UNTIL = '2025-12';
const RUNS = { numRuns: 1000 };
const amount = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const [ezhou, shandan] = [shipped('ezhou-2024h1'), shipped('shandan-2024h1')];
const levers = (baseline: Baseline, ending: RegExp): string[] =>
  baseline.parameters.map((p) => p.id).filter((id) => ending.test(id));
const near = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));

describe('cases that move', () => {
  const plain = [ezhou, shandan].map((b) => compile(b, [], UNTIL, null));
  /** 人次 of a scheme's lines that print them, by month. */
  const casesOf = (plan: Plan, scheme: string, t: number): number =>
    plan.care.reduce((n, c) => n + (c.scheme === scheme ? c.cases[t]! * (c.caseLevel ?? 0) : 0), 0);

  it('are conserved in every month, and are paid at the price of the line they come to', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1).chain((city) =>
          fc.record({
            city: fc.constant(city),
            moves: fc.uniqueArray(
              fc.tuple(
                fc.constantFrom(...levers([ezhou, shandan][city]!, /\.substitution\./)),
                amount(0, 0.7),
              ),
              { minLength: 1, maxLength: 5, selector: ([id]) => id },
            ),
          }),
        ),
        async ({ city, moves }) => {
          const changes = moves.map(([id, share]) => set(id, share, '2024-07'));
          const [before, after] = [plain[city]!, compile([ezhou, shandan][city]!, changes, UNTIL, null)];
          for (const t of [0, 5, 6, 15, 23]) {
            for (const scheme of ['employee', 'resident'])
              near(casesOf(after, scheme, t), casesOf(before, scheme, t), 1e-12);
          }
          after.care.forEach((line, i) => {
            const own = before.care[i]!;
            near(line.accrual[15]!, (line.cases[15]! / own.cases[15]!) * own.accrual[15]!, 1e-12);
            expect(line.accrual[15]!).toBeGreaterThanOrEqual(0);
          });
        },
      ),
      RUNS,
    );
  }, 120_000);

  it('10 % of Shandan’s residents in the county, 1,117 in half a year, go to chronic care at 193.57 元 a visit', () => {
    // Their own line falls by a tenth; chronic care gains 1,116.5 of 60,582 visits, 1.843 %.
    const lever = 'resident.inpatient.inCounty.substitution.outpatientChronic';
    const [a, b] = [run(shandan, [], {}, UNTIL), run(shandan, [set(lever, 0.1, '2024-01')], {}, UNTIL)];
    const half = (p: typeof a, line: string): number => total(seriesOf(p, ['resident.pool', line]), 0, 6);
    near(half(b, 'inpatient.inCounty'), 0.9 * 22_758_029.55, 1e-6);
    // Both lines have the same calendar and people; their growth within the half-year differs by less than 1 %.
    near(
      half(b, 'outpatientChronic') - half(a, 'outpatientChronic'),
      1116.5 * (11_726_709.09 / 60_582),
      0.01,
    );
  });
});

describe('a new benefit', () => {
  it('becomes known up to its ceiling and then grows no more', async () => {
    const ids = levers(ezhou, /\.awarenessCeiling$/);
    const base = run(ezhou, [], {}, '2026-12');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), amount(0.01, 3), amount(1, 6), async (id, ceiling, half) => {
        const changes = [
          set(id, ceiling, '2024-07'),
          set(id.replace('Ceiling', 'HalfLife'), half, '2024-07'),
        ];
        const line = lineOf(ezhou, id);
        const [now, before] = [run(ezhou, changes, {}, '2026-12'), base].map((p) => seriesOf(p, line));
        const use = now!.map((value, t) => value / before![t]!);
        use.forEach((value, t) => {
          if (t < 6) expect(value).toBe(1);
          else expect(value).toBeLessThanOrEqual(1 + ceiling + 2e-4);
          if (t > 6) expect(value).toBeGreaterThanOrEqual(use[t - 1]! - 2e-4);
        });
        // 30 months are at least five half-lives: what is left to come is below a millionth of the ceiling.
        near(use[35]!, 1 + ceiling, 2e-4);
        near(use[35]! / use[34]!, 1, 4e-4);
      }),
      RUNS,
    );
  }, 120_000);
});

describe('the calendar of spending', () => {
  it('moves money within years: without growth a year keeps its sum', async () => {
    const still: Change[] = ezhou.parameters
      .filter((p) => /growth$/i.test(p.id))
      .map((p) => set(p.id, 0, '2024-01'));
    const base = run(ezhou, still, {}, '2026-12');
    await fc.assert(
      fc.asyncProperty(amount(0.3, 0.7), async (share) => {
        const p = run(ezhou, [...still, set('all.season.firstHalfShare', share, '2025-01')], {}, '2026-12');
        for (const [fund, line, series] of spendingLines(p)) {
          const before = seriesOf(base, [fund, line]);
          expect(series.slice(0, 12)).toEqual(before.slice(0, 12));
          const own = ezhou.funds.find((f) => f.id === fund)!.expenditure.find((l) => l.id === line)!;
          if (own.season !== 'benefits') continue;
          // A care line follows the insured, who still move within the year.
          const people = own.driver.kind === 'care' ? 0.006 * total(before, 12, 24) : 0;
          const [now, then] = [total(series, 12, 24), total(before, 12, 24)];
          expect(Math.abs(now - then), `${fund} ${line}`).toBeLessThanOrEqual(people + 0.12);
          near(total(series, 12, 18) / total(before, 12, 18), share / 0.461, 1e-5);
        }
      }),
      RUNS,
    );
  }, 120_000);
});
