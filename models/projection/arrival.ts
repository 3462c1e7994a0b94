/**
 * From accrual to the books.
 *
 *     lag        booked(t) = Σ_k share_k · accrued(t − k)
 *     coverYear  booked to date(m) = (Σ shares to m) · the cover year's accrual as known before m
 *
 * A raise that becomes known during the year is booked from the month after, arrears
 * included. Where the report prints what was booked, the shares of its months are scaled
 * to it and the others keep the rest.
 */
import type { Arrival } from '../baseline/baseline.ts';
import type { Timeline } from './timeline.ts';

/** What is booked month by month, and accrued − booked before the timeline. */
export interface Booked {
  readonly booked: Float64Array;
  readonly opening: number;
}

/** Months before the timeline are taken to have accrued like its first. */
export function bookedByLag(accrual: Float64Array, shares: Arrival['shares']): Booked {
  if (shares.length === 1 && shares[0]!.month === 0 && shares[0]!.share === 1)
    return { booked: accrual, opening: 0 };
  const first = accrual[0] ?? 0;
  const at = (t: number): number => (t < 0 ? first : (accrual[t] ?? 0));
  return {
    booked: accrual.map((_, t) => shares.reduce((sum, { month, share }) => sum + share * at(t - month), 0)),
    opening: shares.reduce((sum, { month, share }) => sum + share * month * first, 0),
  };
}

/** @param accrualKnownBefore the accrual of the line as known before a position of the timeline */
export function bookedByCoverYear(
  accrualKnownBefore: (position: number) => Float64Array,
  shares: Arrival['shares'],
  time: Timeline,
): Booked {
  const booked = new Float64Array(time.length);
  let early = 0;
  const first = Math.max(Math.min(...shares.map((s) => s.month)), -12);
  const cumulative = sharesToDate(shares, first);
  const known = Array.from({ length: time.length - first }, (_, k) => accrualKnownBefore(k + first));
  for (let january = 0; january < time.length; january += 12) {
    let [toDate, annual] = [0, 0];
    let series: Float64Array | null = null;
    for (let t = january + first; t < Math.min(time.length, january + 36); t++) {
      if (series !== known[t - first]!) {
        series = known[t - first]!;
        annual = yearSum(series, january);
      }
      const target = cumulative[t - january - first]! * annual;
      if (t >= 0) booked[t]! += target - toDate;
      else early += target - toDate;
      toDate = target;
    }
  }
  return { booked, opening: -early };
}

/** Sum of the shares up to each month, from the first to the 36th after January. */
function sharesToDate(shares: Arrival['shares'], first: number): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: 36 - first }, (_, k) => {
    sum += shares.reduce((own, s) => (s.month === k + first ? own + s.share : own), 0);
    return sum;
  });
}

function yearSum(series: Float64Array, january: number): number {
  let sum = 0;
  for (let t = january; t < january + 12; t++) sum += series[t]!;
  return sum;
}

/** Shares moved so that the report's months book what is printed. @returns shares and a scale of the level (1 where the shares alone do it) */
export function sharesThatReturn(
  shares: Arrival['shares'],
  time: Timeline,
  reported: number,
  annual: number,
): { readonly shares: Arrival['shares']; readonly scale: number } {
  const january = Math.floor(time.first / 12) * 12;
  const inside = ({ month }: { month: number }): boolean =>
    january + month >= time.first && january + month < time.first + time.reported;
  const within = shares.filter(inside).reduce((sum, s) => sum + s.share, 0);
  const outside = 1 - within;
  if (annual <= 0 || within <= 0) return { shares, scale: 1 };
  const wanted = reported / annual;
  if (wanted > 1 || outside <= 1e-9) return { shares, scale: wanted / within };
  return {
    scale: 1,
    shares: shares.map((s) => ({
      ...s,
      share: s.share * (inside(s) ? wanted / within : (1 - wanted) / outside),
    })),
  };
}
