/** Benefits by line and year, growth by factor, protection of inpatients. */
import { describe, expect, it } from 'vitest';
import type { Projection } from '../../models/index.ts';
import {
  benefitTable,
  factoredLines,
  intervalLabel,
  MOST_PARTS,
  protectionPoints,
  protectionRate,
} from '../../src/notebook/benefit-table.ts';
import { spans } from '../../src/notebook/chart-series.ts';
import type { fundOf } from './projected.ts';
import { EZHOU, projected, SHANDAN } from './projected.ts';

const of = (value: number) => ({ value, unit: '元' as const, source: { kind: 'user' as const } });
const line = (id: string, reported: number | null, prior?: number) => ({
  id,
  reported: reported === null ? null : of(reported),
  ...(prior === undefined ? {} : { prior: of(prior) }),
});
const fundWith = (lines: readonly ReturnType<typeof line>[]) =>
  ({ id: 'f', expenditure: lines }) as unknown as ReturnType<typeof fundOf>;
const period = { start: '2024-01', end: '2024-06' };
const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
const ran = (flows: Record<string, number>) =>
  ({
    months,
    accrual: {
      f: {
        expenditure: Object.fromEntries(
          Object.entries(flows).map(([id, value]) => [id, months.map(() => value)]),
        ),
      },
    },
  }) as unknown as Projection;

describe('benefits by line', () => {
  const fund = fundWith([
    line('outpatientPooled', 60, 40),
    line('inpatient.level1', 300, 250),
    line('inpatient.level2', 100, 150),
    line('catastrophicPremium', null),
  ]);
  const table = benefitTable(
    { period },
    fund,
    ran({ 'inpatient.level1': 50, 'inpatient.level2': 20, outpatientPooled: 10, catastrophicPremium: 7 }),
    spans(months, 'year'),
  );

  it('put one kind together, the largest first, with the year before, the report and whole years', () => {
    expect(table.labels).toEqual(['2023H1', '2024H1', '2024']);
    expect(table.reported).toBe(2);
    expect(table.parts.map(({ id, values }) => [id, values])).toEqual([
      ['inpatient', [400, 400, 840]],
      ['outpatientPooled', [40, 60, 120]],
    ]);
    expect(table.totals).toEqual([440, 460, 960]);
  });

  it('draw no year before that is not printed in full, and say what lacks', () => {
    const partial = fundWith([line('outpatientPooled', 60, 40), line('daySurgery', 30)]);
    const drawn = benefitTable({ period }, partial, ran({ outpatientPooled: 1, daySurgery: 1 }), []);
    expect(drawn.labels).toEqual(['2024H1']);
    expect(drawn.withoutPrior.map(({ zh }) => zh)).toEqual(['日间手术']);
  });

  it('fold the smallest kinds together and lose nothing', () => {
    for (const baseline of [EZHOU, SHANDAN]) {
      const base = projected(baseline);
      for (const own of baseline.funds) {
        const lines = own.expenditure.filter(({ reported }) => reported !== null);
        if (lines.length === 0) continue;
        const { parts, totals, reported } = benefitTable(baseline, own, base, spans(base.months, 'year'));
        expect(parts.length).toBeLessThanOrEqual(MOST_PARTS);
        const printed = lines.reduce((sum, { reported: amount }) => sum + amount!.value, 0);
        expect(totals[reported - 1]).toBeCloseTo(printed, 0);
      }
    }
  });

  it('name an interval by its half-year, year or months', () => {
    expect(intervalLabel('2024-01', '2024-06')).toBe('2024H1');
    expect(intervalLabel('2024-07', '2024-12')).toBe('2024H2');
    expect(intervalLabel('2024-01', '2024-12')).toBe('2024');
    expect(intervalLabel('2024-01', '2024-03')).toBe('2024-01–03');
    expect(intervalLabel('2023-07', '2024-06')).toBe('2023-07–2024-06');
  });
});

describe('growth by factor', () => {
  it('names what lies in the rest, and the largest change comes first', () => {
    const lines = factoredLines(EZHOU);
    const chronic = lines.find(
      ({ fund, line: own }) => fund === 'resident.pool' && own.id === 'outpatientChronic',
    )!;
    expect(chronic.inRest).toEqual(['cost', 'scope']);
    expect(Math.round(chronic.factors.staticCost! / 1e4)).toBe(515);
    const share = chronic.factors.rows.find(({ id }) => id === 'ratio')!.amount;
    expect(Math.round(share / 1e4)).toBe(669);
    const sizes = lines.map(({ factors }) => Math.abs(factors.after - factors.before));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe('protection', () => {
  const series = {
    totalCost: [100, 100],
    inScopeCost: [80, 80],
    basic: [60, 60],
    upper: [6, 6],
    assistance: [2, 2],
  };
  const span = { from: 0, to: 2 };

  it('is what the layers pay of in-scope and of total cost', () => {
    expect(protectionRate(series, 'basic', span)).toBeCloseTo(0.75);
    expect(protectionRate(series, 'layers', span)).toBeCloseTo(0.85);
    expect(protectionRate(series, 'actual', span)).toBeCloseTo(0.68);
  });

  it('is not known beyond basic where a layer is not', () => {
    const bare = { ...series, assistance: null };
    expect(protectionRate(bare, 'basic', span)).toBeCloseTo(0.75);
    expect(protectionRate(bare, 'layers', span)).toBeNull();
    expect(protectionRate(bare, 'actual', span)).toBeNull();
  });

  it('reproduces what the shipped report prints: 85.4 % in scope, 61.8 % of the total', () => {
    const base = projected(SHANDAN);
    const points = protectionPoints(SHANDAN, base, spans(base.months, 'year'));
    expect(points.map(({ label }) => label).slice(0, 3)).toEqual(['2024H1', '2025', '2026']);
    const own = base.protection['resident']!;
    expect(protectionRate(own, 'layers', points[0]!)).toBeCloseTo(0.8543, 3);
    expect(protectionRate(own, 'actual', points[0]!)).toBeCloseTo(0.6184, 3);
  });
});
