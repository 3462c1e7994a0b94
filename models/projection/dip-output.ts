/** DIP as it is published: by month over the horizon, and by year and hospital. */
import type { Plan } from './plan.ts';
import type { DipPlan } from './dip-plan.ts';
import type { DipProjection } from './projection.ts';

/** By fund. */
export const dipOutput = (plan: Plan): Record<string, DipProjection> =>
  Object.fromEntries(plan.dip.map((dip) => [dip.block.fund, published(dip, plan)]));

function published(dip: DipPlan, { time, care }: Plan): DipProjection {
  const window = (series: Float64Array): number[] =>
    Array.from(series.subarray(time.first, time.first + time.months));
  const benefits = care
    .filter((line) => line.fund === dip.block.fund)
    .reduce((sum, { line }) => sum + (line.reported?.value ?? 0), 0);
  const last = Math.floor((time.origin + time.first + time.months - 1) / 12);
  return {
    pointValue: window(dip.pointValue),
    settled: window(dip.settled),
    byItem: window(dip.byItem),
    prepaid: window(dip.prepaid),
    payable: window(dip.payable),
    reach: benefits === 0 ? 0 : dip.block.byItem.value / benefits,
    years: dip.years.filter(({ year }) => year <= last),
    institutions: dip.block.institutions,
  };
}
