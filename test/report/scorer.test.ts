import { describe, expect, test } from 'vitest';
import type { Figure, ReportFigures } from '../../models/report/figure.ts';
import { score, type Fact } from './scorer.ts';

const figure = (over: Partial<Figure>): Figure => ({
  id: 'f',
  scheme: 'employee',
  fund: 'pooled',
  metric: 'income',
  category: null,
  breakdown: { tier: null, location: null, institution: null, group: null },
  value: '100.50',
  unit: '万元',
  prior: null,
  yoyPercent: null,
  changeKind: null,
  delta: null,
  deltaUnit: null,
  period: null,
  asOf: null,
  basis: null,
  layer: null,
  origin: 'text',
  ...over,
});
const fact = (over: Partial<Fact>): Fact => ({
  id: 'a',
  scheme: 'employee',
  fund: 'pooled',
  metric: 'income',
  category: null,
  breakdown: {},
  value: 100.5,
  unit: '万元',
  ...over,
});
const report = (figures: Figure[]): ReportFigures => ({
  report: { region: '示例市', level: 'city', title: '', period: { start: '2023-01', end: '2023-06' } },
  figures,
});

describe('the scorer', () => {
  test('compares values as numbers and units as printed', () => {
    expect(score([fact({})], report([figure({})])).recall).toBe(1);
    expect(score([fact({ unit: '元' })], report([figure({})])).recall).toBe(0);
  });

  test('a period of the report may be left out, another may not', () => {
    expect(score([fact({ period: '2023-01..2023-06' })], report([figure({})])).recall).toBe(1);
    expect(score([fact({ period: '2022-01..2022-06' })], report([figure({})])).recall).toBe(0);
  });

  test('a fact without a value is matched by its change', () => {
    const only = fact({ value: null, yoyPercent: -5.14 });
    expect(score([only], report([figure({ value: null, yoyPercent: '-5.14' })])).recall).toBe(1);
    expect(score([only], report([figure({ value: null, yoyPercent: '5.14' })])).recall).toBe(0);
  });

  test('groups are compared only where both use a word of the list', () => {
    const female = figure({ breakdown: { tier: null, location: null, institution: null, group: 'female' } });
    expect(score([fact({ breakdown: { group: 'women of all ages' } })], report([female])).recall).toBe(1);
    expect(score([fact({ breakdown: { group: 'enterprise' } })], report([female])).recall).toBe(0);
  });

  test('cells and institutions that no fact uses do not count against precision', () => {
    const figures = [
      figure({}),
      figure({ value: '7', origin: 'table' }),
      figure({ value: '8', breakdown: { tier: null, location: null, institution: '甲医院', group: null } }),
      figure({ value: null, yoyPercent: '9' }),
    ];
    expect(score([fact({})], report(figures)).precision).toBe(1);
    expect(score([fact({})], report([...figures, figure({ value: '10' })])).precision).toBe(0.5);
  });

  test('year-earlier values and changes are scored on matched figures', () => {
    const read = report([figure({ prior: '90', yoyPercent: '11.7', delta: '10.5' })]);
    const scored = score([fact({ prior: 90, yoyPercent: 11.6, delta: 10.5 })], read);
    expect([scored.prior, scored.yoyPercent, scored.delta]).toEqual([1, 0, 1]);
  });
});
