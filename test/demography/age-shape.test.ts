import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageShape, birthIndex, moveInTime } from '../../models/demography/age-shape.ts';
import { singleAges } from '../../models/demography/single-ages.ts';
import { sumOf } from '../../models/demography/population.ts';
import { monthIndex } from '../../models/months.ts';
import { censusTable, GROUP_FIRST_AGES } from '../../models/national/census.ts';

const groupCounts = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 100_000_000 })), {
  minLength: 22,
  maxLength: 22,
});

describe('single years of age', () => {
  it('keep every group total and are never negative', async () => {
    await fc.assert(
      fc.asyncProperty(groupCounts, async (counts) => {
        const people = singleAges(GROUP_FIRST_AGES, counts);
        counts.forEach((count, group) => {
          const ages = people.subarray(GROUP_FIRST_AGES[group], GROUP_FIRST_AGES[group + 1]);
          expect(Math.abs(sumOf(ages) - count)).toBeLessThanOrEqual(count * 1e-12);
        });
        expect(people.every((count) => count >= 0)).toBe(true);
        return Promise.resolve();
      }),
      { numRuns: 1000 },
    );
  });

  it('of a population with the same number at each age are that number', () => {
    const people = singleAges([0, 1, 5, 10], [3, 12, 15, 285]);
    expect([...people.subarray(0, 10)].map((count) => Math.round(count * 1e9) / 1e9)).toEqual(
      Array(10).fill(3),
    );
  });

  it('of China in 2020 fall from group to group without a jump at the group limit', () => {
    const people = singleAges(GROUP_FIRST_AGES, censusTable('China', 2020, 'all').male);
    for (let age = 66; age < 95; age++) expect(people[age + 1]!).toBeLessThan(people[age]!);
  });
});

describe('moving a population in time', () => {
  const people = ageShape('China', monthIndex('2020-10'), ['all']).people.female;

  it('by nothing changes nothing', () => {
    expect(moveInTime(people, 'female', 2020.8, 0)).toEqual(people);
  });

  it('forward and back returns every age up to 95', () => {
    const back = moveInTime(moveInTime(people, 'female', 2020.8, 7), 'female', 2027.8, -7);
    for (let age = 0; age < 95; age++) expect(back[age]! / people[age]!).toBeCloseTo(1, 9);
  });

  it('by three and a half years mixes three and four years evenly', () => {
    const [three, four] = [moveInTime(people, 'female', 2020.8, 3), moveInTime(people, 'female', 2020.8, 4)];
    const between = moveInTime(people, 'female', 2020.8, 3.5);
    expect(between[40]).toBeCloseTo((three[40]! + four[40]!) / 2, 3);
  });

  it('of 2010 to 2020 comes within 2 % of the census of 2020 at ages 15–79', () => {
    const from2010 = moveInTime(
      ageShape('China', monthIndex('2010-10'), ['all']).people.male,
      'male',
      2010.8,
      10,
    );
    const census = ageShape('China', monthIndex('2020-10'), ['all']).people.male;
    const between = (slots: Float64Array) => sumOf(slots.subarray(15, 80));
    expect(Math.abs(between(from2010) / between(census) - 1)).toBeLessThan(0.02);
  });
});

describe('the shape of a region', () => {
  it('is that of the census nearest in time', () => {
    expect(ageShape('湖北省', monthIndex('2019-06'), ['all']).source).toMatchObject({
      region: 'Hubei',
      standIn: false,
      censusYear: 2020,
    });
    expect(ageShape('Gansu', monthIndex('2014-12'), ['all']).source).toMatchObject({
      region: 'Gansu',
      censusYear: 2010,
    });
  });

  it('is that of the nation, and says so, where the province is missing', () => {
    const elsewhere = ageShape('Elsewhere', monthIndex('2024-06'), ['city', 'town']);
    expect(elsewhere.source).toMatchObject({ region: 'China', standIn: true });
    expect(elsewhere.people).toEqual(ageShape(null, monthIndex('2024-06'), ['city', 'town']).people);
  });

  it('has births that fall to 74 % of 2020 by 2024', () => {
    expect(birthIndex(2020.9)).toBe(1);
    expect(birthIndex(2022)).toBeCloseTo(1 - 0.264 / 2, 2);
    expect(birthIndex(2024)).toBeCloseTo(8822056 / 11988057, 12);
    expect(birthIndex(2090)).toBe(birthIndex(2060));
  });
});
