/**
 * What a group contributes on, over the mean wage that floor and cap are measured by.
 *
 *     employers            b = E[min(max(q·X, f), c)]       X log-normal, spread σ, share φ below the floor
 *     flexible employment  b = min(max(q·x, f), c)          x the base that people choose
 *
 * φ is stated at the floor in force without changes: a moved floor or cap clips the same
 * wages anew, a moved φ moves the wages.
 */
import type { Contributor } from '../baseline/contribution-schema.ts';
import { clippedMean, logNormalBelow } from '../normal.ts';
import { log } from '../portable.ts';
import type { ParameterSet } from './parameters.ts';
import type { Timeline } from './timeline.ts';

const ID = 'employee.contribution';

/** Clipping of a wage distribution in one month. */
export interface Clip {
  readonly floor: number;
  readonly cap: number;
  /** Floor in force without changes, at which the share is stated. */
  readonly statedFloor: number;
  readonly floorShare: number;
  readonly spread: number;
  /** Base that flexible workers choose. */
  readonly chosen: number;
}

export function clippedBase(group: Pick<Contributor, 'kind' | 'relativeBase'>, clip: Clip): number {
  const relative = group.relativeBase.value;
  const { floor, cap, statedFloor, floorShare, spread, chosen } = clip;
  if (group.kind === 'flexible') return Math.min(cap, Math.max(floor, relative * chosen));
  const { mu, sigma } = logNormalBelow(statedFloor, floorShare, spread);
  return clippedMean({ mu: mu + log(relative), sigma }, floor, cap);
}

type Six = [number, number, number, number, number, number];

/** A group's base by month; 1 where the baseline says nothing of floor, cap and spread. */
export function baseSeries(
  group: Pick<Contributor, 'kind' | 'relativeBase'>,
  parameters: ParameterSet,
  law: ParameterSet,
  time: Timeline,
): Float64Array {
  const series = new Float64Array(time.length).fill(1);
  if (!parameters.has(`${ID}.baseFloor`)) return series;
  const of = (set: ParameterSet, quantity: string): Float64Array => set.of(`${ID}.${quantity}`);
  const inputs = [
    of(parameters, 'baseFloor'),
    of(parameters, 'baseCap'),
    of(law, 'baseFloor'),
    of(parameters, 'floorShare'),
    of(parameters, 'wageSpread'),
    of(parameters, 'flexibleBase'),
  ];
  for (let t = 0; t < time.length; t++) {
    if (t > 0 && inputs.every((input) => input[t] === input[t - 1])) {
      series[t] = series[t - 1]!;
      continue;
    }
    const [floor, cap, statedFloor, floorShare, spread, chosen] = inputs.map((input) => input[t]!) as Six;
    series[t] = clippedBase(group, { floor, cap, statedFloor, floorShare, spread, chosen });
  }
  return series;
}
