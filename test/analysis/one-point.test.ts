import { describe, expect, it } from 'vitest';
import { onePoint, onePoints, oneYuan, perVisits, placeOf } from '../../models/analysis/one-point.ts';
import { run, set, SHIPPED, shipped, total } from '../projection/run-baseline.ts';

const ezhou = shipped('ezhou-2024h1');

describe('rules of thumb', () => {
  it('one point of residents’ chronic care costs 84.08 万元 a half-year: 5,885.63 ÷ 70', () => {
    expect(onePoint(ezhou, 'resident.outpatientChronic.reimbursementRatio')! / 10_000).toBeCloseTo(84.08, 2);
  });

  it('one 元 of premium brings 683,621 元 a year, one 元 of catastrophic premium costs as much', () => {
    expect(oneYuan(ezhou, 'resident.premium.amount')).toEqual({ amount: 683_621, side: 'income' });
    expect(oneYuan(ezhou, 'resident.catastrophicPremium.amount')).toEqual({
      amount: 683_621,
      side: 'expenditure',
    });
    expect(oneYuan(ezhou, 'resident.growth')).toBeNull();
  });

  it('ten thousand more visits cost ten thousand times the payment a visit', () => {
    const { line } = placeOf(ezhou, 'resident.outpatientChronic.visitsGrowth')!;
    expect(perVisits(ezhou, 'resident.outpatientChronic.visitsGrowth', 10_000)).toBeCloseTo(
      (line.reported!.value / line.volume!.value) * 10_000,
      6,
    );
    expect(perVisits(ezhou, 'resident.premium.amount', 1)).toBeNull();
  });

  it.each(SHIPPED)('%s: every one agrees with a static run over the same months', (id) => {
    const baseline = shipped(id);
    const start = baseline.period.start;
    const until = `${start.slice(0, 4)}-12`;
    const base = run(baseline, [], { knownAsOf: baseline.period.end }, until);
    for (const { lever, step, amount, side } of onePoints(baseline)) {
      const path = baseline.parameters.find((p) => p.id === lever)!.path;
      const now =
        path.kind === 'constant' ? path.value : path.kind === 'schedule' ? path.steps[0]!.value : NaN;
      const by = step === 'point' ? 0.01 : 1;
      if (step === 'point' && now + by > 1) continue;
      const moved = run(baseline, [set(lever, now + by, start)], { knownAsOf: baseline.period.end }, until);
      const line = step === 'point' ? placeOf(baseline, lever)!.line.id : lever.split('.')[1]!;
      const fund = step === 'point' ? placeOf(baseline, lever)!.fund : 'resident.pool';
      const accrued = (p: typeof base): number =>
        total(p.accrual[fund]![side][line]!, 0, step === 'point' ? 6 : 12);
      const scale = step === 'yuan' ? printedScale(base, lever, amount, now) : 1;
      expect(Math.abs(accrued(moved) - accrued(base) - amount * scale), lever).toBeLessThanOrEqual(
        Math.max(0.2, amount * 1e-6),
      );
    }
  });

  it('a lever that is no ratio and no amount has none', () => {
    expect(onePoint(ezhou, 'employee.wage.growth')).toBeNull();
    expect(onePoint(ezhou, 'resident.nothing.reimbursementRatio')).toBeNull();
    expect(placeOf(ezhou, 'resident.nothing.reimbursementRatio')).toBeNull();
  });
});

/** A printed booked income above a year's levy scales what a head brings; elsewhere 1. */
function printedScale(base: ReturnType<typeof run>, lever: string, heads: number, now: number): number {
  const line = lever.split('.')[1]!;
  const { income, expenditure } = base.accrual['resident.pool']!;
  const series = income[line] ?? expenditure[line]!;
  return total(series, 0, 12) / (heads * now);
}
