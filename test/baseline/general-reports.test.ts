/** Rules of the baseline over figures of invented places: none of them is a shipped report. */
import { describe, expect, it } from 'vitest';
import { buildBaseline } from '../../models/baseline/build-baseline.ts';
import type { Figure, ReportFigures } from '../../models/report/figure.ts';
import { run } from '../projection/run-baseline.ts';

const figure = (
  part: Partial<Figure> & Pick<Figure, 'scheme' | 'metric' | 'value' | 'unit'>,
  i: number,
): Figure => ({
  id: `f${i}`,
  fund: null,
  category: null,
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
  ...part,
  breakdown: { tier: null, location: null, institution: null, group: null, ...part.breakdown },
});

function built(
  figures: readonly Parameters<typeof figure>[0][],
  period = { start: '2025-01', end: '2025-06' },
) {
  const set: ReportFigures = {
    report: { region: '示例市', level: 'city', title: '示例', period },
    figures: figures.map(figure),
  };
  const result = buildBaseline([set], { id: 'sample', title: { zh: '示例', en: 'Sample' } });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const residents = [
  { scheme: 'resident', metric: 'insured', value: '100000', unit: '人' },
  { scheme: 'resident', metric: 'personalPremium', value: '400', unit: '元/人' },
  { scheme: 'resident', metric: 'fiscalSubsidy', value: '700', unit: '元/人' },
] as const;

describe('residents’ income', () => {
  it('premium and subsidy printed as one sum are not taken for the premium', () => {
    const baseline = built([
      ...residents,
      { scheme: 'resident', metric: 'premiumIncome', value: '11000', unit: '万元' },
      { scheme: 'resident', metric: 'expenditure', value: '5000', unit: '万元' },
    ]);
    const income = baseline.funds[0]!.income;
    expect(income.map((line) => [line.id, line.reported])).toEqual([
      ['premium', null],
      ['subsidy', null],
    ]);
    expect(baseline.residuals.map((r) => r.what)).toContain('resident.premiumIncome');
    const { premium, subsidy } = run(baseline).accrual['resident.pool']!.income as Record<
      string,
      readonly number[]
    >;
    expect(premium![0]! * 12).toBeCloseTo(40_000_000, 0);
    expect(subsidy![0]! * 12).toBeCloseTo(70_000_000, 0);
  });
});

describe('spending', () => {
  it('an outpatient figure smaller than its kinds stands beside them', () => {
    const baseline = built([
      ...residents,
      { scheme: 'resident', metric: 'fundPayment', category: 'outpatient', value: '275', unit: '万元' },
      {
        scheme: 'resident',
        metric: 'fundPayment',
        category: 'outpatientChronic',
        value: '1883',
        unit: '万元',
      },
      { scheme: 'resident', metric: 'reimbursed', category: 'inpatient', value: '3000', unit: '万元' },
    ]);
    const lines = baseline.funds[0]!.expenditure.filter((l) => l.reported).map((l) => [
      l.id,
      l.reported!.value,
    ]);
    expect(lines).toEqual([
      ['inpatient', 30_000_000],
      ['outpatientChronic', 18_830_000],
      ['outpatient', 2_750_000],
    ]);
  });

  it('an outpatient total that holds its kinds is no line of its own; the rest of the fund’s total is undivided', () => {
    const baseline = built([
      ...residents,
      { scheme: 'resident', metric: 'expenditure', value: '6000', unit: '万元' },
      { scheme: 'resident', metric: 'fundPayment', category: 'outpatient', value: '2500', unit: '万元' },
      {
        scheme: 'resident',
        metric: 'fundPayment',
        category: 'outpatientChronic',
        value: '1500',
        unit: '万元',
      },
      {
        scheme: 'resident',
        metric: 'fundPayment',
        category: 'outpatientPooled',
        value: '1000',
        unit: '万元',
      },
      { scheme: 'resident', metric: 'reimbursed', category: 'inpatient', value: '3000', unit: '万元' },
    ]);
    const lines = baseline.funds[0]!.expenditure.filter((l) => l.reported).map((l) => [
      l.id,
      l.reported!.value,
    ]);
    expect(lines).toEqual([
      ['inpatient', 30_000_000],
      ['outpatientChronic', 15_000_000],
      ['outpatientPooled', 10_000_000],
      ['undivided', 5_000_000],
    ]);
  });

  it('spending known in part is said, since its surplus is too high', () => {
    const baseline = built([
      ...residents,
      {
        scheme: 'resident',
        metric: 'fundPayment',
        category: 'outpatientChronic',
        value: '1500',
        unit: '万元',
      },
    ]);
    expect(baseline.missing.map((m) => m.what)).toContain('expenditure resident.pool');
  });
});

describe('other cities', () => {
  it('a category that nobody has named before is a line like any other', () => {
    const baseline = built([
      ...residents,
      { scheme: 'resident', metric: 'fundPayment', category: 'homeCare', value: '120', unit: '万元' },
      { scheme: 'resident', metric: 'reimbursed', category: 'inpatient', value: '3000', unit: '万元' },
      { scheme: 'resident', metric: 'expenditure', value: '3120', unit: '万元' },
    ]);
    const line = run(baseline).funds['resident.pool']!.expenditure['homeCare']!;
    expect(line.slice(0, 6).reduce((a, b) => a + b, 0)).toBeCloseTo(1_200_000, 0);
  });

  it('a year’s report and a quarter’s report return their own months', () => {
    for (const period of [
      { start: '2024-01', end: '2024-12' },
      { start: '2025-01', end: '2025-03' },
      { start: '2024-07', end: '2024-12' },
    ]) {
      const baseline = built(
        [...residents, { scheme: 'resident', metric: 'expenditure', value: '5000', unit: '万元' }],
        period,
      );
      const p = run(baseline);
      const months = p.reportedMonths;
      expect(
        p.funds['resident.pool']!.expenditure['undivided']!.slice(0, months).reduce((a, b) => a + b, 0),
      ).toBeCloseTo(50_000_000, 0);
    }
  });

  it('a scheme with money and no people is refused by name, an unknown unit by figure', () => {
    const set = (unit: string, people: boolean): ReportFigures => ({
      report: {
        region: '示例县',
        level: 'county',
        title: '示例',
        period: { start: '2025-01', end: '2025-06' },
      },
      figures: [
        figure({ scheme: 'employee', metric: 'expenditure', fund: 'pooled', value: '10', unit }, 0),
        ...(people ? [figure({ scheme: 'employee', metric: 'insured', value: '100', unit: '人' }, 1)] : []),
      ],
    });
    const name = { id: 'x', title: { zh: '', en: '' } };
    expect(buildBaseline([set('万元', false)], name)).toMatchObject({
      ok: false,
      error: [{ kind: 'noPeople', scheme: 'employee' }],
    });
    expect(buildBaseline([set('担', true)], name)).toMatchObject({
      ok: false,
      error: [{ kind: 'unknownUnit', figure: 'f0', unit: '担' }, { kind: 'noFunds' }],
    });
  });
});
