/** Contributions by group, base, relief and reform, with numbers worked by hand from the report. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyOf } from '../../models/policy/list-levers.ts';
import { baselineFaults } from '../../models/scenario/baseline-faults.ts';
import { reliefLoss, windowsOf } from '../../models/projection/relief-loss.ts';
import { contributionsOf } from './contributions.ts';
import { run, set, shipped, SHIPPED, total } from './run-baseline.ts';

const city = shipped('zhuzhou-2021h1');
const plain = shipped('ezhou-2024h1');
const value = (id: string): number => {
  const path = city.parameters.find((p) => p.id === `employee.contribution.${id}`)!.path;
  return path.kind === 'constant' ? path.value : Number.NaN;
};
const sum = (series: ArrayLike<number>): number => Array.from(series).reduce((a, b) => a + b, 0);

/** Employers' mean base over 5054 元: wages log-normal (σ = 0.5), 30 % below 0.6, clipped to [0.6, 3]. */
const CLIPPED = 0.9267735;
/** Heads × wages in a month before the first of the report, over the first: 3.07 % and 5.11 % a year. */
const back = (months: number): number => Math.pow(1.0307 * 1.0511, -months / 12);
/** 550,484 active people at the end of June 2021, so fewer in January. */
const ACTIVE = 550_484 * Math.pow(1.0307, -5 / 12);
/** Σ over January to June of the index of heads and wages, on a calendar of 0.96 a month. */
const HALF_YEAR = 0.96 * sum([0, 1, 2, 3, 4, 5].map((m) => back(-m)));
const FLEXIBLE = 0.0748 * (0.6 / CLIPPED);
/** Employers' people pay 10.7 %; flexible ones 7 %, half of it to March. */
const PAID =
  (1 - 0.0748) * 0.107 * HALF_YEAR +
  FLEXIBLE * 0.07 * 0.96 * (0.5 * sum([0, 1, 2].map((m) => back(-m))) + sum([3, 4, 5].map((m) => back(-m))));
/** Effective base, 元 a month: 69,142 + 50,646 万元 over what was paid on one 元. */
const BASE = 1_197_880_000 / (ACTIVE * PAID);

describe('income per active person taken apart', () => {
  it('5054 元 × 0.9268 × 79.4 % is the effective base, within the growth of half a year', () => {
    expect(city.contribution!.base.value).toBe(5054);
    expect([value('baseFloor'), value('baseCap')]).toEqual([0.6, 3]);
    expect(value('collectionRate')).toBe(0.7943);
    expect(BASE / (5054 * CLIPPED * 0.7943)).toBeCloseTo(1, 1);
  });

  it('the printed rates are met: 8.7 + 2 % of employers, 8 and 6 % of flexible employment', () => {
    expect([value('employerRate'), value('employeeRate')]).toEqual([0.087, 0.02]);
    const tiers = city.contribution!.groups.filter((g) => g.kind === 'flexible');
    expect(tiers.map((g) => [g.id, value('flexibleRate') * g.relativeRate.value])).toEqual([
      ['flexibleEmployment8', expect.closeTo(0.08, 12)],
      ['flexibleEmployment6', expect.closeTo(0.06, 12)],
    ]);
  });

  it('heads of a kind that do not add up are a fault of the file', () => {
    const groups = city.contribution!.groups.filter((g) => g.id !== 'flexibleEmployment6');
    const broken = { ...city, contribution: { ...city.contribution!, groups } };
    expect(baselineFaults(city)).toEqual([]);
    expect(baselineFaults(broken).map((f) => f.place)).toEqual(['contribution.groups']);
  });

  it('a baseline without groups, base and relief gives the same money to the cent', () => {
    const { contribution: _, ...rest } = plain;
    const old = {
      ...rest,
      parameters: plain.parameters.filter(
        (p) =>
          !/^maternity\.(merged|contribution)|^employee\.contribution\./.test(p.id) ||
          /(employer|employee)Rate$/.test(p.id),
      ),
    };
    expect(run(old).funds).toEqual(run(plain).funds);
  });

  it.each(SHIPPED)('%s: every part of the split has a unit, a range, a source and a formula', (id) => {
    const own = shipped(id).parameters.filter((p) => p.id.startsWith('employee.contribution.'));
    expect(own.map((p) => p.id.split('.').at(-1)).sort()).toEqual(
      [
        ...['base', 'baseCap', 'baseFloor', 'collectionRate', 'employeeRate', 'employerRate', 'flexibleRate'],
        ...[
          'flexibleBase',
          'flexibleRelief',
          'flexibleShare',
          'floorShare',
          'governmentShare',
          'relief',
          'wageSpread',
        ],
      ].sort(),
    );
    for (const parameter of own) expect(familyOf(parameter.id), parameter.id).not.toBeNull();
  });
});

describe('relief replayed on the baseline', () => {
  const [six, eight, employers] = windowsOf(city).map((window) => reliefLoss(city, window)!);
  const losses = (loss: typeof six): number[] => loss!.months.map((m) => m.funds['employee.pool'] / 10_000);
  const yuan = (heads: number, rate: number, months: number, season = 0.96): number =>
    (ACTIVE * heads * BASE * rate * season * back(months)) / 10_000;

  it('the windows are those that the report prints', () => {
    expect(windowsOf(city).map((w) => [w.kind, w.from, w.to, w.normalRate, w.reducedRate])).toEqual([
      ['flexible', '2020-04', '2021-03', 0.06, 0.03],
      ['flexible', '2020-04', '2021-03', 0.08, 0.04],
      ['enterprise', '2020-02', '2020-06', 0.08, 0.04],
    ]);
  });

  it('employers at 4 instead of 8 % from February to June 2020: heads × base × 4 % by month', () => {
    const enterprises = 1 - 0.0748 - 0.184;
    const byHand = [11, 10, 9, 8, 7].map((months) => yuan(enterprises, 0.04, months));
    expect(employers!.months.map((m) => m.month)).toEqual([
      '2020-02',
      '2020-03',
      '2020-04',
      '2020-05',
      '2020-06',
    ]);
    losses(employers).forEach((lost, i) => expect(lost / byHand[i]!).toBeCloseTo(1, 6));
    expect(employers!.total / 10_000).toBeCloseTo(26_991, -1);
  });

  it('flexible employment at half from April 2020 to March 2021: tier by tier, twelve months', () => {
    const seasons = [0.96, 0.96, 0.96, ...Array<number>(6).fill(1.04), 0.96, 0.96, 0.96];
    const months = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0, -1, -2];
    for (const [loss, cut] of [
      [six, 0.03],
      [eight, 0.04],
    ] as const) {
      const byHand = months.map((m, i) => yuan(FLEXIBLE / 2, cut, m, seasons[i]));
      losses(loss).forEach((lost, i) => expect(lost / byHand[i]!).toBeCloseTo(1, 6));
    }
  });

  it('the first quarter of 2021 cost 990 万元, where the report says near 1,000', () => {
    const quarter = sum(losses(six).slice(9)) + sum(losses(eight).slice(9));
    expect(quarter).toBeCloseTo(990, 0);
    expect(Math.abs(quarter - 1000)).toBeLessThan(15);
  });

  it('the accounts lose nothing, and every window adds up', () => {
    for (const loss of [six!, eight!, employers!]) {
      expect(loss.months.every((m) => m.funds['employee.account'] === 0)).toBe(true);
      expect(loss.total).toBeCloseTo(sum(loss.months.map((m) => m.funds['employee.pool'])), 6);
    }
  });

  it('the pool’s rise of 19,429 万元 does not close: relief, June, heads, base and rate give 14,257 more', () => {
    const ofThatHalf =
      employers!.total / 10_000 + sum(losses(six).slice(0, 3)) + sum(losses(eight).slice(0, 3));
    const ofThisHalf = sum(losses(six).slice(9)) + sum(losses(eight).slice(9));
    expect(ofThatHalf).toBeCloseTo(27_923, -1);
    const headsAndBase = (49_713 + ofThatHalf) * ((747_128 / 693_363) * (5054 / 4764) - 1);
    expect(headsAndBase).toBeCloseTo(11_113, -1);
    const rate = (ACTIVE * (1 - 0.0748) * BASE * 0.007 * HALF_YEAR) / 10_000;
    expect(rate).toBeCloseTo(7640, -1);
    const explained = ofThatHalf - ofThisHalf - 12_000 + headsAndBase + rate;
    expect(explained - (69_142 - 49_713)).toBeCloseTo(14_257, -1);
  });

  it('a baseline without contributions has nothing to replay', () => {
    const bare = { ...plain, funds: plain.funds.filter((f) => f.scheme !== 'employee') };
    expect(reliefLoss(bare, windowsOf(city)[0]!)).toBeNull();
  });
});

describe('relief as a change', () => {
  const half = { ...set('employee.contribution.relief', 0.5, '2021-08'), to: '2021-10' };
  const [base, relieved] = [run(city, [], {}, '2022-12'), run(city, [half], {}, '2022-12')];
  const flows = (p: typeof base, fund: string) => p.funds[fund]!.income['contribution']!;

  it('takes from the pool in its months only, and nothing from the accounts', () => {
    expect(flows(relieved, 'employee.account')).toEqual(flows(base, 'employee.account'));
    flows(base, 'employee.pool').forEach((amount, t) => {
      const now = flows(relieved, 'employee.pool')[t]!;
      if (t >= 7 && t <= 9) expect(now).toBeLessThan(amount);
      else expect(now).toBe(amount);
    });
  });

  it('costs what the replay of the same window says', () => {
    const loss = reliefLoss(city, {
      kind: 'enterprise',
      group: null,
      from: '2021-08',
      to: '2021-10',
      normalRate: 0.087,
      reducedRate: 0.0435,
    })!;
    const lost = total(flows(base, 'employee.pool')) - total(flows(relieved, 'employee.pool'));
    expect(lost / loss.total).toBeCloseTo(1, 6);
  });

  it('the flexible window of the report ends in March 2021: April brings the other half', () => {
    const pool = flows(base, 'employee.pool');
    const growth = pool[4]! / pool[3]!;
    const gain = pool[3]! - pool[2]! * growth;
    expect(gain / (yuanOf(0.07 * 0.5) * back(-3))).toBeCloseTo(1, 2);
  });

  it('a flexible rate without flexible workers moves nothing and says what to set first', () => {
    const p = run(plain, [set('employee.contribution.flexibleRate', 0.06, '2025-01')], {}, '2025-12');
    expect(p.notices.find((n) => n.kind === 'movesNothing')!.message.en).toContain('flexibleShare');
    expect(p.funds).toEqual(run(plain, [], {}, '2025-12').funds);
  });

  const yuanOf = (rate: number): number => ACTIVE * FLEXIBLE * BASE * rate * 0.96;
});

describe('the account reform', () => {
  it('moves money from accounts to pool without changing their sum, to the cent', async () => {
    const of = contributionsOf(city);
    const base = of([]);
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 23 }),
        async (share, at) => {
          const month = `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
          const moved = of([set('employee.account.employerShare', share, month)]);
          base.pool.forEach((pool, t) => {
            const [more, less] = [moved.pool[t]! - pool, base.account[t]! - moved.account[t]!];
            expect(Math.abs(more - less)).toBeLessThan(0.005);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('enacted in January 2023, the pool gains 20 % of the employers’ money and the accounts lose it', () => {
    const p = run(city, [], {}, '2023-12');
    const [pool, account] = ['employee.pool', 'employee.account'].map(
      (fund) => p.funds[fund]!.income['contribution']!,
    ) as [readonly number[], readonly number[]];
    const kept = run(city, [set('employee.account.employerShare', 0.2, '2023-01')], {}, '2023-12');
    const [poolKept, accountKept] = ['employee.pool', 'employee.account'].map(
      (fund) => kept.funds[fund]!.income['contribution']!,
    ) as [readonly number[], readonly number[]];
    expect(pool.slice(0, 24)).toEqual(poolKept.slice(0, 24));
    pool.forEach((amount, t) => {
      const both = Math.round((amount + account[t]!) * 100);
      expect(Math.abs(both - Math.round((poolKept[t]! + accountKept[t]!) * 100))).toBeLessThanOrEqual(1);
    });
    const moved = total(pool, 24) - total(poolKept, 24);
    expect(moved).toBeGreaterThan(300_000_000);
    expect(Math.abs(moved + total(account, 24) - total(accountKept, 24))).toBeLessThan(0.1);
  });
});

describe('more of what contributions are made of', () => {
  const of = contributionsOf(city);
  const both = (changes: Parameters<typeof of>[0]): number => {
    const { pool, account } = of(changes);
    return sum(pool) + sum(account);
  };
  const never = (quantity: string, min: number, max: number, sign: 1 | -1) =>
    it(`a higher ${quantity} never ${sign > 0 ? 'lowers' : 'raises'} income`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.double({ min, max, noNaN: true }),
          fc.double({ min, max, noNaN: true }),
          fc.constantFrom('2021-07', '2022-01', '2022-10'),
          async (a, b, month) => {
            const id = `employee.contribution.${quantity}`;
            const [low, high] = [Math.min(a, b), Math.max(a, b)];
            const gain = both([set(id, high, month)]) - both([set(id, low, month)]);
            expect(sign * gain).toBeGreaterThanOrEqual(-0.005);
          },
        ),
        { numRuns: 1000 },
      );
    });
  never('employerRate', 0, 0.3, 1);
  never('employeeRate', 0, 0.3, 1);
  never('flexibleRate', 0, 0.3, 1);
  never('base', 1000, 30_000, 1);
  never('flexibleBase', 0, 1, 1);
  never('baseFloor', 0, 1, 1);
  never('baseCap', 1, 20, 1);
  never('collectionRate', 0, 1, 1);
  never('relief', 0, 1, 1);
  never('flexibleRelief', 0, 1, 1);
  never('floorShare', 0.01, 0.95, -1);

  it('income is proportional to base and to collection', () => {
    const january = (changes: Parameters<typeof of>[0]): number =>
      of(changes).pool[12]! + of(changes).account[12]!;
    const at = (id: string, v: number): number => january([set(`employee.contribution.${id}`, v, '2022-01')]);
    expect(at('base', 6000) / at('base', 5000)).toBeCloseTo(1.2, 9);
    expect(at('collectionRate', 0.9) / at('collectionRate', 0.6)).toBeCloseTo(1.5, 9);
  });

  it('a base set from a month follows wages when it is told to', () => {
    const held = of([set('employee.contribution.base', 6000, '2022-01')]);
    const followed = of([{ ...set('employee.contribution.base', 6000, '2022-01'), after: 'index' as const }]);
    expect(followed.pool[12]).toBe(held.pool[12]);
    const [late, early] = [23, 12].map(
      (t) => (followed.pool[t]! + followed.account[t]!) / (held.pool[t]! + held.account[t]!),
    ) as [number, number];
    expect(early).toBe(1);
    expect(late).toBeGreaterThan(1.03);
  });
});

describe('floor and cap', () => {
  const of = contributionsOf(plain);
  const january = (...changes: Parameters<typeof of>[0][number][]): number => {
    const { pool, account } = of(changes);
    return pool[12]! + account[12]!;
  };

  it('floor = cap pays on exactly that base: 0.8 over 0.9268 of the baseline', () => {
    const pinned = january(
      set('employee.contribution.baseFloor', 0.8, '2025-01'),
      set('employee.contribution.baseCap', 0.8, '2025-01'),
    );
    expect(pinned / january()).toBeCloseTo(0.8 / CLIPPED, 7);
  });

  it('flexible workers on the lowest base move with the floor one to one', () => {
    const all = set('employee.contribution.flexibleShare', 1, '2025-01');
    const [low, high] = [0.6, 0.75].map((floor) =>
      january(all, set('employee.contribution.baseFloor', floor, '2025-01')),
    ) as [number, number];
    expect(high / low).toBeCloseTo(1.25, 12);
  });
});
