import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LAW_2025,
  lastBirthDue,
  legalAgeMonths,
  OLD_LAW,
  retirementMonth,
  type RetirementLaw,
} from '../../models/demography/retirement-age.ts';
import { addMonths, monthAt, monthIndex } from '../../models/months.ts';
import { WORKER_TYPES } from '../../models/national/retirement-schedule.ts';

const laws = fc.record({
  base: fc.constantFrom('old' as const, 'law2025' as const),
  shift: fc.integer({ min: -60, max: 60 }),
  shiftFrom: fc.integer({ min: monthIndex('2024-01'), max: monthIndex('2035-01') }),
});
const births = fc.integer({ min: monthIndex('1940-01'), max: monthIndex('2005-01') });
const types = fc.constantFrom(...WORKER_TYPES);

const month = (birth: string, type: (typeof WORKER_TYPES)[number], law: RetirementLaw) =>
  monthAt(retirementMonth(monthIndex(birth), type, law));

describe('the law of 2025', () => {
  it('first delays men of 1965-01, women of 1970-01 and of 1975-01 by one month, to 2025-02', () => {
    expect(month('1965-01', 'men', LAW_2025)).toBe('2025-02');
    expect(month('1970-01', 'women55', LAW_2025)).toBe('2025-02');
    expect(month('1975-01', 'women50', LAW_2025)).toBe('2025-02');
    expect(month('1964-12', 'men', LAW_2025)).toBe('2024-12');
  });

  it('ends at 63, 58 and 55 years for everyone born later', () => {
    const ages = (birth: string) =>
      WORKER_TYPES.map((type) => legalAgeMonths(monthIndex(birth), type, LAW_2025) / 12);
    expect(ages('1990-06')).toEqual([63, 58, 55]);
    expect(month('1976-09', 'men', LAW_2025)).toBe('2039-09');
  });

  it('leaves one month of every five without retirements of men until 2039', () => {
    const retiring = new Set<string>();
    for (let born = '1965-01'; born <= '1976-12'; born = addMonths(born, 1))
      retiring.add(month(born, 'men', LAW_2025));
    expect(retiring.has('2025-01')).toBe(false);
    expect(retiring.has('2025-06')).toBe(false);
    expect(retiring.size).toBe(144);
  });
});

describe('the old law', () => {
  it('retires men at 60, women at 55 and 50, in their birth month', () => {
    expect(month('1980-07', 'men', OLD_LAW)).toBe('2040-07');
    expect(month('1980-07', 'women55', OLD_LAW)).toBe('2035-07');
    expect(month('1980-07', 'women50', OLD_LAW)).toBe('2030-07');
  });
});

describe('retirements of 2025–2039 with as many births in every month, from the schedule alone', () => {
  const [first, last] = [monthIndex('2025-01'), monthIndex('2039-12')];
  const birthMonths = (type: (typeof WORKER_TYPES)[number], law: RetirementLaw): number => {
    let retiring = 0;
    for (let birth = monthIndex('1960-01'); birth <= monthIndex('1995-12'); birth++) {
      const at = retirementMonth(birth, type, law);
      if (at >= first && at <= last) retiring++;
    }
    return retiring;
  };

  it.each([
    ['men', 180, 144, 0.2],
    ['women55', 180, 144, 0.2],
    ['women50', 180, 120, 1 / 3],
  ] as const)('%s: %i birth months under the old law, %i under that of 2025', (type, old, law, fall) => {
    expect([birthMonths(type, OLD_LAW), birthMonths(type, LAW_2025)]).toEqual([old, law]);
    expect(1 - law / old).toBeCloseTo(fall, 12);
  });
});

describe('an own shift', () => {
  it('holds for those who would retire from its month on', () => {
    const law = { ...OLD_LAW, shift: 12, shiftFrom: monthIndex('2030-01') };
    expect(month('1969-12', 'men', law)).toBe('2029-12');
    expect(month('1970-01', 'men', law)).toBe('2031-01');
  });

  it('to an earlier age lets nobody retire before it begins', () => {
    const law = { ...OLD_LAW, shift: -12, shiftFrom: monthIndex('2030-01') };
    expect(month('1970-01', 'men', law)).toBe('2030-01');
    expect(month('1970-12', 'men', law)).toBe('2030-01');
    expect(month('1971-02', 'men', law)).toBe('2030-02');
  });

  it('of more than five years down is refused', () => {
    expect(() => lastBirthDue(monthIndex('2030-01'), 'men', { ...OLD_LAW, shift: -61 })).toThrow('61 months');
  });
});

describe('under any law', () => {
  it('nobody born later retires earlier', async () => {
    await fc.assert(
      fc.asyncProperty(laws, births, types, async (law, birth, type) => {
        expect(retirementMonth(birth + 1, type, law)).toBeGreaterThanOrEqual(
          retirementMonth(birth, type, law),
        );
        return Promise.resolve();
      }),
      { numRuns: 2000 },
    );
  });

  it('the last birth month that is due has retired and the next one has not', async () => {
    await fc.assert(
      fc.asyncProperty(laws, births, types, async (law, birth, type) => {
        const at = birth + 700;
        const last = lastBirthDue(at, type, law);
        expect(retirementMonth(last, type, law)).toBeLessThanOrEqual(at);
        expect(retirementMonth(last + 1, type, law)).toBeGreaterThan(at);
        return Promise.resolve();
      }),
      { numRuns: 2000 },
    );
  });
});
