/** People of a projection as the notebook shows them. */
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../models/index.ts';
import { spans } from '../../src/notebook/chart-series.ts';
import { openBaseline } from '../../src/notebook/document.ts';
import {
  activePerRetired,
  ageFacts,
  ageLabels,
  pyramidChoices,
  pyramidParts,
  retireDifferently,
  retirementRows,
  shapeRegion,
  variantOf,
} from '../../src/notebook/people-table.ts';
import { EZHOU, projected, ZHUZHOU } from './projected.ts';

const months = [2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
);
const each = (value: number): number[] => months.map(() => value);

/** Two years, of which a half-year is reported. */
function small(retiring = 10): Projection {
  return {
    months,
    reportedMonths: 6,
    people: { retirements: each(retiring), activePerRetired: months.map((_, t) => 3 - t / 24) },
  } as unknown as Projection;
}
const years = spans(months, 'year');

describe('ages', () => {
  const part = { id: 'active' as const, male: [1, 2, 3], female: [4, 0, 10] };

  it('adds up everybody, women, and those of 60 and over', () => {
    expect(ageFacts([part], [0, 55, 60])).toEqual({ total: 20, women: 14, old: 13 });
    expect(ageFacts([part, part], [0, 55, 60])).toEqual({ total: 40, women: 28, old: 26 });
  });

  it('names the groups; the last one is open', () => {
    expect(ageLabels([0, 5, 10])).toEqual(['0–4', '5–9', '10+']);
  });

  it('says whose census stands in', () => {
    expect([shapeRegion(EZHOU, 'zh'), shapeRegion(EZHOU, 'en')]).toEqual(['湖北省', 'Hubei']);
    const demography = { ...EZHOU.demography!, shape: { ...EZHOU.demography!.shape, standIn: true } };
    expect(shapeRegion({ ...EZHOU, demography }, 'zh')).toBe('全国');
    const { demography: own, ...bare } = EZHOU;
    expect(own).toBeDefined();
    expect(shapeRegion(bare, 'zh')).toBeNull();
  });

  it('offers the schemes that have people', () => {
    expect(pyramidChoices(EZHOU)).toEqual(['employee', 'resident', 'all']);
    const residents = { ...EZHOU, people: EZHOU.people.filter(({ id }) => id === 'resident') };
    expect(pyramidChoices(residents)).toEqual(['resident']);
    expect(pyramidChoices({ ...EZHOU, people: [] })).toEqual([]);
  });

  it('adds up to the insured of the same month', () => {
    const p = projected(EZHOU);
    const at = p.people.pyramids.at[3]!;
    const t = p.months.indexOf(at.month);
    const { total } = ageFacts(pyramidParts(at, 'employee'), p.people.pyramids.firstAges);
    const insured = p.insured['employee.active']![t]! + p.insured['employee.retired']![t]!;
    expect(Math.abs(total - insured)).toBeLessThan(5);
  });
});

describe('active and retired', () => {
  it('takes the ratio at the end of the year', () => {
    expect(years.map((span) => activePerRetired(small(), span))).toEqual([3 - 11 / 24, 3 - 23 / 24]);
  });
});

describe('retirements', () => {
  it('counts the years that are projected whole, and the differences so far', () => {
    const rows = retirementRows(small(10), small(15), small(9));
    expect(rows).toEqual([
      { year: 2025, law: 120, old: 180, difference: -60, cumulative: -60, scenario: 108 },
    ]);
    expect(retireDifferently(rows)).toBe(true);
    expect(retireDifferently(retirementRows(small(10), null, small(10)))).toBe(false);
  });

  it('fewer retire under the law of 2025 than under the old one, from 2025 on', () => {
    const base = projected(ZHUZHOU);
    const document = openBaseline(ZHUZHOU);
    const old = variantOf(document, base, 'employee.retirement.law', 0);
    expect(variantOf(document, base, 'employee.retirement.law', 0)).toBe(old);
    const rows = retirementRows(base, old, null);
    expect(rows[0]!.year).toBe(2022);
    for (const { year, difference } of rows) {
      if (year < 2025) expect(difference).toBe(0);
      else expect(difference).toBeLessThan(0);
    }
    expect(rows.at(-1)!.cumulative).toBeCloseTo(
      rows.reduce((sum, { difference }) => sum + difference!, 0),
      6,
    );
  });

  it('a lever that the baseline does not have gives no variant', () => {
    const bare = {
      ...EZHOU,
      parameters: EZHOU.parameters.filter(({ id }) => id !== 'employee.retirement.law'),
    };
    expect(variantOf(openBaseline(bare), projected(EZHOU), 'employee.retirement.law', 0)).toBeNull();
  });
});
