/**
 * Where things stand on a lever's track, as percent of its length, and how far its tick labels
 * must move aside to stay apart.
 */
import { textWidth } from '../charts/text-width.ts';
import { clamped, onGrid, stepped } from './number-field.ts';

export interface LeverTick {
  readonly value: number;
  readonly label: string;
  /** `base` is the present value, `last` a year ago, `cap` the policy limit, `end` and `minor` the scale. */
  readonly kind: 'base' | 'last' | 'cap' | 'end' | 'minor';
}

export interface LeverRange {
  readonly base: number;
  readonly saved?: number | null | undefined;
  readonly min: number;
  readonly max: number;
  readonly usualMin?: number | undefined;
  readonly usualMax?: number | undefined;
  readonly step: number;
  readonly ticks?: readonly LeverTick[] | undefined;
  /** Policy limit: dragging stops there, typing may pass it. */
  readonly cap?: number | null | undefined;
}

export interface Track {
  readonly start: number;
  readonly end: number;
  /** Where dragging stops: the policy limit, or the end. */
  readonly stop: number;
}

/**
 * The track spans the usual range, widened so that the baseline, the saved value and every tick
 * stand on it. It does not follow the value: it must not move under the pointer.
 */
export function trackOf(range: LeverRange): Track {
  const marks = [range.base, ...(range.ticks ?? []).map((tick) => tick.value)];
  if (range.saved !== null && range.saved !== undefined) marks.push(range.saved);
  const low = Math.max(range.min, Math.min(range.usualMin ?? range.min, ...marks));
  const high = Math.min(range.max, Math.max(range.usualMax ?? range.max, ...marks));
  const [start, end] = [outward(low, range.step, -1), outward(high, range.step, 1)];
  return { start, end, stop: clamped(range.cap ?? end, { min: start, max: end }) };
}

/** A grid line at or beyond the value, so that every stop of the slider is a whole step. */
function outward(value: number, step: number, direction: 1 | -1): number {
  const near = onGrid(value, step);
  return (near - value) * direction >= 0 ? near : onGrid(near + direction * step, step);
}

/**
 * Where the thumb comes to rest: on a whole step, or on the baseline when that is nearer than
 * half a step, so that a lever can be dragged back to exactly what it was.
 */
export function restAt(
  dragged: number,
  { base, step }: Pick<LeverRange, 'base' | 'step'>,
  track: Track,
): number {
  const rest = Math.abs(dragged - base) < step / 2 ? base : onGrid(dragged, step);
  return clamped(rest, { min: track.start, max: track.stop });
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The value a key leads to; `null` leaves the key alone. A value beyond the track may stay there. */
export function keyedValue(key: string, value: number, step: number, track: Track): number | null {
  if (key === 'Home') return track.start;
  if (key === 'End') return track.stop;
  const count = STEPS[key];
  if (count === undefined) return null;
  return stepped(value, step, count, { min: Math.min(track.start, value), max: Math.max(track.stop, value) });
}

export interface TickWords {
  readonly base: string;
  readonly cap: string;
  readonly value: (amount: number) => string;
  readonly end: (amount: number) => string;
}

/** The lever's own ticks, with the ends, the cap and the present value added where they are missing. */
export function allTicks(range: LeverRange, track: Track, words: TickWords): LeverTick[] {
  const own = range.ticks ?? [];
  const taken = (amount: number): boolean =>
    amount === range.base || own.some((tick) => tick.value === amount);
  const ends = [track.start, track.end].filter((amount) => !taken(amount));
  const capped = track.stop < track.end && !taken(track.stop);
  return [
    ...ends.map((value): LeverTick => ({ value, label: words.end(value), kind: 'end' })),
    ...(capped
      ? [{ value: track.stop, label: `${words.cap} ${words.value(track.stop)}`, kind: 'cap' } as const]
      : []),
    ...own,
    { value: range.base, label: `${words.base} ${words.value(range.base)}`, kind: 'base' },
  ];
}

export function positionOf(value: number, { start, end }: Pick<Track, 'start' | 'end'>): number {
  if (end <= start) return 0;
  return Math.min(100, Math.max(0, ((value - start) / (end - start)) * 100));
}

export interface PlacedTick {
  readonly tick: LeverTick;
  readonly percent: number;
  /** Shift of the label from its centre, px. */
  readonly nudge: number;
  /** False where the label found no room; its mark stays. */
  readonly labelled: boolean;
}

const RANK: Readonly<Record<LeverTick['kind'], number>> = { base: 0, cap: 1, last: 2, end: 3, minor: 4 };
const GAP = 8;

/**
 * Places the labels in order of importance; one that would cover an earlier one is left out.
 *
 * @param width length of the track, px; labels may stand out by `overhang` at either end
 */
export function placeTicks(
  ticks: readonly LeverTick[],
  track: Track,
  width: number,
  overhang = 9,
): PlacedTick[] {
  const taken: { from: number; to: number }[] = [];
  const placed = new Map<LeverTick, PlacedTick>();
  for (const tick of [...ticks].sort((a, b) => RANK[a.kind] - RANK[b.kind])) {
    const percent = positionOf(tick.value, track);
    const middle = (percent / 100) * width;
    const half = textWidth(tick.label, 13) / 2;
    const centre = Math.min(width + overhang - half, Math.max(half - overhang, middle));
    const labelled =
      half > 0 && !taken.some(({ from, to }) => centre - half < to + GAP && centre + half > from - GAP);
    if (labelled) taken.push({ from: centre - half, to: centre + half });
    placed.set(tick, { tick, percent, nudge: Math.round(centre - middle), labelled });
  }
  return ticks.flatMap((tick) => placed.get(tick) ?? []);
}
