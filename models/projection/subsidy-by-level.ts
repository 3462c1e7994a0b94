/**
 * The residents' subsidy by who pays it: the centre, the county's own budget, the levels
 * between.
 *
 *     accrued_level(t) = share_level(t) · accrued(t)        shares add up to 1
 *     booked_level     = what its calendar books, `lateMonths` later
 *
 * The centre's share goes first, then the county's; `local` is the rest. Money that is due
 * in a month arrives as late as the lever says in that month; a baseline without the levers
 * (an older file) has its printed shares and nothing late.
 */
import type { Arrival, Baseline } from '../baseline/baseline.ts';
import { toCents } from '../units.ts';
import { bookedByCoverYear, type Booked } from './arrival.ts';
import type { ParameterSet } from './parameters.ts';
import type { PlanLine } from './plan-line.ts';
import type { Flows } from './projection.ts';
import { splitCents } from './split-cents.ts';
import type { Timeline } from './timeline.ts';

type Level = NonNullable<Baseline['subsidyLevels']>[number];

export interface BookedByLevel extends Booked {
  readonly parts: NonNullable<PlanLine['parts']>;
}

export interface SubsidyInputs {
  readonly levels: readonly Level[];
  readonly parameters: ParameterSet;
  /** The accrual of all levels as known before a position. */
  readonly knownBefore: (position: number) => Float64Array;
  readonly calendarOf: (level: Level) => Arrival['shares'];
  /** First position whose money may be late: printed months are known to be booked. */
  readonly lateFrom: number;
  readonly time: Timeline;
}

export function subsidyByLevel(inputs: SubsidyInputs): BookedByLevel {
  const { levels, parameters, knownBefore, calendarOf, lateFrom, time } = inputs;
  const shares = sharesOf(levels, parameters, time);
  const own = levels.map((level, i) => {
    const known = new Map<Float64Array, Float64Array>();
    const ofLevel = (position: number): Float64Array => {
      const all = knownBefore(position);
      const hit = known.get(all) ?? all.map((value, t) => value * shares[i]![t]!);
      known.set(all, hit);
      return hit;
    };
    const { booked, opening } = bookedByCoverYear(ofLevel, calendarOf(level), time);
    const late = `resident.subsidy.${level.level}.lateMonths`;
    const months = parameters.has(late) ? parameters.of(late) : null;
    return { id: level.level, opening, booked: months ? later(booked, months, lateFrom) : booked };
  });
  return {
    booked: own[0]!.booked.map((_, t) => own.reduce((sum, part) => sum + part.booked[t]!, 0)),
    opening: own.reduce((sum, part) => sum + part.opening, 0),
    parts: own.map(({ id, booked }) => ({ id, booked })),
  };
}

function sharesOf(levels: readonly Level[], parameters: ParameterSet, time: Timeline): Float64Array[] {
  const rest = new Float64Array(time.length).fill(1);
  const first = [...levels].sort((a, b) => Number(a.level === 'local') - Number(b.level === 'local'));
  const shares = new Map(
    first.map((level) => {
      const id = `resident.subsidy.${level.level}.share`;
      const stated = parameters.has(id) ? parameters.of(id) : null;
      const own = rest.map((left, t) =>
        level.level === 'local' ? left : Math.min(left, stated?.[t] ?? level.share.value),
      );
      own.forEach((share, t) => (rest[t]! -= share));
      return [level, own] as const;
    }),
  );
  return levels.map((level) => shares.get(level)!);
}

/** What is due in month t arrives `months(t)` later; part of a month is that part of the money. */
function later(booked: Float64Array, months: Float64Array, from: number): Float64Array {
  if (months.every((late) => late === 0)) return booked;
  const moved = new Float64Array(booked.length);
  const put = (t: number, amount: number): void => {
    if (t < moved.length) moved[t]! += amount;
  };
  booked.forEach((amount, t) => {
    const late = t < from ? 0 : Math.max(0, months[t]!);
    const whole = Math.floor(late);
    put(t + whole, amount * (1 - (late - whole)));
    if (late > whole) put(t + whole + 1, amount * (late - whole));
  });
  return moved;
}

/** What each level books, 元 a month; together the subsidy of the ledger, to the cent. */
export function publishedByLevel(lines: readonly PlanLine[], time: Timeline): Flows {
  const line = lines.find(({ fund, id, parts }) => fund === 'resident.pool' && id === 'subsidy' && parts);
  if (!line) return {};
  const cents = Array.from({ length: time.months }, (_, i) => {
    const t = time.first + i;
    return splitCents(
      toCents(line.booked[t]!),
      line.parts!.map(({ booked }) => booked[t]!),
    );
  });
  return Object.fromEntries(line.parts!.map(({ id }, part) => [id, cents.map((own) => own[part]! / 100)]));
}
