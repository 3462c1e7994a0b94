/** DIP as tables show it: the printed hospitals, years to come, and a year's hospitals under a scenario. */
import {
  monthIndex,
  toCents,
  type Baseline,
  type DipProjection,
  type Projection,
} from '../../models/index.ts';

type Block = Baseline['dip'][number];
type DipYear = DipProjection['years'][number];

export interface PrintedHospital {
  readonly name: string;
  readonly cases: number;
  readonly byItem: number;
  readonly settled: number;
  /** Settled − by item, 元: what the hospital gains or loses, owed by nobody. */
  readonly gap: number;
  /** Settled ÷ by item (预结付率); null where nothing was billed. */
  readonly rate: number | null;
  readonly deposit: number;
}

/** Hospitals with money by falling rate, then those without, in their printed order. */
export function printedHospitals({ institutions }: Block): PrintedHospital[] {
  return institutions
    .map((row) => ({ ...row, gap: gapOf(row), rate: rateOf(row) }))
    .sort((a, b) => (b.rate ?? -Infinity) - (a.rate ?? -Infinity));
}

/** The printed totals, which may differ from the sum of the rows by rounding. */
export function printedTotal({ byItem, settled, depositWithheld, institutions }: Block): PrintedHospital {
  const amounts = { byItem: byItem.value, settled: settled.value };
  return {
    name: '',
    cases: institutions.reduce((sum, { cases }) => sum + cases, 0),
    ...amounts,
    gap: gapOf(amounts),
    rate: rateOf(amounts),
    deposit: depositWithheld?.value ?? 0,
  };
}

interface Amounts {
  readonly byItem: number;
  readonly settled: number;
}

const gapOf = ({ byItem, settled }: Amounts): number => (toCents(settled) - toCents(byItem)) / 100;
const rateOf = ({ byItem, settled }: Amounts): number | null => (byItem > 0 ? settled / byItem : null);

export interface DipYearRow extends Amounts {
  readonly year: number;
  readonly budget: number;
  readonly points: number;
  readonly value: number;
  /** Settled − by item: cleared in the next year. */
  readonly clearing: number;
  readonly rate: number | null;
  /** What the fund owes hospitals at the year's end. */
  readonly payable: number;
}

/** Years whose December lies within the projection. */
export function dipYearRows(projection: Projection, fund: string): DipYearRow[] {
  const dip = projection.dip[fund];
  if (!dip) return [];
  const first = monthIndex(projection.months[0]!);
  return dip.years.flatMap(({ year, budget, points, value, hospitals }) => {
    const payable = dip.payable[monthIndex(`${year}-12`) - first];
    if (payable === undefined) return [];
    const sum = (of: keyof Amounts): number =>
      hospitals.reduce((cents, row) => cents + toCents(row[of]), 0) / 100;
    const amounts = { byItem: sum('byItem'), settled: sum('settled') };
    const [clearing, rate] = [gapOf(amounts), rateOf(amounts)];
    return [{ year, budget, points, value, ...amounts, clearing, rate, payable }];
  });
}

export interface MovedHospital extends Amounts {
  readonly name: string;
  readonly settledBase: number;
  /** Settlement against the baseline's. */
  readonly moved: number;
  readonly gap: number;
  readonly rate: number | null;
  readonly rateBase: number | null;
}

/**
 * A year's hospitals with money, by falling rate of the baseline so that rows keep their place.
 * The row without a name, what the printed total has beyond its rows, is no hospital.
 */
export function movedHospitals(base: DipYear, chosen: DipYear): MovedHospital[] {
  return base.hospitals
    .flatMap((before, i): MovedHospital[] => {
      const now = chosen.hospitals[i] ?? before;
      if (before.name === '' || toCents(before.byItem) <= 0) return [];
      return [
        {
          name: before.name,
          byItem: now.byItem,
          settled: now.settled,
          settledBase: before.settled,
          moved: (toCents(now.settled) - toCents(before.settled)) / 100,
          gap: gapOf(now),
          rate: rateOf(now),
          rateBase: rateOf(before),
        },
      ];
    })
    .sort((a, b) => (b.rateBase ?? 0) - (a.rateBase ?? 0));
}

export interface PlacedRate {
  /** Percent of the track; 50 is a rate of 100 %. */
  readonly left: number;
  readonly width: number;
  readonly side: 'up' | 'down' | 'same';
}

/** Widest distance from 100 %, at least five points, so that small differences do not fill the track. */
export const rateSpan = (rates: Iterable<number | null>): number => {
  let span = 0.05;
  for (const rate of rates) if (rate !== null) span = Math.max(span, Math.abs(rate - 1));
  return span;
};

/** A bar from 100 % towards the rate, on a track that reaches `span` to either side. */
export function placeRate(rate: number, span: number): PlacedRate {
  const reach = (Math.min(span, Math.abs(rate - 1)) / span) * 50;
  const width = Math.round(reach * 100) / 100;
  return { left: rate < 1 ? 50 - width : 50, width, side: rate > 1 ? 'up' : rate < 1 ? 'down' : 'same' };
}
