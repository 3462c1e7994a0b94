/** The steps of `dip.json`: each done by hand's operations first, then found in a projection. */
import { expect } from 'vitest';
import type { DipProjection, Series } from '../../models/projection/projection.ts';
import type { Change } from '../../models/scenario/scenario.ts';
import { run, set, shipped } from '../projection/run-baseline.ts';

type ByFund = Readonly<Record<string, number>>;
type ByKey = Readonly<Record<string, number>>;
const dipOf = (baseline: string, fund: string, ...changes: Change[]): DipProjection =>
  run(shipped(baseline), changes, {}, '2026-12').dip[fund]!;
const sum = (series: Series, to: number): number => series.slice(0, to).reduce((a, b) => a + b, 0);
const yearOf = (dip: DipProjection, year: number) => dip.years.find((y) => y.year === year)!;

export function bands({
  input,
  output,
}: {
  readonly input: {
    readonly baseline: string;
    readonly fund: string;
    readonly hospital: string;
    readonly byItem: number;
    readonly standard: number;
    readonly bands: ByKey;
  };
  readonly output: { readonly settled: number };
}): void {
  const { byItem, standard, bands: own } = input;
  const [low, high, share, bonus] = ['lowBand', 'highBand', 'overspendShare', 'bonusShare'].map(
    (id) => own[id]!,
  );
  const k = byItem / standard;
  const settled =
    k < low!
      ? Math.min(standard, byItem + bonus! * (standard - byItem))
      : k <= 1
        ? standard
        : standard + share! * (Math.min(k, high!) - 1) * standard;
  expect(settled).toBeCloseTo(output.settled, 4);
  const scheme = input.fund.split('.')[0]!;
  const changes = Object.entries(own).map(([id, value]) => set(`${scheme}.dip.${id}`, value, '2024-01'));
  const dip = dipOf(input.baseline, input.fund, ...changes);
  const row = yearOf(dip, 2024).hospitals.find((h) => h.name === input.hospital)!;
  const plain = dipOf(input.baseline, input.fund);
  // The printed half-year over the year: of points, and of cost by item, whose price grows within the year.
  const half = (series: Series): number => sum(series, 6) / sum(series, 12) / 10_000;
  expect(row.standard * half(plain.settled)).toBeCloseTo(standard, 2);
  expect(row.byItem * half(plain.byItem)).toBeCloseTo(byItem, 2);
  expect(Math.abs(row.settled * half(plain.settled) - output.settled)).toBeLessThan(0.005 * output.settled);
}

export function payable({
  input,
  output,
}: {
  readonly input: { readonly baseline: string; readonly depositRate: number; readonly settled: ByFund };
  readonly output: ByFund;
}): void {
  for (const [fund, settled] of Object.entries(input.settled)) {
    const prepaid = settled * (1 - input.depositRate);
    expect(Math.abs(settled - prepaid - output[fund]!), fund).toBeLessThanOrEqual(0.005);
    expect(Math.abs(dipOf(input.baseline, fund).payable[5]! / 10_000 - output[fund]!)).toBeLessThanOrEqual(
      0.005,
    );
  }
}

export function value({
  input,
  output,
}: {
  readonly input: {
    readonly baseline: string;
    readonly fund: string;
    readonly budgetGrowth: number;
    readonly codingDrift: number;
    readonly from: string;
    readonly season: readonly number[];
    readonly coding: readonly number[];
  };
  readonly output: { readonly budgetRatio: number; readonly valueRatios: ByKey };
}): void {
  const { season, codingDrift } = input;
  const coding = input.coding.reduce((mean, index, k) => mean + (index * season[k]!) / 12, 0);
  const hand: ByKey = { 2025: 1 / coding, 2026: 1 / coding / (1 + codingDrift) };
  const scheme = input.fund.split('.')[0]!;
  const drifting = dipOf(
    input.baseline,
    input.fund,
    set(`${scheme}.dip.codingDrift`, codingDrift, input.from),
  );
  const plain = dipOf(input.baseline, input.fund);
  for (const [year, expected] of Object.entries(output.valueRatios)) {
    expect(hand[year]).toBeCloseTo(expected, 4);
    const [now, before] = [drifting, plain].map((dip) => yearOf(dip, Number(year)));
    // The points themselves grow by 2.6 % within the year, which moves the mean by less than a ten-thousandth.
    expect(Math.abs(now!.value / before!.value - expected)).toBeLessThan(1e-4);
    expect(now!.budget / yearOf(drifting, Number(year) - 1).budget).toBeCloseTo(1 + input.budgetGrowth, 12);
  }
  expect(1 + input.budgetGrowth).toBeCloseTo(output.budgetRatio, 12);
}

export function ratio({
  input,
  output,
}: {
  readonly input: { readonly baseline: string; readonly settled: ByFund; readonly byItem: ByFund };
  readonly output: ByFund;
}): void {
  for (const [fund, expected] of Object.entries(output)) {
    expect(input.settled[fund]! / input.byItem[fund]!).toBeCloseTo(expected, 4);
    const dip = dipOf(input.baseline, fund);
    expect(sum(dip.settled, 6) / sum(dip.byItem, 6)).toBeCloseTo(expected, 4);
  }
}
