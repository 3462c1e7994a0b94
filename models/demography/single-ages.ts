/**
 * Five-year age groups → single years of age.
 *
 * The cumulative count at the group limits is joined by monotone cubics (Steffen 1990):
 * the slope at a limit is that of the parabola through it and its neighbours, at most
 * twice the smaller of the two mean densities beside it. Single years are differences of
 * that curve, so every group keeps its total and no age is negative.
 *
 *     slope_i = min(2·s, 2·s′, (s·h′ + s′·h) / (h + h′))        s, s′ densities, h, h′ widths beside limit i
 *
 * The slope is 0 at the end of the open group, where nobody is left.
 */
import { AGES } from '../national/life-table.ts';

/** Slope of the cumulative count at every limit. */
function slopesAt(limits: readonly number[], counts: readonly number[]): number[] {
  const width = (i: number) => limits[i + 1]! - limits[i]!;
  const density = (i: number) => counts[i]! / width(i);
  return limits.map((_, i) => {
    if (i === 0) {
      const part = width(0) / (width(0) + width(1));
      return Math.min(2 * density(0), Math.max(0, density(0) * (1 + part) - density(1) * part));
    }
    if (i === counts.length) return 0;
    const [before, after] = [density(i - 1), density(i)];
    const parabola = (before * width(i) + after * width(i - 1)) / (width(i - 1) + width(i));
    return Math.min(2 * before, 2 * after, parabola);
  });
}

/**
 * People by single year of age 0…104.
 *
 * @param firstAges  first age of each group, ascending from 0; the last group is open
 * @param counts     people of each group, ≥ 0
 */
export function singleAges(firstAges: readonly number[], counts: readonly number[]): Float64Array {
  const limits = [...firstAges, AGES];
  const slopes = slopesAt(limits, counts);
  const people = new Float64Array(AGES);
  counts.forEach((count, group) => {
    const [first, width] = [limits[group]!, limits[group + 1]! - limits[group]!];
    const [start, end] = [slopes[group]! * width, slopes[group + 1]! * width];
    let below = 0;
    for (let age = first; age < first + width; age++) {
      const t = (age + 1 - first) / width;
      const upTo = t * (start * (1 - t) * (1 - t) + t * (count * (3 - 2 * t) + end * (t - 1)));
      people[age] = Math.max(0, upTo - below);
      below = upTo;
    }
  });
  return people;
}
