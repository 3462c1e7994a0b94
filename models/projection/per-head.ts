/**
 * Premium, subsidy and catastrophic premium: heads enrolled for a cover year × an amount a
 * head, accrued evenly over its twelve months, booked by their own calendar.
 */
import type { Baseline, Line } from '../baseline/baseline.ts';
import { bookedByCoverYear, bookedByLag, sharesThatReturn } from './arrival.ts';
import { reportEnd } from './cohort-rates.ts';
import type { ParameterSet } from './parameters.ts';
import { enrolled } from './enrolled.ts';
import type { PeopleRun } from './people-run.ts';
import type { LineSeries } from './plan-line.ts';
import { subsidyByLevel } from './subsidy-by-level.ts';
import type { Timeline } from './timeline.ts';

export function perHeadSeries(
  baseline: Baseline,
  line: Line,
  run: ParameterSet,
  calibration: ParameterSet,
  { time, people }: { readonly time: Timeline; readonly people: PeopleRun },
): LineSeries {
  const driver = line.driver as Line['driver'] & { kind: 'perHead' };
  const group = baseline.people.find((p) => p.id === driver.group)!;
  const heads = enrolled(group, run, time, people.residents);
  const arrival = baseline.arrivals[line.arrival]!;
  const accrue = (amount: Float64Array, scale: number): Float64Array =>
    amount.map((value, t) => (value * heads[t]! * scale) / 12);
  const { shares, scale } = printedShares(
    line,
    arrival.shares,
    calibration.of(driver.amount),
    enrolled(group, calibration, time),
    time,
  );
  const accrual = accrue(run.of(driver.amount), scale);
  if (arrival.kind === 'lag') return { accrual, ...bookedByLag(accrual, shares) };
  const known = new Map<Float64Array, Float64Array>();
  const knownBefore = (position: number): Float64Array => {
    const amount = run.asKnownBefore(driver.amount, position);
    const hit = known.get(amount) ?? accrue(amount, scale);
    known.set(amount, hit);
    return hit;
  };
  const levels = driver.amount === 'resident.subsidy.amount' ? (baseline.subsidyLevels ?? []) : [];
  if (levels.length === 0) return { accrual, ...bookedByCoverYear(knownBefore, shares, time) };
  const printed = line.basis === 'booked';
  const byLevel = subsidyByLevel({
    levels,
    parameters: run,
    knownBefore,
    calendarOf: (level) => (printed ? shares : baseline.arrivals[level.arrival]!.shares),
    lateFrom: printed ? reportEnd(time) + 1 : 0,
    time,
  });
  return { accrual, ...byLevel };
}

function printedShares(
  line: Line,
  shares: Baseline['arrivals'][string]['shares'],
  amount: Float64Array,
  heads: Float64Array,
  time: Timeline,
): ReturnType<typeof sharesThatReturn> {
  if (line.basis !== 'booked' || !line.reported) return { shares, scale: 1 };
  const january = Math.floor(time.first / 12) * 12;
  const annual = ((amount[january + 11]! + amount[january]!) / 2) * heads[january]!;
  return sharesThatReturn(shares, time, line.reported.value, annual);
}
