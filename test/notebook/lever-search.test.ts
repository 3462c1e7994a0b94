/** Finding a lever among hundreds. */
import { describe, expect, it } from 'vitest';
import { listLevers } from '../../models/index.ts';
import { foundLevers, LEVER_GROUPS, leverSets, subjectOf } from '../../src/notebook/lever-search.ts';
import { leverUnit } from '../../src/notebook/lever-unit.ts';
import { SHIPPED_BASELINES } from '../../src/story/shipped.ts';
import { EZHOU, SHANDAN } from './projected.ts';

const ids = (query: string, baseline = SHANDAN): string[] =>
  foundLevers(listLevers(baseline), query).map(({ id }) => id);

describe('the search', () => {
  it('finds by Chinese and English names and by id, every word needed, width and case alike', () => {
    expect(ids('居民 DIP 预算系数')).toEqual(['resident.dip.budgetFactor']);
    expect(ids('ｄｉｐ　居民、预算系数')).toEqual(['resident.dip.budgetFactor']);
    expect(ids('Resident DIP budget factor')).toEqual(['resident.dip.budgetFactor']);
    expect(ids('resident.dip.budgetFactor')).toEqual(['resident.dip.budgetFactor']);
    expect(ids('没有这个')).toEqual([]);
  });

  it('an empty query is every lever', () => {
    expect(ids('  ')).toHaveLength(listLevers(SHANDAN).length);
  });

  it('puts what is named before what is only explained', () => {
    const found = foundLevers(listLevers(EZHOU), '报销比例');
    const named = found.map(({ label }) => label.zh.includes('报销比例'));
    expect(named.indexOf(false)).toBeGreaterThan(0);
    expect(named.lastIndexOf(true)).toBeLessThan(named.indexOf(false));
  });
});

describe('the groups', () => {
  it('put a line of a scheme together, whole lines before their kind', () => {
    expect(subjectOf('resident.inpatient.inCounty.unitPrice')).toEqual({
      id: 'resident.inpatient.inCounty',
      label: { zh: '居民住院·县内', en: 'Resident, inpatient, in county' },
    });
    expect(subjectOf('resident.inpatient.inCounty.substitution.outpatientChronic').id).toBe(
      'resident.inpatient.inCounty',
    );
    expect(subjectOf('resident.dip.budgetFactor').label.zh).toBe('居民');
    expect(subjectOf('resident.pool.income.growth').label.zh).toBe('居民基金');
  });

  it('hold every lever of every shipped baseline once', () => {
    for (const baseline of SHIPPED_BASELINES) {
      const levers = listLevers(baseline);
      const held = LEVER_GROUPS.flatMap((group) => leverSets(levers, group)).flatMap((set) =>
        set.levers.map(({ id }) => id),
      );
      expect([...held].sort()).toEqual(levers.map(({ id }) => id).sort());
    }
  });
});

it('a deductible is typed in 元, a transfer in 万元', () => {
  expect(leverUnit({ unit: '元', usualMax: 3000 })).toBe('yuan');
  expect(leverUnit({ unit: '元', usualMax: 500_000_000 })).toBe('wan');
  expect(leverUnit({ unit: 'share', usualMax: 1 })).toBe('share');
});
