import { describe, expect, it } from 'vitest';
import {
  deathProbability,
  deathShare,
  lifeExpectancy,
  OFFICIAL_MORTALITY,
} from '../../models/demography/life-table.ts';

describe('death probabilities', () => {
  it('in the middle of a period are the printed ones', () => {
    expect(deathProbability(0, 'male', 2022.5)).toBe(0.006145);
    expect(deathProbability(0, 'female', 2047.5)).toBe(0.002953);
  });

  it('half way between two middles are their mean', () => {
    expect(deathProbability(0, 'male', 2025)).toBeCloseTo((0.006145 + 0.005618) / 2, 15);
    expect(deathProbability(0, 'male', 2042.5)).toBeCloseTo((0.003957 + 0.002988) / 2, 15);
  });

  it('stay as they are before the first and after the last period', () => {
    expect(deathProbability(60, 'female', 2000)).toBe(deathProbability(60, 'female', 2017.5));
    expect(deathProbability(60, 'female', 2080)).toBe(deathProbability(60, 'female', 2047.5));
  });

  it('are certain from age 104 on, whatever the factor', () => {
    expect(deathProbability(104, 'male', 2030, 0.5)).toBe(1);
    expect(deathShare(110, 'female', 2030)).toBe(1);
  });

  it('of people counted by completed age lie half a year further', () => {
    const mean = (deathProbability(70, 'male', 2030) + deathProbability(71, 'male', 2030)) / 2;
    expect(deathShare(70, 'male', 2030)).toBe(mean);
  });
});

describe('life expectancy', () => {
  it('of 2020–2025 is that of the table: 75.35 and 80.99', () => {
    expect(lifeExpectancy('male', 2022.5)).toBeCloseTo(75.35, 2);
    expect(lifeExpectancy('female', 2022.5)).toBeCloseTo(80.99, 2);
  });

  it('with 0.911 on the death rates is the official 79.0 of both sexes', () => {
    const [men, women] = [
      lifeExpectancy('male', 2022.5, OFFICIAL_MORTALITY),
      lifeExpectancy('female', 2022.5, OFFICIAL_MORTALITY),
    ];
    expect(Math.abs((men + women) / 2 - 79.0)).toBeLessThan(0.15);
  });

  it('of later years is within 0.2 of the outlook: 77.30 and 82.41 in 2030', () => {
    expect(Math.abs(lifeExpectancy('male', 2030.5) - 77.3)).toBeLessThan(0.2);
    expect(Math.abs(lifeExpectancy('female', 2030.5) - 82.41)).toBeLessThan(0.2);
  });
});
