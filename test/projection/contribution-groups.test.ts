/** What each group of contributors pays adds up to the contributions, whatever a scenario changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../models/baseline/baseline.ts';
import type { Projection } from '../../models/projection/projection.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { run, set, shipped, SHIPPED } from './run-baseline.ts';

const city = shipped('zhuzhou-2021h1');
/** Its contributions alone: two funds are enough for a run. */
const contributionsOnly: Baseline = {
  ...city,
  oneOffs: [],
  dip: [],
  funds: city.funds
    .filter(({ id }) => id === 'employee.pool' || id === 'employee.account')
    .map((fund) => ({
      ...fund,
      income: fund.income.filter(({ id }) => id === 'contribution'),
      expenditure: [],
    })),
};
const groupsOf = ({ contribution }: Projection): [string, readonly number[]][] =>
  Object.entries(contribution.groups);

/** Months whose groups are not the contributions of pool and account, to the cent. */
function monthsThatDiffer(p: Projection): number[] {
  const cents = (amount: number): number => Math.round(amount * 100);
  return p.months.flatMap((_, t) => {
    const paid = ['employee.pool', 'employee.account'].reduce(
      (sum, fund) => sum + cents(p.accrual[fund]?.income['contribution']?.[t] ?? 0),
      0,
    );
    return groupsOf(p).reduce((sum, [, amounts]) => sum + cents(amounts[t]!), 0) === paid ? [] : [t];
  });
}

describe('contributions by group', () => {
  it.each(SHIPPED)('%s: every month adds up to pool and accounts before their split', (id) => {
    const p = run(shipped(id));
    expect(groupsOf(p).map(([group]) => group)).toEqual(shipped(id).contribution!.groups.map((g) => g.id));
    expect(monthsThatDiffer(p)).toEqual([]);
  });

  it('enterprises pay 10.7 % on their base, government the same, flexible workers 8 and 6 % on 0.6 of the mean', () => {
    const at = run(city, [], {}, '2022-12').contribution.groups;
    const [enterprise, government, eight, six] = Object.values(at).map((amounts) => amounts[17]!) as [
      number,
      number,
      number,
      number,
    ];
    expect(government / enterprise).toBeCloseTo(0.184 / (1 - 0.0748 - 0.184), 7);
    expect(eight / six).toBeCloseTo(8 / 6, 6);
    // Employers' people pay on 0.9268 of the mean base.
    expect(six / enterprise).toBeCloseTo((0.0374 * 0.06 * 0.6) / (0.7412 * 0.107 * 0.9267735), 6);
  });

  it('what flexible workers pay is what is missing without their rate', () => {
    const without = run(city, [set('employee.contribution.flexibleRate', 0, '2022-01')], {}, '2022-12');
    const base = run(city, [], {}, '2022-12');
    const paid = (p: Projection, t: number): number =>
      p.accrual['employee.pool']!.income['contribution']![t]! +
      p.accrual['employee.account']!.income['contribution']![t]!;
    for (let t = 12; t < 24; t++) {
      const flexible = groupsOf(base)
        .filter(([id]) => id.startsWith('flexible'))
        .reduce((sum, [, amounts]) => sum + amounts[t]!, 0);
      expect(Math.abs(paid(base, t) - paid(without, t) - flexible)).toBeLessThan(0.05);
      expect(without.contribution.groups['flexibleEmployment6']![t]).toBe(0);
    }
  });

  it('relief of enterprises is taken from enterprises alone', () => {
    const half = { ...set('employee.contribution.relief', 0.5, '2022-03'), to: '2022-05' };
    const [before, after] = [run(city, [], {}, '2022-12'), run(city, [half], {}, '2022-12')];
    for (const [id, amounts] of groupsOf(after))
      amounts.forEach((amount, t) => {
        const change = amount / before.contribution.groups[id]![t]!;
        const cut = id === 'enterprise' && t >= 14 && t <= 16;
        // 8.7 % halved, 2 % kept: 6.35 of 10.7 %.
        expect(change).toBeCloseTo(cut ? 6.35 / 10.7 : 1, 7);
      });
  });

  it('June’s unbooked contributions are shared as the month’s own money', () => {
    const switchOn = city.oneOffs!.find(({ effect }) => effect === 'accruedUnbooked')!.lever!;
    const p = run(city, [set(switchOn, 1, '2021-01')], {}, '2021-12');
    expect(monthsThatDiffer(p)).toEqual([]);
    const base = run(city, [], {}, '2021-12');
    const june = (of: Projection, id: string): number => of.contribution.groups[id]![5]!;
    const rises = groupsOf(p).map(([id]) => june(p, id) / june(base, id));
    expect(rises[0]).toBeCloseTo(1 + 12_000 / 119_788, 2);
    rises.forEach((rise) => expect(rise).toBeCloseTo(rises[0]!, 6));
  });

  it('a baseline without contributions has none', () => {
    const { contribution: _, ...bare } = {
      ...city,
      funds: city.funds.filter((f) => f.scheme !== 'employee'),
    };
    expect(run(bare, [], {}, '2021-12').contribution).toEqual({ groups: {} });
  });

  const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const LEVERS: Readonly<Record<string, fc.Arbitrary<number>>> = {
    'employee.contribution.employerRate': within(0, 0.3),
    'employee.contribution.employeeRate': within(0, 0.3),
    'employee.contribution.flexibleRate': within(0, 0.3),
    'employee.contribution.flexibleShare': within(0, 1),
    'employee.contribution.governmentShare': within(0, 1),
    'employee.contribution.baseFloor': within(0, 1),
    'employee.contribution.relief': within(0, 1),
    'employee.contribution.flexibleRelief': within(0, 1),
    'employee.contribution.collectionRate': within(0, 1),
    'employee.account.employerShare': within(0, 1),
    'employee.account.retireeCredit': within(0, 1000),
    'maternity.contribution.rate': within(0, 0.02),
  };
  const change = fc
    .constantFrom(...Object.keys(LEVERS))
    .chain((lever) =>
      fc
        .tuple(LEVERS[lever]!, fc.constantFrom('2021-03', '2021-08', '2022-01', '2022-11'))
        .map(([value, from]): Change => set(lever, value, from)),
    );
  const changes = fc.uniqueArray(change, { selector: (c) => c.lever, minLength: 1, maxLength: 6 });

  it('adds up to the cent, and nobody pays less than nothing, over random changes', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const p = run(contributionsOnly, list, {}, '2022-12');
        expect(monthsThatDiffer(p)).toEqual([]);
        // Maternity taken out of an employers' rate that was cut below it is money owed.
        if (list.some(({ lever }) => lever.startsWith('maternity'))) return;
        for (const [, amounts] of groupsOf(p)) expect(Math.min(...amounts)).toBeGreaterThanOrEqual(-0.03);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
