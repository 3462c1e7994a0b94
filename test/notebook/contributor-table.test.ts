/** Contributions of a projection as the notebook shows them. */
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../models/index.ts';
import { spans } from '../../src/notebook/chart-series.ts';
import {
  contributionByGroup,
  contributionPerActive,
  contributorRows,
} from '../../src/notebook/contributor-table.ts';
import { EZHOU, projected, ZHUZHOU } from './projected.ts';

const months = [2024, 2025].flatMap((year) =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
);
const each = (value: number): number[] => months.map(() => value);
const years = spans(months, 'year');

const small = {
  months,
  reportedMonths: 6,
  insured: { 'employee.active': months.map((_, t) => (t < 12 ? 10 : 12)) },
  funds: {
    'employee.pool': { income: { contribution: each(100), interest: each(7) } },
    'employee.account': { income: { contribution: each(20) } },
  },
  contribution: { groups: { enterprise: each(110.1), government: each(0), flexible: each(9.9) } },
} as unknown as Projection;

describe('contributions a head', () => {
  it('divides the contributions of pool and account by the mean active', () => {
    // (100 + 20) × 12 = 1,440 元 over 10 and over 12 people; interest is no contribution.
    expect(years.map((span) => contributionPerActive(small, span))).toEqual([144, 120]);
  });

  it('is unknown without contributions or people', () => {
    expect(contributionPerActive({ ...small, funds: {} }, years[0]!)).toBeNull();
    expect(contributionPerActive({ ...small, insured: {} }, years[0]!)).toBeNull();
  });
});

describe('groups of contributors', () => {
  it('Zhuzhou: 7.48 % in two tiers of flexible employment, 18.4 % government, the rest enterprises', () => {
    const rows = contributorRows(ZHUZHOU);
    expect(rows.map(({ heads }) => Number(heads!.toFixed(4)))).toEqual([0.7412, 0.184, 0.0374, 0.0374]);
    expect(rows.map(({ rate }) => Number(rate!.toFixed(4)))).toEqual([0.107, 0.107, 0.08, 0.06]);
    expect(rows.map(({ employer }) => employer)).toEqual([0.087, 0.087, null, null]);
    expect(rows.map(({ base }) => base)).toEqual([null, null, 0.6, 0.6]);
    expect(rows[3]!.reliefs).toEqual([{ from: '2020-04', to: '2021-03', rate: 0.03 }]);
  });

  it('a baseline without groups lists none', () => {
    const { contribution, ...bare } = EZHOU;
    expect(contribution).toBeDefined();
    expect(contributorRows(bare as typeof EZHOU)).toEqual([]);
  });

  it('adds the months of a year up to the cent, and leaves out groups that pay nothing', () => {
    const rows = ['enterprise', 'government', 'flexible', 'unknown'].map((id) => ({
      id,
      label: { zh: id, en: id },
    }));
    expect(contributionByGroup(small, rows, years).map(({ id, values }) => [id, values])).toEqual([
      ['enterprise', [1321.2, 1321.2]],
      ['flexible', [118.8, 118.8]],
    ]);
  });

  it('Zhuzhou: four groups a year are the contributions of pool and account of the year', () => {
    const base = projected(ZHUZHOU);
    const points = spans(base.months, 'year');
    const groups = contributionByGroup(base, contributorRows(ZHUZHOU), points);
    expect(groups.map(({ id }) => id)).toEqual([
      'enterprise',
      'government',
      'flexibleEmployment8',
      'flexibleEmployment6',
    ]);
    points.forEach(({ from, to }, i) => {
      const cents = ['employee.pool', 'employee.account'].reduce(
        (sum, fund) =>
          base.accrual[fund]!.income['contribution']!.slice(from, to).reduce(
            (all, amount) => all + Math.round(amount * 100),
            sum,
          ),
        0,
      );
      expect(groups.reduce((sum, { values }) => sum + Math.round(values[i]! * 100), 0)).toBe(cents);
    });
  });
});
