import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialPopulation } from '../../models/demography/initial-population.ts';
import { ageIndexOf, countOf, GROUPS, slotsOf, SLOTS, sumOf } from '../../models/demography/population.ts';
import { reportedPeople } from './populations.ts';

describe('reported totals spread over ages', () => {
  it('come back', async () => {
    await fc.assert(
      fc.asyncProperty(reportedPeople, async (reported) => {
        const { population } = initialPopulation(reported);
        for (const group of GROUPS) {
          expect(Math.abs(countOf(population, group) - reported[group])).toBeLessThanOrEqual(
            reported[group] * 1e-12,
          );
          expect(slotsOf(population, group).every((slots) => slots.every((n) => n >= 0))).toBe(true);
        }
        return Promise.resolve();
      }),
      { numRuns: 1000 },
    );
  });

  it('hold a reported share of women', () => {
    const { population } = initialPopulation({
      province: null,
      month: '2024-06',
      active: 1000,
      retired: 400,
      resident: 5000,
      femaleShare: { active: 0.4, retired: 0.6 },
    });
    expect(sumOf(population.active.men)).toBeCloseTo(600, 9);
    expect(sumOf(population.retired.female)).toBeCloseTo(240, 9);
  });

  it('of nobody are nobody, with an age index of 1', () => {
    const { population } = initialPopulation({
      province: null,
      month: '2024-06',
      active: 0,
      retired: 0,
      resident: 0,
    });
    expect(GROUPS.map((group) => countOf(population, group))).toEqual([0, 0, 0]);
    expect(GROUPS.map((group) => ageIndexOf(population, group))).toEqual([1, 1, 1]);
  });
});

describe('ages at the end of 2024-06, before the law of 2025', () => {
  const { population, shape } = initialPopulation({
    province: '湖北省',
    month: '2024-06',
    active: 136445,
    retired: 67538,
    resident: 692885,
  });

  it('are Hubei’s: its towns and cities for employees, everyone for residents', () => {
    expect(shape.employee).toMatchObject({
      region: 'Hubei',
      standIn: false,
      censusYear: 2020,
      residences: ['city', 'town'],
    });
    expect(shape.resident.residences).toEqual(['all']);
  });

  it('have no active man of 60 and no retired man of 59', () => {
    const slot = (age: number) => age + 1;
    expect(population.active.men[slot(60)]).toBe(0);
    expect(population.active.men[slot(59)]).toBeGreaterThan(0);
    expect(population.retired.male[slot(59)]).toBe(0);
    expect(population.active.women50[slot(50)]).toBe(0);
    expect(population.active.women55[slot(54)]).toBeGreaterThan(0);
  });

  it('make retired people need about four times the inpatient care of active ones', () => {
    const ratio = ageIndexOf(population, 'retired') / ageIndexOf(population, 'active');
    expect(ratio).toBeGreaterThan(3.3);
    expect(ratio).toBeLessThan(4.8);
  });

  it('fill the slots of completed ages only', () => {
    expect(population.resident.male.length).toBe(SLOTS);
    expect(population.resident.male[0]).toBe(0);
  });
});
