/**
 * The value between two ends at which a result takes a wanted value.
 *
 *     1  both ends
 *     2  the straight line between them: exact, and done, where the result is linear
 *     3  else halving between two values of which one gives too much and one too little;
 *        where the ends are on one side, eight values between them are tried first
 */

/** A value and the result that it gives. */
export interface Trial {
  readonly value: number;
  readonly result: number;
}

/** Nothing moves; the range stops it; the result jumps over the wanted value. */
export type SeekFailure = 'noEffect' | 'range' | 'jump';

export interface Sought<T extends Trial> {
  /** Null where `nearest` hits the wanted result. */
  readonly why: SeekFailure | null;
  readonly nearest: T;
  /** Every trial, in order. */
  readonly trials: readonly T[];
}

const GRID = 8;
const HALVINGS = 80;

/**
 * @param first the trial at the lower end
 * @param hits  whether a trial is close enough
 */
export function seek<T extends Trial>(
  run: (value: number) => T,
  first: T,
  max: number,
  wanted: number,
  hits: (trial: T) => boolean,
): Sought<T> {
  const trials = [first];
  const at = (value: number): T => {
    const trial = run(value);
    trials.push(trial);
    return trial;
  };
  const why = search(at, first, max, wanted, hits);
  const off = (trial: T): number => Math.abs(trial.result - wanted);
  // Of equally near ones the first; at a jump the last, since halving ends beside it.
  const nearer = (a: T, b: T): boolean => off(a) < off(b) || (why === 'jump' && off(a) === off(b));
  const nearest = trials.reduce((best, trial) => (nearer(trial, best) ? trial : best));
  return { why, nearest, trials };
}

const apart = (a: Trial, b: Trial, wanted: number): boolean => a.result < wanted !== b.result < wanted;

function search<T extends Trial>(
  at: (value: number) => T,
  a: T,
  max: number,
  wanted: number,
  hits: (trial: T) => boolean,
): SeekFailure | null {
  const b = at(max);
  if (hits(a) || hits(b)) return null;
  let tried = [a, b];
  if (!apart(a, b, wanted)) {
    const between = Array.from({ length: GRID }, (_, i) =>
      at(a.value + ((b.value - a.value) * (i + 1)) / (GRID + 1)),
    );
    if (between.some(hits)) return null;
    tried = [a, ...between, b];
  }
  const i = tried.findIndex((trial, k) => k > 0 && apart(tried[k - 1]!, trial, wanted));
  if (i < 0) return tried.every((trial) => trial.result === a.result) ? 'noEffect' : 'range';
  return halved(at, tried[i - 1]!, tried[i]!, wanted, hits);
}

function halved<T extends Trial>(
  at: (value: number) => T,
  low: T,
  high: T,
  wanted: number,
  hits: (trial: T) => boolean,
): SeekFailure | null {
  let [a, b] = [low, high];
  const line = a.value + ((wanted - a.result) * (b.value - a.value)) / (b.result - a.result);
  for (let i = 0; i <= HALVINGS; i++) {
    const middle = at(i === 0 ? line : a.value + (b.value - a.value) / 2);
    if (hits(middle)) return null;
    if (middle.value <= a.value || middle.value >= b.value) return 'jump';
    if (apart(a, middle, wanted)) b = middle;
    else a = middle;
  }
  return 'jump';
}
