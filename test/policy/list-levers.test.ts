/** The levers of people and income: what an office may move, each with unit, range, source and form. */
import { describe, expect, it } from 'vitest';
import { UNITS } from '../../models/units.ts';
import { listLevers } from '../../models/policy/list-levers.ts';
import { run, set, shipped, SHIPPED } from '../projection/run-baseline.ts';

const PEOPLE = [
  'employee.active.growth',
  'employee.retirement.law',
  'employee.retirement.shiftMonths',
  'employee.retirement.contributionYearsShare',
  'employee.entrants.multiplier',
  'employee.leavers.share',
  'employee.churn.toResidentShare',
  'resident.churn.toEmployeeShare',
  'resident.births.multiplier',
  'resident.enrolment.premiumElasticity',
  'resident.enrolment.assistedShare',
  'employee.reclassification.people',
  'all.mortality.factor',
];
const INCOME = [
  ...['employerRate', 'employeeRate', 'flexibleRate', 'flexibleShare', 'governmentShare', 'flexibleBase'],
  ...['base', 'baseFloor', 'baseCap', 'floorShare', 'collectionRate', 'relief', 'flexibleRelief'],
].map((quantity) => `employee.contribution.${quantity}`);
const REST = [
  'employee.wage.growth',
  'employee.account.employerShare',
  'employee.account.retireeCredit',
  'resident.premium.amount',
  'resident.subsidy.amount',
  'resident.subsidy.central.share',
  'resident.subsidy.central.lateMonths',
  'resident.subsidy.local.lateMonths',
  'employee.pool.interest.rate',
  'employee.pool.transferIn.amount',
  'employee.pool.transferOut.amount',
  'maternity.contribution.rate',
];

describe.each(SHIPPED)('%s', (id) => {
  const levers = new Map(listLevers(shipped(id)).map((lever) => [lever.id, lever]));

  it.each([...PEOPLE, ...INCOME, ...REST])('%s has a unit, a range, a source, a form and words', (lever) => {
    const { unit, min, max, usualMin, usualMax, step, value, source, form, label, actsOn } =
      levers.get(lever)!;
    expect(UNITS).toContain(unit);
    expect(min).toBeLessThan(max);
    expect([min <= usualMin, usualMin < usualMax, usualMax <= max]).toEqual([true, true, true]);
    expect([step > 0, value! >= min, value! <= max]).toEqual([true, true, true]);
    expect(source).not.toBeNull();
    expect(['percent', 'growth', 'money', 'number', 'switch']).toContain(form);
    for (const words of [label, actsOn]) expect([words.zh, words.en]).not.toContain('');
  });

  it('a lever at its listed value says that it moves nothing, and moves nothing', () => {
    const first = `${Number(id.slice(-6, -2)) + 1}-01`;
    for (const lever of ['employee.leavers.share', 'resident.subsidy.local.lateMonths']) {
      const p = run(shipped(id), [set(lever, levers.get(lever)!.value!, first)]);
      expect(p.notices.map(({ kind }) => kind)).toContain('movesNothing');
      expect(p.funds).toEqual(run(shipped(id)).funds);
    }
  });
});

it('only a county with a budget of its own has a share of its own', () => {
  const own = SHIPPED.map((id) =>
    listLevers(shipped(id)).some((lever) => lever.id === 'resident.subsidy.ownCounty.share'),
  );
  expect(own).toEqual([false, true, false]);
});

it('only where maternity has a fund, or lies in the pool, can it be merged', () => {
  const merged = SHIPPED.map((id) => listLevers(shipped(id)).find((l) => l.id === 'maternity.merged')?.form);
  expect(merged).toEqual(['switch', undefined, 'switch']);
});
